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

    /// <summary>Music and audio books (M4B differs from M4A by its chapters alone), M4P being protected.</summary>
    private static readonly HashSet<string> Audio = ["M4A ", "M4B ", "M4P "];

    /// <summary>Still and burst pictures (HEIC, AVIF, JPEG 2000, raw): some list video brands as compatible but contain no video.</summary>
    private static readonly HashSet<string> Others =
    [
        "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "mif2", "msf1", "miaf", "avif", "avis", "crx ", "jp2 ", "jpx ", "jpm ", "F4A ", "F4B ",
    ];

    /// <summary>HEIC (ISO/IEC 23008-12, B.4) and its bursts, which have a still picture too.</summary>
    private static readonly HashSet<string> HevcPictures = ["heic", "heix", "heim", "heis", "hevc", "hevx"];

    /// <summary>HEIC and AVIF (AOMedia's specification of it, section 6), by their own brands or by one of those that they are built on.</summary>
    private static readonly HashSet<string> Heif = ["avif", "avis", "mif1", "mif2", "msf1", "miaf", .. HevcPictures];

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

    private static MediaFormat? ByBrand(ReadOnlySpan<byte> box)
    {
        // The compatible brands follow the version of the major one.
        var major = Encoding.Latin1.GetString(box[..4]);
        var compatible = new List<string>();
        for (var i = 8; i + 4 <= box.Length; i += 4) compatible.Add(Encoding.Latin1.GetString(box[i..(i + 4)]));

        if (Of(major) is { } format) return format;
        if (Heif.Contains(major)) return Picture([major, .. compatible]);
        if (Others.Contains(major) || compatible.Exists(Others.Contains)) return null;
        // An unknown major brand: a camera's own, or a phone's. What it holds is seen when it is read.
        return compatible.Select(Of).FirstOrDefault(known => known is not null) ?? (IsPhone(major) || compatible.Exists(IsPhone) ? MediaFormats.ThreeGp : MediaFormats.Mp4);
    }

    /// <summary>A file can hold a sequence beside a still picture: then the sequence is what it is about, if its major brand says so.</summary>
    private static MediaFormat? Picture(IReadOnlyList<string> brands)
    {
        if (brands.Any(HevcPictures.Contains)) return MediaFormats.Heic;
        var isSequence = brands[0] is "avis" or "msf1";
        return brands.Contains("avis") && isSequence ? MediaFormats.AnimatedAvif : brands.Contains("avif") && !isSequence ? MediaFormats.Avif : null;
    }

    /// <summary>3GPP and 3GPP2 (3GPP TS 26.244, section 5.4): the last character is the release.</summary>
    private static bool IsPhone(string brand) => brand[..3] is "3gp" or "3ge" or "3gg" or "3gr" or "3gs" or "3gt" or "3gh" or "3g2";

    private static MediaFormat? Of(string brand) =>
        brand == "qt  " ? MediaFormats.Mov : Audio.Contains(brand) ? MediaFormats.M4a : Video.Contains(brand) ? MediaFormats.Mp4 : null;
}
