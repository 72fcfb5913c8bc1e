using Compressor.Core.Jobs;

namespace Compressor.Core.Instances;

/// <summary>Progress inside a step, finer than the workflow's own status and not part of its history.</summary>
public sealed record LiveProgress(JobState State, int Percent, string Text, DateTimeOffset At)
{
    /// <summary>Until the result is rendered, at <see cref="At"/>; null: not known.</summary>
    public double? RemainingSeconds { get; init; }
}
