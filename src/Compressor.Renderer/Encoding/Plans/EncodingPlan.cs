using Compressor.Media;
using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Plans;

/// <summary>What will be made of a source; decided before anything runs.</summary>
internal sealed record EncodingPlan
{
    public required SourceFacts Source { get; init; }

    /// <summary>What was asked for; filters take the values of their edits from it.</summary>
    public required EncodingRequest Request { get; init; }

    /// <summary>Full path of the source.</summary>
    public required string Input { get; init; }
    public IVideoCodec Codec { get; init; } = VideoCodecs.Default;
    public required EncodingMode Mode { get; init; }
    public required FrameLayout Layout { get; init; }

    /// <summary>Seconds of the source.</summary>
    public double Start { get; init; }

    /// <summary>Length of the result in seconds.</summary>
    public required double Seconds { get; init; }

    /// <summary>Only a part of the source is kept.</summary>
    public bool Trimmed { get; init; }

    /// <summary>The end is cut before the source's.</summary>
    public bool EndCut { get; init; }

    /// <summary>Frames per second to convert to; null: the frames stay as they are.</summary>
    public double? ConvertFrameRate { get; init; }

    /// <summary>Frames per second of the result.</summary>
    public required double FrameRate { get; init; }

    /// <summary>The sound that is kept; null: none.</summary>
    public AudioFacts? Audio { get; init; }
    public long? MaxBytes { get; init; }

    /// <summary>The picture's size was asked for, so it is not reduced without need.</summary>
    public bool FrameSizeIsRequested { get; init; }

    public IReadOnlyList<EncodingNote> Notes { get; init; } = [];

    /// <summary>Chapters and tags are left out to save space.</summary>
    public bool WithoutTags { get; init; }

    /// <summary>Frames are left out to save space, without having been asked for.</summary>
    public bool FramesDropped { get; init; }

    public VideoFacts Video => Source.Video!;
    public bool IsStill => Source.Kind == MediaKind.Image;
    public int Frames => Math.Max(1, (int)Math.Ceiling(Seconds * FrameRate));
    public bool KeepsTimestamps => ConvertFrameRate is null && Video.VariableFrameRate && !IsStill;
}
