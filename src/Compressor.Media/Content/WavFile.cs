using System.Buffers.Binary;

namespace Compressor.Media.Content;

/// <summary>The chunks of a WAV file up to its samples (Microsoft's RIFF, IBM and Microsoft 1991).</summary>
internal static class WavFile
{
    public static async Task<MediaFacts?> ReadAsync(Stream file, MediaFacts facts, CancellationToken cancellationToken)
    {
        file.Position = 12;
        var chunks = new ByteReader(file);
        uint bytesPerSecond = 0;
        while (await chunks.TakeRiffChunkAsync(cancellationToken) is { } chunk)
        {
            if (chunk.Name == "data")
            {
                var length = Math.Min(chunk.Length, facts.Bytes - chunks.Position);
                return facts with { HasAudio = true, DurationSeconds = bytesPerSecond > 0 && length > 0 ? (double)length / bytesPerSecond : null };
            }

            var end = chunks.Position + chunk.Length + (chunk.Length & 1);
            if (chunk is { Name: "fmt ", Length: >= 16 } && await chunks.TakeAsync(16, cancellationToken) is { } format) bytesPerSecond = BinaryPrimitives.ReadUInt32LittleEndian(format.Span[8..]);
            if (!chunks.Skip(end - chunks.Position)) break;
        }

        return facts with { HasAudio = true };
    }
}
