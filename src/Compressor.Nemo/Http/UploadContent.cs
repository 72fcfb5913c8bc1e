using System.Buffers;
using System.Net;
using System.Text;

namespace Compressor.Nemo.Http;

/// <param name="Length">Bytes of the file.</param>
/// <param name="Open">Opens the file at its beginning; called for each attempt.</param>
/// <param name="Progress">Bytes of the file sent in this attempt.</param>
internal sealed record OutgoingFile(string FileName, long Length, Func<CancellationToken, Task<Stream>> Open, Action<long> Progress);

/// <summary>One file as a multipart form with a part named <c>files</c>: streamed, with a known length, and repeatable.</summary>
internal sealed class UploadContent : HttpContent
{
    private const int BufferBytes = 80 * 1024;
    private readonly OutgoingFile _source;
    private readonly byte[] _head;
    private readonly byte[] _tail;

    public UploadContent(OutgoingFile source)
    {
        _source = source;
        var boundary = $"compressor-{Guid.NewGuid():N}";
        _head = Encoding.UTF8.GetBytes(
            $"--{boundary}\r\nContent-Disposition: form-data; name=\"files\"; {UploadName.Parameters(source.FileName)}\r\n"
            + $"Content-Type: {UploadName.MediaType(source.FileName)}\r\n\r\n");
        _tail = Encoding.ASCII.GetBytes($"\r\n--{boundary}--\r\n");
        Headers.TryAddWithoutValidation("Content-Type", $"multipart/form-data; boundary={boundary}");
    }

    protected override bool TryComputeLength(out long length)
    {
        length = _head.Length + _source.Length + _tail.Length;
        return true;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        await using var file = await _source.Open(cancellationToken);
        await stream.WriteAsync(_head, cancellationToken);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        long sent = 0;
        try
        {
            while (await file.ReadAsync(buffer, cancellationToken) is > 0 and var read)
            {
                if (sent + read > _source.Length) throw Changed();
                await stream.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
                sent += read;
                _source.Progress(sent);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        if (sent != _source.Length) throw Changed();
        await stream.WriteAsync(_tail, cancellationToken);
    }

    private static NemoException Changed() => new(NemoErrorKind.Other, "The file changed while it was uploaded.");
}
