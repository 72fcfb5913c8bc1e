using System.Buffers.Binary;

namespace Compressor.Media.Content;

/// <summary>The frames of an animated WebP (RFC 9649, section 2.7.1.1).</summary>
public sealed record WebPAnimation(int Width, int Height, IReadOnlyList<WebPFrame> Frames)
{
    private const int FrameHeader = 16;

    /// <param name="file">Seekable; its position afterwards is undefined.</param>
    /// <returns>Null: there are no frames.</returns>
    public static async Task<WebPAnimation?> ReadAsync(Stream file, CancellationToken cancellationToken = default)
    {
        file.Position = 12;
        var chunks = new ByteReader(file);
        var (width, height) = (0, 0);
        var frames = new List<WebPFrame>();
        while (await chunks.TakeRiffChunkAsync(cancellationToken) is { } chunk)
        {
            var end = chunks.Position + chunk.Length;
            if (chunk is { Name: "VP8X", Length: >= 10 } && await chunks.TakeAsync(10, cancellationToken) is { } canvas)
                (width, height) = (WebPFile.Whole24(canvas.Span[4..]) + 1, WebPFile.Whole24(canvas.Span[7..]) + 1);
            else if (chunk is { Name: "ANMF", Length: > FrameHeader } && end <= file.Length && await chunks.TakeAsync(FrameHeader, cancellationToken) is { } frame)
                frames.Add(WebPFrame.Read(frame.Span, chunks.Position, chunk.Length - FrameHeader));
            // The last chunk's padding may be missing.
            if (!chunks.Skip(end + (chunk.Length & 1) - chunks.Position)) break;
        }

        return frames.Count > 0 && frames.TrueForAll(frame => frame.X + frame.Width <= width && frame.Y + frame.Height <= height) ? new WebPAnimation(width, height, frames) : null;
    }
}

/// <summary>A picture that changes a part of the canvas.</summary>
/// <param name="Milliseconds">How long it is shown, as browsers show it.</param>
/// <param name="Blends">It is laid over what is there, rather than taking its place.</param>
/// <param name="Disposes">Its part of the canvas is transparent after it.</param>
/// <param name="Start">Offset of its chunks in the file.</param>
public sealed record WebPFrame(int X, int Y, int Width, int Height, int Milliseconds, bool Blends, bool Disposes, long Start, long Length)
{
    /// <summary>What browsers make of a frame that is shown for hardly any time.</summary>
    private const int ShortestDelay = 11, DefaultDelay = 100;
    private const byte AlphaFlag = 0x10;

    internal static WebPFrame Read(ReadOnlySpan<byte> header, long start, long length) => new(
        WebPFile.Whole24(header) * 2, WebPFile.Whole24(header[3..]) * 2, WebPFile.Whole24(header[6..]) + 1, WebPFile.Whole24(header[9..]) + 1,
        WebPFile.Whole24(header[12..]) is >= ShortestDelay and var stated ? stated : DefaultDelay, (header[15] & 2) == 0, (header[15] & 1) != 0, start, length);

    /// <summary>Writes it as a WebP of its own.</summary>
    /// <param name="file">The file that it is in.</param>
    public async Task WriteAsync(Stream file, Stream target, CancellationToken cancellationToken = default)
    {
        var content = new byte[Length];
        file.Position = Start;
        await file.ReadExactlyAsync(content, cancellationToken);
        byte[] extended = content.AsSpan().StartsWith("ALPH"u8) ? [.. "VP8X"u8, 10, 0, 0, 0, AlphaFlag, 0, 0, 0, .. Bytes24(Width - 1), .. Bytes24(Height - 1)] : [];
        var size = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(size, 4 + extended.Length + content.Length);
        await target.WriteAsync((byte[])[.. "RIFF"u8, .. size, .. "WEBP"u8, .. extended], cancellationToken);
        await target.WriteAsync(content, cancellationToken);
    }

    private static byte[] Bytes24(int number) => [(byte)number, (byte)(number >> 8), (byte)(number >> 16)];
}
