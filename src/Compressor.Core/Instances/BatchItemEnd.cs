using Compressor.Core.Jobs;
using Compressor.Errors;

namespace Compressor.Core.Instances;

/// <summary>What became of an item of a batch, in short: it stands in the batch's status, whose length is limited.</summary>
public sealed record BatchItemEnd
{
    private const int MaxErrorChars = 200;

    public required JobState State { get; init; }
    public long? InputBytes { get; init; }
    public long? Bytes { get; init; }
    public double? Ratio { get; init; }
    public bool? MeetsGoal { get; init; }
    public JobError? Error { get; init; }

    /// <summary>The batch was cancelled before its turn.</summary>
    public bool NotBegun { get; init; }

    public static BatchItemEnd Of(JobOutcome outcome) => new()
    {
        State = outcome.State,
        InputBytes = outcome.Result?.InputBytes ?? outcome.InputBytes,
        Bytes = outcome.Result?.Bytes,
        Ratio = outcome.Result?.Ratio,
        MeetsGoal = outcome.Result?.MeetsGoal,
        Error = outcome.Error is { Message.Length: > MaxErrorChars } error ? error with { Message = $"{error.Message[..MaxErrorChars]}…" } : outcome.Error,
    };
}
