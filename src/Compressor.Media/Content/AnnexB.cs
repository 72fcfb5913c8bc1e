namespace Compressor.Media.Content;

/// <summary>H.264 and H.265 without a container (ITU-T H.264 and H.265, annex B): parameter sets come first, each behind a start code.</summary>
internal static class AnnexB
{
    /// <summary>H.264's types of units: a delimiter, and the first parameter set.</summary>
    private const int Delimiter = 9, Sequence = 7;

    private static ReadOnlySpan<byte> Profiles => [44, 66, 77, 83, 86, 88, 100, 110, 118, 122, 128, 138, 144, 244];

    public static MediaFormat? Sniff(ReadOnlySpan<byte> head)
    {
        // A delimiter, of either codec, says little: it is the parameter set behind it that counts.
        var unit = Next(head, atStart: true);
        if (unit.Length > 2 && (unit[0] == Delimiter || (unit[0] == 0x46 && unit[1] == 1))) unit = Next(unit, atStart: false);
        if (unit.Length < 8) return null;
        if (unit[0] is (0x67 or 0x47 or 0x27) && (unit[0] & 31) == Sequence) return Profiles.Contains(unit[1]) && (unit[2] & 3) == 0 && unit[3] is >= 9 and <= 62 ? MediaFormats.H264 : null;
        // The video parameter set, of layer 0; two bits of it are always set.
        return unit[0] == 0x40 && unit[1] == 1 && (unit[2] & 0x0C) == 0x0C && unit[4] == 0xFF && unit[5] == 0xFF ? MediaFormats.H265 : null;
    }

    /// <summary>What is behind the next start code.</summary>
    private static ReadOnlySpan<byte> Next(ReadOnlySpan<byte> bytes, bool atStart)
    {
        var at = bytes.IndexOf<byte>([0, 0, 1]);
        return at < 0 || (atStart && at > 1) || (at == 1 && atStart && bytes[0] != 0) ? [] : bytes[(at + 3)..];
    }
}
