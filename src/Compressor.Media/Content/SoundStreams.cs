using System.Buffers.Binary;

namespace Compressor.Media.Content;

/// <summary>
/// Sound of discs and broadcasts without a container, by its frame headers: AC-3 and E-AC-3 (ETSI TS 102 366), DTS (TS 102 114), TrueHD, and AAC in
/// LOAS (ISO/IEC 14496-3, 1.7). Where a header has few fixed bits, the next frame must be where the first one says.
/// </summary>
internal static class SoundStreams
{
    private const int HeaderLength = 6;

    /// <summary>Of E-AC-3; those of AC-3 are lower.</summary>
    private const int LowestExtendedId = 11, HighestExtendedId = 16, HighestId = 10;

    /// <summary>Thousands of bits a second of AC-3, each for two codes.</summary>
    private static ReadOnlySpan<short> Ac3Rates => [32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512, 576, 640];

    public static MediaFormat? Sniff(ReadOnlySpan<byte> head)
    {
        if (Ac3Length(head) is > 0 and var length && (length + HeaderLength > head.Length || Ac3Length(head[length..]) > 0)) return IsExtended(head) ? MediaFormats.Eac3 : MediaFormats.Ac3;
        if (IsDts(head)) return head.Length > 16 ? MediaFormats.Dts : null;
        if (head.StartsWith("DTSHDHDR"u8)) return MediaFormats.DtsHd;
        if (head.Length > 8 && head[4..8].SequenceEqual<byte>([0xF8, 0x72, 0x6F, 0xBA])) return MediaFormats.TrueHd;
        return LoasLength(head) is > 0 and var first && first + 3 <= head.Length && LoasLength(head[first..]) > 0 ? MediaFormats.Latm : null;
    }

    /// <summary>The core, in words of 16 bits or of 14, each in either order.</summary>
    private static bool IsDts(ReadOnlySpan<byte> head) =>
        head.StartsWith<byte>([0x7F, 0xFE, 0x80, 0x01]) || head.StartsWith<byte>([0xFE, 0x7F, 0x01, 0x80])
        || head.StartsWith<byte>([0x1F, 0xFF, 0xE8, 0x00]) || head.StartsWith<byte>([0xFF, 0x1F, 0x00, 0xE8]);

    private static bool IsExtended(ReadOnlySpan<byte> header) => header[5] >> 3 >= LowestExtendedId;

    /// <summary>Bytes of a frame; 0 if there is no header of one.</summary>
    private static int Ac3Length(ReadOnlySpan<byte> header)
    {
        if (header.Length < HeaderLength || header[0] != 0x0B || header[1] != 0x77 || header[5] >> 3 > HighestExtendedId) return 0;
        if (IsExtended(header)) return 2 * ((BinaryPrimitives.ReadUInt16BigEndian(header[2..]) & 0x7FF) + 1);
        var (rate, code) = (header[4] >> 6, header[4] & 0x3F);
        if (header[5] >> 3 > HighestId || code >= 2 * Ac3Rates.Length) return 0;
        var kilobits = Ac3Rates[code / 2];
        return rate switch { 0 => 4 * kilobits, 1 => 2 * ((320 * kilobits / 147) + (code & 1)), 2 => 6 * kilobits, _ => 0 };
    }

    /// <summary>Bytes of a frame with its header; 0 if there is none.</summary>
    private static int LoasLength(ReadOnlySpan<byte> header) =>
        header.Length >= 3 && header[0] == 0x56 && header[1] >> 5 == 7 && (BinaryPrimitives.ReadUInt16BigEndian(header[1..]) & 0x1FFF) is > 0 and var length ? length + 3 : 0;
}
