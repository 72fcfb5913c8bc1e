using System.Buffers.Binary;

namespace Compressor.Media.Content;

/// <summary>MPEG transport streams (ISO/IEC 13818-1, 2.4), program streams (2.5), and MPEG-1 or MPEG-2 video without a container (ISO/IEC 13818-2).</summary>
internal static class MpegStreams
{
    /// <summary>Bytes from the beginning of a file that tell whether it is scrambled.</summary>
    public const int ScramblingLength = 1024 * 1024;

    private const byte SyncByte = 0x47;

    /// <summary>Plain; with a time before each packet; with bytes that correct errors behind it.</summary>
    private static readonly int[] PacketLengths = [188, 192, 204];

    /// <summary>So many packets in a row are no coincidence.</summary>
    private const int LeastPackets = 5, LeastPacketsAnywhere = 10;

    /// <summary>Bad reception damages a packet here and there: of so many good ones, one may be.</summary>
    private const int GoodPackets = 6;

    public static MediaFormat? Sniff(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith<byte>([0, 0, 1, 0xBA])) return IsPack(head) ? MediaFormats.Mpg : null;
        if (head.StartsWith<byte>([0, 0, 1, 0xB3])) return IsSequence(head) ? MediaFormats.M2v : null;
        // A sequence of objects and its profile, or an object and its layer (ISO/IEC 14496-2); a sequence of VC-1's advanced profile (SMPTE ST 421, annex E).
        if (head.StartsWith<byte>([0, 0, 1, 0xB0])) return head.Length > 9 && head[5..9].SequenceEqual<byte>([0, 0, 1, 0xB5]) ? MediaFormats.Mp4v : null;
        if (head.StartsWith<byte>([0, 0, 1, 0x0F])) return head.Length > 12 && head[4] >> 6 == 3 ? MediaFormats.Vc1 : null;
        if (head.StartsWith<byte>([0, 0, 1]) && head.Length > 12 && head[3] < 0x20 && head[4..7].SequenceEqual<byte>([0, 0, 1]) && head[7] is >= 0x20 and < 0x30) return MediaFormats.Mp4v;
        return Transport(head, isBehindOthers: false);
    }

    /// <summary>
    /// What a recording does not begin with: a cut in the middle of something else, a recorder's own header (IMKH, of surveillance cameras), or bytes of an
    /// earlier file. Players pass over it. Of a program stream, a pack and a packet behind it are there.
    /// </summary>
    public static MediaFormat? SniffBehindOthers(ReadOnlySpan<byte> head)
    {
        head = head[..Math.Min(head.Length, ContentSniffer.HeadLength)];
        return HasPack(head) ? MediaFormats.Mpg : Transport(head, isBehindOthers: true);
    }

    private static MediaFormat? Transport(ReadOnlySpan<byte> head, bool isBehindOthers)
    {
        foreach (var packet in PacketLengths)
        {
            if (StartOf(head, packet, isBehindOthers) is not null) return packet == 192 ? MediaFormats.M2ts : MediaFormats.Ts;
        }

        return null;
    }

    private static bool HasPack(ReadOnlySpan<byte> head)
    {
        if (head.IndexOf<byte>([0, 0, 1, 0xBA]) is not (>= 0 and var pack) || !IsPack(head[pack..])) return false;
        var behind = head[(pack + 4)..];
        return behind.IndexOf<byte>([0, 0, 1]) is >= 0 and var packet && packet + 3 < behind.Length && behind[packet + 3] is (>= 0xBB and <= 0xBE) or (>= 0xC0 and < 0xF0);
    }

    /// <summary>Most packets with content are scrambled, as those of pay television and of copied DVDs are.</summary>
    /// <param name="head">The first <see cref="ScramblingLength"/> bytes of the file, or all of a shorter one.</param>
    public static bool IsScrambled(ReadOnlySpan<byte> head, MediaFormat format)
    {
        if (format.Demuxer == MediaFormats.Mpg.Demuxer) return IsProgramScrambled(head);
        foreach (var packet in PacketLengths)
        {
            if ((StartOf(head, packet, isBehindOthers: false) ?? StartOf(head, packet, isBehindOthers: true)) is not { } start) continue;
            var (all, scrambled) = (0, 0);
            for (var at = start; at + 4 <= head.Length && head[at] == SyncByte; at += packet)
            {
                // Tables come in the clear, on the lowest numbers; so do empty packets, on the highest.
                var stream = BinaryPrimitives.ReadUInt16BigEndian(head[(at + 1)..]) & 0x1FFF;
                if (stream < 0x20 || stream == 0x1FFF || (head[at + 3] & 0x10) == 0) continue;
                all++;
                if (head[at + 3] >> 6 != 0) scrambled++;
            }

            return scrambled * 2 > all;
        }

        return false;
    }

    private static bool IsProgramScrambled(ReadOnlySpan<byte> head)
    {
        var (all, scrambled) = (0, 0);
        // The first stream of video; the two bits before those of scrambling are always 10 there.
        for (int at; (at = head.IndexOf<byte>([0, 0, 1, 0xE0])) >= 0 && at + 7 <= head.Length; head = head[(at + 7)..])
        {
            if (head[at + 6] >> 6 != 2) continue;
            all++;
            if ((head[at + 6] & 0x30) != 0) scrambled++;
        }

        return scrambled * 2 > all;
    }

    // The two bits behind the start code of MPEG-2, the four of MPEG-1.
    private static bool IsPack(ReadOnlySpan<byte> head) => head.Length > 12 && (head[4] >> 6 == 1 || head[4] >> 4 == 2);

    /// <summary>A picture with both sides and an aspect ratio that there is.</summary>
    private static bool IsSequence(ReadOnlySpan<byte> head) =>
        head.Length > 12 && BinaryPrimitives.ReadUInt16BigEndian(head[4..]) >> 4 > 0 && (BinaryPrimitives.ReadUInt16BigEndian(head[5..]) & 0xFFF) > 0 && head[7] >> 4 is > 0 and < 15 && (head[7] & 15) is > 0 and < 9;

    /// <summary>Sync bytes at equal distances: a recorder may begin in the middle of a packet. Text has no other control characters there; headers with the error bit set or without content are none.</summary>
    /// <param name="isBehindOthers">More than a packet of other bytes may lie before the first.</param>
    private static int? StartOf(ReadOnlySpan<byte> head, int packet, bool isBehindOthers)
    {
        head = head[..Math.Min(head.Length, ContentSniffer.HeadLength)];
        for (var start = 0; start < Math.Min(isBehindOthers ? head.Length : packet, head.Length); start++)
        {
            var least = start is 0 or 4 && IsPacket(head[start..]) ? LeastPackets : LeastPacketsAnywhere;
            var (good, bad) = (0, 0);
            int? first = null;
            for (var at = start; at + 3 < head.Length && bad <= head.Length / packet / GoodPackets; at += packet)
            {
                if (!IsPacket(head[at..]))
                {
                    bad++;
                    continue;
                }

                good++;
                first ??= at;
            }

            if (good >= least && bad <= good / GoodPackets) return first;
        }

        return null;
    }

    private static bool IsPacket(ReadOnlySpan<byte> bytes) => bytes.Length > 3 && bytes[0] == SyncByte && (bytes[1] & 0x80) == 0 && (bytes[3] & 0x30) != 0;
}
