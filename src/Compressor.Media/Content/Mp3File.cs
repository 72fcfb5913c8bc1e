using System.Buffers.Binary;

namespace Compressor.Media.Content;

/// <summary>The length of an MP3: from the frame that encoders put first (Xing, Info), else from the first frame's bit rate.</summary>
internal static class Mp3File
{
    /// <summary>Bytes of the first frame that are looked at.</summary>
    private const int FrameStart = 64;

    public static async Task<MediaFacts?> ReadAsync(Stream file, MediaFacts facts, CancellationToken cancellationToken)
    {
        file.Position = 0;
        var reader = new ByteReader(file);
        if (await reader.TakeAsync(10, cancellationToken) is not { } start) return null;
        var tag = start.Span.StartsWith("ID3"u8) ? MpegAudio.Id3Length(start.Span) ?? 0 : 0;
        file.Position = tag;
        reader = new ByteReader(file);
        facts = facts with { HasAudio = true };
        if (await reader.TakeAsync(FrameStart, cancellationToken) is not { } first || MpegAudio.Mp3Frame(first.Span) is not { } frame) return facts;
        var seconds = Frames(first.Span, frame) is { } frames
            ? (double)frames * frame.Samples / frame.SampleRate
            : (facts.Bytes - tag) * 8d / frame.BitRate;
        return facts with { DurationSeconds = seconds };
    }

    /// <summary>How many frames there are, where the first one says so.</summary>
    private static uint? Frames(ReadOnlySpan<byte> bytes, Mp3Frame frame)
    {
        var at = 4 + frame.SideInfoLength;
        var says = bytes[at..(at + 4)].SequenceEqual("Xing"u8) || bytes[at..(at + 4)].SequenceEqual("Info"u8);
        return says && (bytes[at + 7] & 1) != 0 && BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 8)..]) is > 0 and var frames ? frames : null;
    }
}
