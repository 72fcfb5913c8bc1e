using System.Buffers.Binary;

namespace Compressor.Media.Content;

/// <summary>The chunks of a WebP (RFC 9649).</summary>
internal static class WebPFile
{
    private const byte AlphaFlag = 0x10, AnimationFlag = 0x02;

    /// <param name="head">At least 16 bytes, of which those of the RIFF say that it is a WebP.</param>
    public static MediaFormat? Sniff(ReadOnlySpan<byte> head)
    {
        if (!head[12..15].SequenceEqual("VP8"u8)) return null;
        return head.Length > 20 && head[15] == 'X' && (head[20] & AnimationFlag) != 0 ? MediaFormats.AnimatedWebP : MediaFormats.WebP;
    }

    public static async Task<MediaFacts?> ReadAsync(Stream file, MediaFacts facts, CancellationToken cancellationToken)
    {
        file.Position = 12;
        var chunks = new ByteReader(file);
        facts = facts with { HasAudio = false };
        var (frames, milliseconds) = (0, 0L);
        while (await chunks.TakeRiffChunkAsync(cancellationToken) is { } chunk)
        {
            var end = chunks.Position + chunk.Length + (chunk.Length & 1);
            if (facts.Width is null && chunk is { Name: "VP8X" or "VP8 " or "VP8L", Length: >= 10 } && await chunks.TakeAsync(10, cancellationToken) is { } head)
            {
                facts = Canvas(chunk.Name, head.Span) is { Width: > 0 } canvas ? facts with { Width = canvas.Width, Height = canvas.Height, HasAlpha = canvas.HasAlpha } : facts;
                if (chunk.Name != "VP8X") return facts;
            }
            else if (chunk is { Name: "ANMF", Length: >= 16 } && await chunks.TakeAsync(16, cancellationToken) is { } frame)
            {
                frames++;
                milliseconds += Whole24(frame.Span[12..]);
            }

            // The last chunk's padding may be missing.
            if (!chunks.Skip(end - chunks.Position)) break;
        }

        return frames > 0 && milliseconds > 0 ? facts with { DurationSeconds = milliseconds / 1000d, FrameRate = frames * 1000d / milliseconds } : facts;
    }

    private static (int Width, int Height, bool HasAlpha) Canvas(string chunk, ReadOnlySpan<byte> head)
    {
        if (chunk == "VP8X") return (Whole24(head[4..]) + 1, Whole24(head[7..]) + 1, (head[0] & AlphaFlag) != 0);
        if (chunk == "VP8 ") return (BinaryPrimitives.ReadUInt16LittleEndian(head[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(head[8..]) & 0x3FFF, false);
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(head[1..]);
        return ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1, ((bits >> 28) & 1) != 0);
    }

    public static int Whole24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
