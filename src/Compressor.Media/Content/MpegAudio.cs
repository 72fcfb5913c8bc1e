namespace Compressor.Media.Content;

/// <summary>
/// MP3, MPEG audio of Layer II, and raw AAC (ADTS) by their frame headers (ISO/IEC 11172-3, 13818-7). A header has few fixed bits, so the next frame must be
/// where the first one says, unless the given bytes end before it.
/// </summary>
internal static class MpegAudio
{
    private const int Id3HeaderLength = 10;
    private static readonly int[] BitratesV1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] BitratesV2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    private static readonly int[] BitratesLayerII = [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384];
    private static readonly int[] SampleRates = [44100, 48000, 32000];

    public static MediaFormat? Sniff(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith("ID3"u8)) return ByFrames(head);
        if (TagOf(head) is not { } length) return null;

        // The tag (often a cover picture) hides the rest: nearly all files that have one are MP3.
        return length + 7 > head.Length ? MediaFormats.Mp3 : SniffBehindTag(head[length..]);
    }

    /// <summary>Bytes of the tag with which a file begins; null: there is none, or it is malformed.</summary>
    public static int? TagOf(ReadOnlySpan<byte> head) => head.StartsWith("ID3"u8) ? Id3Length(head) : null;

    /// <summary>Programs that write tags put them before sounds of other kinds too, and players pass over them.</summary>
    public static MediaFormat? SniffBehindTag(ReadOnlySpan<byte> bytes)
    {
        bytes = bytes.TrimStart((byte)0);
        return ByFrames(bytes) ?? Signatures.Sound(bytes);
    }

    private static MediaFormat? ByFrames(ReadOnlySpan<byte> bytes) =>
        IsRun(bytes, AdtsFrameLength) ? MediaFormats.Aac : IsRun(bytes, Mp3FrameLength) ? MediaFormats.Mp3 : IsRun(bytes, LayerIIFrameLength) ? MediaFormats.Mp2 : null;

    private delegate int FrameLength(ReadOnlySpan<byte> header);

    private static bool IsRun(ReadOnlySpan<byte> bytes, FrameLength lengthOf)
    {
        var first = lengthOf(bytes);
        if (first == 0) return false;
        return first + 7 > bytes.Length || lengthOf(bytes[first..]) > 0;
    }

    /// <summary>0 if there is no header of an ADTS frame.</summary>
    private static int AdtsFrameLength(ReadOnlySpan<byte> header)
    {
        if (header.Length < 7 || header[0] != 0xFF || (header[1] & 0xF6) != 0xF0 || ((header[2] >> 2) & 0xF) > 12) return 0;
        var length = ((header[3] & 3) << 11) | (header[4] << 3) | (header[5] >> 5);
        return length > 7 ? length : 0;
    }

    /// <summary>0 if there is no header of a Layer II frame (ISO/IEC 11172-3, 2.4.2.3).</summary>
    private static int LayerIIFrameLength(ReadOnlySpan<byte> header)
    {
        if (header.Length < 4 || header[0] != 0xFF || (header[1] & 0xF6) != 0xF4) return 0;
        var isMpeg1 = (header[1] & 8) != 0;
        var (bitrate, sampleRate) = (header[2] >> 4, (header[2] >> 2) & 3);
        if (bitrate is 0 or 15 || sampleRate == 3) return 0;
        var kilobits = (isMpeg1 ? BitratesLayerII : BitratesV2)[bitrate];
        return (144 * 1000 * kilobits / (SampleRates[sampleRate] >> (isMpeg1 ? 0 : 1))) + ((header[2] >> 1) & 1);
    }

    /// <summary>0 if there is no header of a Layer III frame.</summary>
    private static int Mp3FrameLength(ReadOnlySpan<byte> header) => Mp3Frame(header)?.Length ?? 0;

    /// <summary>Null if there is no header of a Layer III frame.</summary>
    public static Mp3Frame? Mp3Frame(ReadOnlySpan<byte> header)
    {
        if (header.Length < 4 || header[0] != 0xFF || (header[1] & 0xE6) != 0xE2) return null;
        var version = (header[1] >> 3) & 3; // 0: MPEG 2.5, 1: reserved, 2: MPEG 2, 3: MPEG 1
        var bitrate = header[2] >> 4;
        var sampleRate = (header[2] >> 2) & 3;
        if (version == 1 || bitrate is 0 or 15 || sampleRate == 3) return null;
        return new Mp3Frame
        {
            BitRate = 1000 * (version == 3 ? BitratesV1 : BitratesV2)[bitrate],
            SampleRate = SampleRates[sampleRate] >> (version switch { 3 => 0, 2 => 1, _ => 2 }),
            IsMpeg1 = version == 3,
            IsMono = header[3] >> 6 == 3,
            Padding = (header[2] >> 1) & 1,
        };
    }

    /// <summary>Bytes of the tag at the start of a file, its header included; null: malformed.</summary>
    public static int? Id3Length(ReadOnlySpan<byte> start)
    {
        if (start.Length < Id3HeaderLength || start[3] == 0xFF || start[4] == 0xFF) return null;
        var size = 0;
        foreach (var digit in start[6..10])
        {
            if (digit > 0x7F) return null;
            size = (size << 7) | digit;
        }

        var footer = (start[5] & 0x10) != 0 ? Id3HeaderLength : 0;
        return Id3HeaderLength + size + footer;
    }
}

/// <summary>The header of a Layer III frame (ISO/IEC 11172-3, 13818-3).</summary>
internal sealed record Mp3Frame
{
    /// <summary>Bits per second.</summary>
    public required int BitRate { get; init; }

    /// <summary>Hz.</summary>
    public required int SampleRate { get; init; }
    public required bool IsMpeg1 { get; init; }
    public required bool IsMono { get; init; }
    public required int Padding { get; init; }

    /// <summary>Samples of each channel.</summary>
    public int Samples => IsMpeg1 ? 1152 : 576;

    /// <summary>Bytes, header included.</summary>
    public int Length => (Samples / 8 * BitRate / SampleRate) + Padding;

    /// <summary>Bytes between the header and the samples.</summary>
    public int SideInfoLength => (IsMpeg1, IsMono) switch { (true, false) => 32, (true, true) or (false, false) => 17, _ => 9 };
}
