using System.Buffers.Binary;

namespace Compressor.Media.Content;

/// <summary>The chunks of a PNG (ISO/IEC 15948, third edition, whose animations are APNG's).</summary>
internal static class PngFile
{
    /// <summary>What a frame counts for whose delay has no denominator, by the standard.</summary>
    private const int UsualDenominator = 100;

    public static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>An animation has its control chunk before the picture that all programs show.</summary>
    public static MediaFormat Sniff(ReadOnlySpan<byte> head)
    {
        for (var at = Signature.Length; at + 12 <= head.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(head[at..]);
            var type = head[(at + 4)..(at + 8)];
            // One frame is no animation.
            if (type.SequenceEqual("acTL"u8)) return BinaryPrimitives.ReadUInt32BigEndian(head[(at + 8)..]) > 1 ? MediaFormats.AnimatedPng : MediaFormats.Png;
            if (type.SequenceEqual("IDAT"u8) || length > head.Length) break;
            at += (int)length + 12;
        }

        return MediaFormats.Png;
    }

    public static async Task<MediaFacts?> ReadAsync(Stream file, MediaFacts facts, CancellationToken cancellationToken)
    {
        file.Position = 8;
        var chunks = new ByteReader(file);
        if (await chunks.TakeAsync(25, cancellationToken) is not { } header) return null;
        facts = facts with
        {
            Width = (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(header.Span[8..])),
            Height = (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(header.Span[12..])),
            HasAudio = false,
            // Colour types 4 and 6 have an alpha channel.
            HasAlpha = (header.Span[17] & 4) != 0,
        };
        var (isAnimation, frames, seconds) = (false, 0, 0d);
        while (await chunks.TakeAsync(8, cancellationToken) is { } chunk)
        {
            var end = chunks.Position + BinaryPrimitives.ReadUInt32BigEndian(chunk.Span) + 4L;
            var type = chunk.Span[4..];
            if (type.SequenceEqual("IDAT"u8) && !isAnimation) break;
            if (type.SequenceEqual("tRNS"u8)) facts = facts with { HasAlpha = true };
            else if (type.SequenceEqual("acTL"u8)) isAnimation = true;
            else if (type.SequenceEqual("fcTL"u8) && await chunks.TakeAsync(24, cancellationToken) is { } control) (frames, seconds) = (frames + 1, seconds + Delay(control.Span));
            if (!chunks.Skip(end - chunks.Position)) break;
        }

        return frames > 1 && seconds > 0 ? facts with { DurationSeconds = seconds, FrameRate = frames / seconds } : facts;
    }

    /// <summary>It has its last chunk. Tools may append to a finished image.</summary>
    public static async Task<bool> IsWholeAsync(Stream file, CancellationToken cancellationToken)
    {
        file.Position = Signature.Length;
        var chunks = new ByteReader(file);
        while (await chunks.TakeAsync(8, cancellationToken) is { } chunk)
        {
            var isLast = chunk.Span[4..].SequenceEqual("IEND"u8);
            if (!chunks.Skip(BinaryPrimitives.ReadUInt32BigEndian(chunk.Span) + 4L)) return false;
            if (isLast) return true;
        }

        return false;
    }

    private static double Delay(ReadOnlySpan<byte> control) =>
        BinaryPrimitives.ReadUInt16BigEndian(control[20..]) / (double)(BinaryPrimitives.ReadUInt16BigEndian(control[22..]) is > 0 and var stated ? stated : UsualDenominator);
}
