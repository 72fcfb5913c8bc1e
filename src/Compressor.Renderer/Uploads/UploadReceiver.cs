using System.Buffers;
using System.Security.Cryptography;
using Compressor.Media;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Storage;
using Microsoft.Extensions.Options;

namespace Compressor.Renderer.Uploads;

/// <summary>Receives files: streamed to disk and hashed on the way, limited in size, checked by content, then moved and recorded.</summary>
internal sealed class UploadReceiver(DataFolder folder, IMediaProbe probe, UploadStore store, IOptions<RendererOptions> options)
{
    private const int BufferBytes = 128 * 1024;

    /// <summary>Streams a body to a temporary file, in constant memory.</summary>
    /// <param name="progress">Receives the bytes that have arrived.</param>
    /// <exception cref="FileTooLargeException">The rest is not read.</exception>
    public async Task<IncomingFile> ReceiveAsync(Stream body, CancellationToken cancellationToken, IProgress<long>? progress = null)
    {
        var file = new IncomingFile(Path.Combine(folder.Incoming, Guid.NewGuid().ToString("N") + ".part"));
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            await using (var target = new FileStream(file.Path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true))
            {
                int read;
                while ((read = await body.ReadAsync(buffer, cancellationToken)) > 0)
                {
                    file.Bytes += read;
                    if (file.Bytes > options.Value.MaxUploadBytes) throw new FileTooLargeException(options.Value.MaxUploadBytes);
                    hash.AppendData(buffer, 0, read);
                    await target.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                    progress?.Report(file.Bytes);
                }
            }

            file.Hash = Convert.ToHexStringLower(hash.GetHashAndReset());
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>A file that is among the incoming ones already.</summary>
    public static async Task<IncomingFile> TakeAsync(string path, CancellationToken cancellationToken)
    {
        await using var content = File.OpenRead(path);
        return new IncomingFile(path) { Bytes = content.Length, Hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken)) };
    }

    /// <summary>Checks files by content and records all of them or none.</summary>
    /// <param name="timeline">The draft that shows a file, for the one that goes on the timeline.</param>
    /// <exception cref="EncodingException">A file is not a supported one.</exception>
    public async Task<IReadOnlyList<Upload>> AcceptAsync(
        string sessionId, IReadOnlyList<(string FileName, IncomingFile File)> files, Func<Upload, string> timeline, CancellationToken cancellationToken)
    {
        var uploads = new List<Upload>();
        var ids = files.Select(_ => Guid.NewGuid().ToString("N")).ToList();
        try
        {
            foreach (var (id, (fileName, file)) in ids.Zip(files))
            {
                // Probed where it stays, so that its render need not read it again.
                file.MoveTo(folder.UploadFile(id));
                uploads.Add(new Upload(id, sessionId, FileName.Sanitize(fileName), file.Hash, await probe.ProbeAsync(folder.UploadFile(id), cancellationToken)));
            }

            store.Add(sessionId, uploads, timeline);
        }
        catch
        {
            ids.ForEach(id => File.Delete(folder.UploadFile(id)));
            throw;
        }

        return uploads;
    }

    /// <exception cref="DiskFullException">So many more bytes would fill the disk.</exception>
    public void RequireSpace(long? bytes)
    {
        if (folder.FreeBytes - (bytes ?? 0) < options.Value.MinFreeDiskBytes) throw new DiskFullException();
    }
}
