using Compressor.Media;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Plans;

/// <summary>A part of one file. The result shows its clips one after another.</summary>
internal sealed record Clip
{
    public required SourceFacts Source { get; init; }

    /// <summary>Full path of the file.</summary>
    public required string Path { get; init; }

    /// <summary>Seconds of the file.</summary>
    public double Start { get; init; }

    /// <summary>Seconds of the file; of a picture, how long it is shown.</summary>
    public required double Seconds { get; init; }

    /// <summary>The end is cut before the file's.</summary>
    public bool EndCut { get; init; }

    public VideoFacts Video => Source.Video!;
    public bool IsStill => Source.Kind == MediaKind.Image;
    public bool Trimmed => Start > 0 || EndCut;

    /// <summary>A tenth of a frame, so that rounding never loses the frame at the cut; half a frame shifts frames at 24 fps.</summary>
    public double Early => Source.Video is { } video ? 0.1 / video.FrameRate : 0;
}
