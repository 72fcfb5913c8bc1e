using Compressor.Media;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Planning;

/// <summary>Finds the clips of a request in its files; a pure function.</summary>
internal static class ClipPlanner
{
    /// <summary>Parts of a second to which sound alone is cut.</summary>
    private const double SoundGrid = 100;

    /// <summary>Seconds at the end that may stay although the end was asked for without them.</summary>
    private const double MaxTail = 0.02;

    /// <param name="sources">The facts of every file, by the path that the request names.</param>
    /// <exception cref="EncodingException">Nothing of it is left.</exception>
    public static IReadOnlyList<Clip> Plan(IReadOnlyDictionary<string, SourceFacts> sources, EncodingRequest request)
    {
        var asked = request.Clips.Count > 0 ? request.Clips : Parts(sources[request.Input], request);
        List<Clip> clips = [.. asked.Select(clip => Read(sources[clip.Input], clip))];
        if (clips.Count > 1 && clips.All(clip => clip.Source.Video is not null)) clips = [.. clips.Select(OnFrames)];
        return [.. clips.Select(clip => clip.OnShownFrame())];
    }

    private static IEnumerable<SourceClip> Parts(SourceFacts source, EncodingRequest request)
    {
        if (request.Edit.Trim is not { } trim) return [new SourceClip(request.Input)];
        // A picture is shown for as long as is asked.
        if (source.Kind == MediaKind.Image) return [new SourceClip(request.Input, 0, trim.End - (trim.Start ?? 0))];
        return trim.Within(source.DurationSeconds).Select(part => new SourceClip(request.Input, part.Start, part.End));
    }

    private static Clip Read(SourceFacts source, SourceClip asked)
    {
        var still = source.Kind == MediaKind.Image;
        var whole = still ? asked.End ?? EncodingOptions.ImageSeconds : source.DurationSeconds;
        var start = still ? 0 : Math.Max(0, asked.Start);
        var seconds = Math.Min(asked.End ?? double.MaxValue, whole) - start;
        if (seconds <= 0) throw EncodingErrors.EmptyTrim();
        return new Clip
        {
            Source = source,
            Path = Path.GetFullPath(asked.Input),
            Start = start,
            Seconds = seconds,
            EndCut = !still && start + seconds < whole - Math.Min(0.5 / (source.Video?.FrameRate ?? SoundGrid), MaxTail),
        };
    }

    /// <summary>Picture and sound of a clip begin and end at the same frame, so that they don't drift apart from clip to clip.</summary>
    private static Clip OnFrames(Clip clip)
    {
        if (clip.IsStill) return clip;
        var rate = JoinedSource.FrameRateOf(clip.Video);
        var (first, last) = (Math.Ceiling((clip.Start - clip.Early) * rate), Math.Ceiling((clip.Start + clip.Seconds - clip.Early) * rate));
        return clip with { Start = Math.Max(0, first / rate), Seconds = Math.Max(1, last - first) / rate };
    }
}
