namespace Compressor.Media.Content;

/// <summary>Encrypted tracks of Matroska and WebM (RFC 9559, section 5.1.4.1.31).</summary>
internal static class MatroskaEncryption
{
    /// <summary>The tracks stand within so many bytes from the beginning, but for the rare file that was built the other way round.</summary>
    public const int HeadLength = 256 * 1024;

    private const ulong Segment = 0x18538067, Tracks = 0x1654AE6B, TrackEntry = 0xAE, TrackType = 0x83, ContentEncodings = 0x6D80, ContentEncoding = 0x6240, ContentEncryption = 0x5035;

    /// <summary>A track of picture or sound is encrypted.</summary>
    /// <param name="head">The first bytes of the file.</param>
    public static bool IsIn(ReadOnlySpan<byte> head) =>
        Ebml.TryReadId(ref head, out _) && Ebml.TryReadSize(ref head, out var header) && header < (ulong)head.Length && HasEncryption(head[(int)header..], Segment);

    /// <summary>Goes down the path from the segment to the encryption, which is four levels deep whatever the file claims.</summary>
    private static bool HasEncryption(ReadOnlySpan<byte> elements, ulong wanted)
    {
        while (Ebml.TryReadId(ref elements, out var id) && Ebml.TryReadSize(ref elements, out var size))
        {
            var length = (int)Math.Min(size ?? ulong.MaxValue, (ulong)elements.Length);
            var content = elements[..length];
            elements = elements[length..];
            if (id != wanted) continue;
            if (wanted == ContentEncryption) return true;
            if (wanted == TrackEntry && !IsPictureOrSound(content)) continue;
            if (HasEncryption(content, Below(wanted))) return true;
        }

        return false;
    }

    private static ulong Below(ulong element) => element switch
    {
        Segment => Tracks,
        Tracks => TrackEntry,
        TrackEntry => ContentEncodings,
        ContentEncodings => ContentEncoding,
        _ => ContentEncryption,
    };

    private static bool IsPictureOrSound(ReadOnlySpan<byte> track)
    {
        while (Ebml.TryReadId(ref track, out var id) && Ebml.TryReadSize(ref track, out var size) && size <= (ulong)track.Length)
        {
            if (id == TrackType && size == 1) return track[0] is 1 or 2;
            track = track[(int)size..];
        }

        return false;
    }
}
