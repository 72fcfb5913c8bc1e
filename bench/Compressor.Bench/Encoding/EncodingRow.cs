namespace Compressor.Bench.Encoding;

/// <summary>One case as it came out.</summary>
/// <param name="Percent">Of the clip's bytes.</param>
/// <param name="Seconds">Of the clip.</param>
/// <param name="Base">One <c>-crf 23 -preset medium</c> encode with sound, run right before ours.</param>
internal sealed record EncodingRow(string Case, string Clip, double Percent, double Seconds, long Target, RunCost Base)
{
    /// <summary>Null when there is no result.</summary>
    public EncodedClip? Ours { get; init; }

    /// <summary>What ours said: notes, or the error.</summary>
    public string Said { get; init; } = "";

    /// <summary>The single-pass CRF encode whose picture has as many bytes; null when CRF 51 at native size is larger.</summary>
    public CrfMatch? Crf { get; init; }

    /// <summary>No CRF encode was looked for.</summary>
    public bool HasNoCrf { get; init; }

    /// <summary>Other encoders at the same target, by name.</summary>
    public IReadOnlyDictionary<string, EncodedClip> Others { get; init; } = new Dictionary<string, EncodedClip>();

    /// <summary>Bytes in percent of the target.</summary>
    public double? Used => 100.0 * Ours?.Bytes / Target;

    public double? Cpu => Ours?.Cost.Cpu / Base.Cpu;

    public double? Wall => Ours?.Cost.Wall / Base.Wall;

    public double? Gain => Ours?.Score.Mean - Crf?.Score.Mean;

    public double? WorstGain => Ours?.Score.Worst - Crf?.Score.Worst;

    /// <summary>The bytes are so few that CRF would have to be 34 or more.</summary>
    public bool IsStarved => Ours is not null && !HasNoCrf && Crf is not { Crf: < 34 };
}
