using System.Buffers.Binary;

namespace Compressor.Media.Content;

/// <summary>The chunks of a PNG before its picture (ISO/IEC 15948).</summary>
internal static class PngFile
{
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
        while (await chunks.TakeAsync(8, cancellationToken) is { } chunk && !chunk.Span[4..].SequenceEqual("IDAT"u8))
        {
            if (chunk.Span[4..].SequenceEqual("tRNS"u8)) return facts with { HasAlpha = true };
            if (!chunks.Skip(BinaryPrimitives.ReadUInt32BigEndian(chunk.Span) + 4L)) break;
        }

        return facts;
    }
}
