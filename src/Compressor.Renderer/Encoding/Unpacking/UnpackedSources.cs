using Compressor.Media;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Unpacking;

/// <summary>Files that no demuxer opens, or can't go to a time of: each is written to the work folder as one that can be read, and takes its place in a request.</summary>
internal sealed class UnpackedSources(MediaProbe probe, EncodingOptions options)
{
    /// <param name="facts">Of each file by its path. Those of a file that was unpacked are added, with the format and size that its original has.</param>
    /// <exception cref="EncodingException">A file can't be unpacked.</exception>
    public async Task<EncodingRequest> UnpackAsync(EncodingRequest request, Dictionary<string, SourceFacts> facts, EncodingRun run, CancellationToken cancellationToken)
    {
        foreach (var (path, original) in facts.ToList())
        {
            var isCopied = IndexedCopy.IsNeeded(original, IsCut(request));
            var name = isCopied ? await IndexedCopy.MakeAsync(path, original, facts.Count, run) : await UnpackAsync(path, original, facts.Count, run, cancellationToken);
            if (name is null) continue;
            var unpacked = run.PathOf(name);
            var readable = await probe.ReadFactsAsync(unpacked, cancellationToken);
            readable = readable with { Format = original.Format with { Demuxer = readable.Format.Demuxer }, Bytes = original.Bytes, HasAlpha = original.HasAlpha };
            facts[unpacked] = isCopied ? IndexedCopy.Facts(readable, original) : readable;
            request = request with
            {
                Input = request.Input == path ? unpacked : request.Input,
                Music = request.Music == path ? unpacked : request.Music,
                Clips = [.. request.Clips.Select(clip => clip.Input == path ? clip with { Input = unpacked } : clip)],
            };
        }

        return request;
    }

    private static bool IsCut(EncodingRequest request) => request.Edit.Trim is not null || request.Clips.Any(clip => clip.Start > 0 || clip.End is not null);

    /// <param name="number">Makes the names of its files its own.</param>
    /// <returns>A name in the work folder; null: the file can be opened as it is.</returns>
    private async Task<string?> UnpackAsync(string path, SourceFacts facts, int number, EncodingRun run, CancellationToken cancellationToken)
    {
        var format = facts.Format;
        if (format == MediaFormats.Heic) return await new HeicPicture(options).UnpackAsync(path, number, run, cancellationToken);
        if (BareVideo.Is(format)) return await BareVideo.UnpackAsync(path, facts, number, run);
        return format == MediaFormats.AnimatedWebP ? await WebPFrames.UnpackAsync(path, number, run, cancellationToken) : null;
    }
}
