using Compressor.Media;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Plans;

/// <summary>A part of one file. The result shows its clips one after another.</summary>
internal sealed record Clip
{
    /// <summary>Frames a second below which the end of a frame is seen.</summary>
    public const double LowFrameRate = 20;

    /// <summary>Frames after which a picture stands still.</summary>
    private const double LongFrames = 1.5;
    private const double MaxEarly = 0.02;

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

    /// <summary>Seconds of the clip in which its file has sound.</summary>
    public double HeardSeconds => Source.Audio is { } sound ? Math.Max(0, Math.Min(Start + Seconds, sound.End ?? double.MaxValue) - Math.Max(Start, sound.Start ?? 0)) : 0;

    /// <summary>Seconds of the file at which the frame began that is shown at the start; null: one begins there, or soon enough.</summary>
    public double? Shown { get; init; }

    /// <summary>A tenth of a frame, so that rounding never loses the frame at the cut; half a frame shifts frames at 24 fps. Frames that last long are no reason to begin far before them.</summary>
    public double Early => Source.Video is { } video ? Math.Min(0.1 / video.FrameRate, MaxEarly) : 0;

    /// <summary>Seconds of the file from which the picture is read.</summary>
    public double PictureStart => Start > 0 ? Math.Max(0, (Shown ?? Start) - Early) : 0;

    /// <summary>The clip with the frame that is shown at its start, where that began long before.</summary>
    public Clip OnShownFrame()
    {
        if (Start <= 0 || IsStill || Source is not { Video: { } video, Times: { } times } || times.ShownAt(Start + Early) is not { } shown) return this with { Shown = null };
        // Of steady frames at a usual rate, the next one is soon enough.
        var isLong = video.VariableFrameRate || video.FrameRate < LowFrameRate || Start - shown > LongFrames / video.FrameRate;
        return this with { Shown = isLong && Start - shown > Early ? shown : null };
    }
}
