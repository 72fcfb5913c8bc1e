namespace Compressor.Media.Content;

/// <summary>Matroska and WebM (RFC 9559), which are EBML documents (RFC 8794).</summary>
internal static class Matroska
{
    private const ulong Header = 0x1A45DFA3;
    private const ulong DocType = 0x4282;
    private const ulong Segment = 0x18538067;

    /// <summary>Detected by the DocType of the header.</summary>
    public static MediaFormat? Sniff(ReadOnlySpan<byte> head)
    {
        if (!Ebml.TryReadId(ref head, out var first) || first != Header || !Ebml.TryReadSize(ref head, out var length)) return null;
        var header = head[..(int)Math.Min(length ?? ulong.MaxValue, (ulong)head.Length)];
        while (Ebml.TryReadId(ref header, out var id) && Ebml.TryReadSize(ref header, out var size) && size <= (ulong)header.Length)
        {
            var value = header[..(int)size];
            header = header[(int)size..];
            if (id != DocType) continue;
            value = value.TrimEnd((byte)0);
            return value.SequenceEqual("webm"u8) ? MediaFormats.WebM : value.SequenceEqual("matroska"u8) ? MediaFormats.Mkv : null;
        }

        return null;
    }

    /// <summary>The segment after the header is longer than the file. One of unknown length (a live recording) never is.</summary>
    public static async Task<bool> IsTruncatedAsync(Stream file, CancellationToken cancellationToken)
    {
        var buffer = new byte[4 + Ebml.MaxNumberLength];
        if (await ReadElementAsync(file, 0, buffer, cancellationToken) is not { Size: { } headerSize } header) return true;
        var at = header.Content + (long)headerSize;
        if (at < 0 || at >= file.Length || await ReadElementAsync(file, at, buffer, cancellationToken) is not { } segment) return true;
        return segment.Id == Segment && segment.Size > (ulong)(file.Length - segment.Content);
    }

    private static async Task<(ulong Id, ulong? Size, long Content)?> ReadElementAsync(
        Stream file, long at, byte[] buffer, CancellationToken cancellationToken)
    {
        file.Position = at;
        var read = await file.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        ReadOnlySpan<byte> bytes = buffer.AsSpan(0, read);
        return Ebml.TryReadId(ref bytes, out var id) && Ebml.TryReadSize(ref bytes, out var size) ? (id, size, at + read - bytes.Length) : null;
    }
}
