using Compressor.Media;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Unpacking;

/// <summary>Files that no demuxer opens: each is written to the work folder as one that can be opened, and takes its place in a request.</summary>
internal sealed class UnpackedSources(MediaProbe probe, EncodingOptions options)
{
    /// <param name="facts">Of each file by its path. Those of a file that was unpacked are added, with the format and size that its original has.</param>
    /// <exception cref="EncodingException">A file can't be unpacked.</exception>
    public async Task<EncodingRequest> UnpackAsync(EncodingRequest request, Dictionary<string, SourceFacts> facts, EncodingRun run, CancellationToken cancellationToken)
    {
        foreach (var (path, original) in facts.ToList())
        {
            if (await UnpackAsync(path, original.Format, facts.Count, run, cancellationToken) is not { } name) continue;
            var unpacked = run.PathOf(name);
            var readable = await probe.ReadFactsAsync(unpacked, cancellationToken);
            facts[unpacked] = readable with { Format = original.Format with { Demuxer = readable.Format.Demuxer }, Bytes = original.Bytes, HasAlpha = original.HasAlpha };
            request = request with
            {
                Input = request.Input == path ? unpacked : request.Input,
                Clips = [.. request.Clips.Select(clip => clip.Input == path ? clip with { Input = unpacked } : clip)],
            };
        }

        return request;
    }

    /// <param name="number">Makes the names of its files its own.</param>
    /// <returns>A name in the work folder; null: the file can be opened as it is.</returns>
    private async Task<string?> UnpackAsync(string path, MediaFormat format, int number, EncodingRun run, CancellationToken cancellationToken)
    {
        if (format == MediaFormats.Heic) return await new HeicPicture(options).UnpackAsync(path, number, run, cancellationToken);
        return format == MediaFormats.AnimatedWebP ? await WebPFrames.UnpackAsync(path, number, run, cancellationToken) : null;
    }
}
