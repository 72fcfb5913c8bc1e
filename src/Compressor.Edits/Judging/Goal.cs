using System.Text.Json.Serialization;

namespace Compressor.Edits;

/// <summary>What a result must be for its prompt to be met, in absolute terms (the source's facts are known).</summary>
public sealed record Goal
{
    /// <summary>Bytes, a ceiling.</summary>
    public long? MaxBytes { get; init; }

    /// <summary>The result must have fewer bytes than the source ("compress this", without a size).</summary>
    public bool SmallerThanSource { get; init; }
    public int? Width { get; init; }
    public int? Height { get; init; }

    /// <summary>Pixels of the shorter side.</summary>
    public int? ShortSide { get; init; }

    /// <summary>Width divided by height.</summary>
    public double? AspectRatio { get; init; }

    /// <summary>Seconds.</summary>
    public double? DurationSeconds { get; init; }
    public double? FrameRate { get; init; }

    /// <summary>True: no audio track may be left.</summary>
    public bool Silent { get; init; }

    /// <summary>This goal, with what it does not state taken from an earlier one (a follow-up changes what it names).</summary>
    public Goal Over(Goal? earlier) => earlier is null
        ? this
        : new Goal
        {
            MaxBytes = MaxBytes ?? earlier.MaxBytes,
            SmallerThanSource = SmallerThanSource || earlier.SmallerThanSource,
            Width = HasFrameSize ? Width : earlier.Width,
            Height = HasFrameSize ? Height : earlier.Height,
            ShortSide = HasFrameSize ? ShortSide : earlier.ShortSide,
            AspectRatio = AspectRatio ?? earlier.AspectRatio,
            DurationSeconds = DurationSeconds ?? earlier.DurationSeconds,
            FrameRate = FrameRate ?? earlier.FrameRate,
            Silent = Silent || earlier.Silent,
        };

    private bool HasFrameSize => (Width ?? Height ?? ShortSide) is not null;

    /// <summary>True when the prompt states nothing that can be measured.</summary>
    [JsonIgnore]
    public bool IsEmpty => this == new Goal();
}

/// <summary>Whether a result meets its goal; <see cref="Unmet"/> are sentences in the user's language, empty when it does.</summary>
public sealed record Verdict(bool Meets, IReadOnlyList<string> Unmet)
{
    /// <summary>What is unmet, one for each sentence of <see cref="Unmet"/>.</summary>
    public IReadOnlyList<GoalPart> Parts { get; init; } = [];
}

public enum GoalPart
{
    Size,
    FrameSize,
    Aspect,
    Duration,
    FrameRate,
    Sound,
}
