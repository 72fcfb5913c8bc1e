using System.Buffers.Binary;
using System.Text;

namespace Compressor.Media.Mp4;

/// <summary>The ISO base media family by its <c>ftyp</c> box (ISO/IEC 14496-12, section 4.3), and QuickTime from before there was one.</summary>
internal static class IsoBrands
{
    private static readonly HashSet<string> Video =
    [
        "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "mp71", "avc1", "av01", "hvc1", "M4V ", "M4VH", "M4VP", "MSNV",
        "dash", "cmfc", "cmff", "mmp4", "f4v ", "F4V ", "XAVC", "NDSC", "NDSH", "NDSM", "NDSP",
    ];

    /// <summary>Music and audio books (M4B differs from M4A by its chapters alone).</summary>
    private static readonly HashSet<string> Audio = ["M4A ", "M4B "];

    /// <summary>Still and burst pictures (HEIC, AVIF, JPEG 2000, raw) and protected music: some list video brands as compatible but contain no video.</summary>
    private static readonly HashSet<string> Others =
    [
        "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "mif2", "msf1", "miaf", "avif", "avis", "crx ", "jp2 ", "jpx ", "jpm ", "M4P ", "F4A ", "F4B ",
    ];

    public static MediaFormat? Sniff(ReadOnlySpan<byte> head)
    {
        if (head.Length < 12) return null;
        var size = BinaryPrimitives.ReadUInt32BigEndian(head);
        var type = head[4..8];
        if (type.SequenceEqual("ftyp"u8)) return size is >= 16 and <= 4096 ? ByBrand(head[8..(int)Math.Min(size, head.Length)]) : null;
        return IsQuickTime(size, type) ? MediaFormats.Mov : null;
    }

    // QuickTime files before 2001 begin with any of these. A size of 512 MB or more would begin with a letter: then it is a text.
    private static bool IsQuickTime(uint size, ReadOnlySpan<byte> type) => type.SequenceEqual("mdat"u8)
        ? size is 0 or 1 or >= 8
        : size is >= 8 and < 0x2000_0000
            && (type.SequenceEqual("moov"u8) || type.SequenceEqual("wide"u8) || type.SequenceEqual("pnot"u8) || type.SequenceEqual("free"u8) || type.SequenceEqual("skip"u8));

    private static MediaFormat? ByBrand(ReadOnlySpan<byte> brands)
    {
        var major = Encoding.Latin1.GetString(brands[..4]);
        if (Of(major) is { } format) return format;
        if (Others.Contains(major)) return null;

        // An unknown major brand (a camera's own, 3gp): the compatible brands follow its version.
        MediaFormat? compatible = null;
        for (var i = 8; i + 4 <= brands.Length; i += 4)
        {
            var brand = Encoding.Latin1.GetString(brands[i..(i + 4)]);
            if (Others.Contains(brand)) return null;
            compatible ??= Of(brand);
        }

        return compatible;
    }

    private static MediaFormat? Of(string brand) =>
        brand == "qt  " ? MediaFormats.Mov : Audio.Contains(brand) ? MediaFormats.M4a : Video.Contains(brand) ? MediaFormats.Mp4 : null;
}
