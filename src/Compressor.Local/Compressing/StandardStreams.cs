using System.Buffers;
using Compressor.Edits;
using Compressor.Media.Content;

namespace Compressor.Local.Compressing;

/// <summary>Standard input and output as files of the data folder, since a video must be read from its end too.</summary>
/// <param name="folder">Of the part that this process has.</param>
internal sealed class StandardStreams(string folder)
{
    private string Incoming => Path.Combine(folder, "incoming");

    /// <summary>Where a result goes before it goes to standard output.</summary>
    public string Outgoing => Path.Combine(folder, "outgoing");

    /// <summary>Removes what a process left that was killed.</summary>
    public void Clear()
    {
        foreach (var place in new[] { Incoming, Outgoing }.Where(Directory.Exists)) Directory.Delete(place, recursive: true);
    }

    /// <summary>Keeps standard input, under a name that says what it is.</summary>
    /// <param name="most">Bytes after which no more is read.</param>
    /// <exception cref="UsageException">There is nothing in it.</exception>
    public async Task<SourceVideo> KeepAsync(Stream input, long most, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Directory.CreateDirectory(Incoming).FullName, "stdin");
        string? format;
        await using (var file = File.Create(path))
        {
            await CopyAsync(input, file, most, cancellationToken);
            if (file.Length == 0) throw new UsageException(language => language.Say("Standard input is empty; pipe a video into it.", "标准输入为空；请把视频通过管道传入。"));
            format = (await MediaFile.ReadAsync(file, cancellationToken))?.Format.Name;
        }

        var named = Path.Combine(Incoming, $"stdin.{format ?? "bin"}");
        File.Move(path, named, overwrite: true);
        return SourceVideo.Open(named) with { Given = InputPaths.Stream };
    }

    public static async Task SendAsync(string path, Stream output, CancellationToken cancellationToken)
    {
        await using (var file = File.OpenRead(path)) await file.CopyToAsync(output, cancellationToken);
        await output.FlushAsync(cancellationToken);
        File.Delete(path);
    }

    private static async Task CopyAsync(Stream input, Stream file, long most, CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(1 << 17);
        try
        {
            // One byte more than is allowed is what makes it too large.
            for (int read; file.Length <= most && (read = await input.ReadAsync(buffer, cancellationToken)) > 0;) await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
