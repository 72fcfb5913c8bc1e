namespace Compressor.Media.Content;

/// <summary>What the tracks of a Matroska or WebM are (RFC 9559, section 5.1.4): browsers record voices without a picture into such files too.</summary>
internal static class MatroskaTracks
{
    private const ulong Segment = 0x18538067, Tracks = 0x1654AE6B, TrackEntry = 0xAE, TrackType = 0x83;
    private const byte Picture = 1, Sound = 2;

    /// <param name="head">The first bytes of the file, as many as <see cref="MatroskaEncryption.HeadLength"/>.</param>
    /// <returns>True: there is sound, and no picture. Also false if the tracks stand further behind.</returns>
    public static bool AreSoundAlone(ReadOnlySpan<byte> head)
    {
        var types = new List<byte>();
        if (Ebml.TryReadId(ref head, out _) && Ebml.TryReadSize(ref head, out var header) && header < (ulong)head.Length) Read(head[(int)header..], Segment, types);
        return types.Contains(Sound) && !types.Contains(Picture);
    }

    private static void Read(ReadOnlySpan<byte> elements, ulong wanted, List<byte> types)
    {
        while (Ebml.TryReadId(ref elements, out var id) && Ebml.TryReadSize(ref elements, out var size))
        {
            var length = (int)Math.Min(size ?? ulong.MaxValue, (ulong)elements.Length);
            var content = elements[..length];
            elements = elements[length..];
            if (id != wanted) continue;
            if (wanted != TrackType) Read(content, wanted is Segment ? Tracks : wanted is Tracks ? TrackEntry : TrackType, types);
            else if (length == 1) types.Add(content[0]);
        }
    }
}
