namespace Compressor.Renderer.Encoding.Codecs;

/// <summary>How hard an encoder searches for the best picture at its rate. Encoders without such a choice use their own defaults.</summary>
internal sealed record PassTuning
{
    public static PassTuning Default { get; } = new();

    /// <summary>x264's name. A second pass slower than the first finds statistics that do not suit it.</summary>
    public string Preset { get; init; } = "medium";

    public MotionSearch Motion { get; init; }

    /// <summary>Part of the rate by which a second pass may stray on its way; x264's own default is 1. docs/compression.md, "Rate tolerance".</summary>
    public double RateTolerance { get; init; } = 0.1;

    /// <summary>From one key frame to the next at most. Both passes need the same. docs/compression.md, "Key frames".</summary>
    public double KeyFrameSeconds { get; init; } = 10;

    /// <summary>Consecutive B-frames at most; null: the preset's. Both passes need the same.</summary>
    public int? BFrames { get; init; }

    /// <summary>How B-frames are placed: 0 fixed, 1 fast, 2 optimal; null: the preset's. A second pass takes the places from the first.</summary>
    public int? BAdapt { get; init; }

    /// <summary>Frames that one may refer to; null: the preset's.</summary>
    public int? References { get; init; }

    /// <summary>How much texture that looks like the source's counts beside one that is the source's: x264's <c>psy-rd</c>, 0 to 1; null: the preset's. docs/compression.md, "Second pass".</summary>
    public double? PsyStrength { get; init; }
}
