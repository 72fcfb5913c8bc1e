using System.Buffers.Binary;
using System.Text;

namespace Compressor.Media;

/// <summary>The ISO base media family by its <c>ftyp</c> box (ISO/IEC 14496-12, section 4.3), and QuickTime from before there was one.</summary>
internal static class IsoBrands
{
    private static readonly HashSet<string> Mp4 =
    [
        "isom", "iso2", "iso3", "iso4", "iso5", "iso6", "iso7", "iso8", "iso9", "mp41", "mp42", "mp71", "avc1", "av01", "hvc1", "M4V ", "M4VH", "M4VP", "MSNV",
        "dash", "cmfc", "cmff", "mmp4", "f4v ", "F4V ", "XAVC", "NDSC", "NDSH", "NDSM", "NDSP",
    ];

    /// <summary>Still and burst pictures, and books: they list video brands as compatible, yet hold no video.</summary>
    private static readonly HashSet<string> Others =
    [
        "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "mif2", "msf1", "miaf", "avif", "avis", "crx ", "jp2 ", "jpx ", "jpm ", "M4B ", "M4P ", "F4A ", "F4B ",
    ];

    public static string? Sniff(ReadOnlySpan<byte> start)
    {
        if (start.Length < 12) return null;
        var size = BinaryPrimitives.ReadUInt32BigEndian(start);
        var type = start[4..8];
        if (type.SequenceEqual("ftyp"u8)) return size is >= 16 and <= 4096 ? ByBrand(start[8..(int)Math.Min(size, start.Length)]) : null;

        // QuickTime files before 2001 begin with any of these.
        var isQuickTime = (type.SequenceEqual("moov"u8) || type.SequenceEqual("mdat"u8) || type.SequenceEqual("wide"u8) || type.SequenceEqual("pnot"u8))
            && size is 0 or 1 or >= 8;
        return isQuickTime ? "mov" : null;
    }

    private static string? ByBrand(ReadOnlySpan<byte> brands)
    {
        var major = Encoding.Latin1.GetString(brands[..4]);
        if (major == "qt  ") return "mov";
        if (major == "M4A ") return "m4a";
        if (Others.Contains(major)) return null;
        if (Mp4.Contains(major)) return "mp4";

        // An unknown major brand (a camera's own, 3gp): the compatible brands follow its version.
        for (var i = 8; i + 4 <= brands.Length; i += 4)
        {
            var brand = Encoding.Latin1.GetString(brands[i..(i + 4)]);
            if (Mp4.Contains(brand)) return "mp4";
            if (brand == "qt  ") return "mov";
        }

        return null;
    }
}
