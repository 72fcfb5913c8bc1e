using System.Text.Json;
using System.Text.Json.Serialization;
using Compressor.Core.Estimates;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Errors;

namespace Compressor.Local.Compressing;

/// <summary>What <c>--dry-run --json</c> prints for one video; every field is always present.</summary>
internal sealed record DryRunReport
{
    /// <summary>Tells it from the report of a run.</summary>
    public bool DryRun => true;

    /// <summary>As the user wrote it.</summary>
    public required string Input { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public long? InputBytes { get; init; }

    /// <summary>What would be done, in phrases in the prompt's language.</summary>
    public IReadOnlyList<string> Understood { get; init; } = [];
    public IReadOnlyList<EditKind> Kinds { get; init; } = [];

    /// <summary>What is asked for and can't be done.</summary>
    public IReadOnlyList<DeclinedRequest> Declined { get; init; } = [];
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public EstimatedLimit? Limit { get; init; }

    /// <summary>The expected result; null: there would be none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public EstimatedResult? Result { get; init; }
    public IReadOnlyList<EditNote> Notes { get; init; } = [];

    /// <summary>How the run would fail.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public JobError? Error { get; init; }

    /// <summary>For an impossible size: the smallest bytes that would do.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public long? SmallestBytes { get; init; }

    /// <summary>Sentence by sentence; for the printed form.</summary>
    [JsonIgnore] public IReadOnlyList<string> Sentences { get; init; } = [];

    /// <summary>One of several videos, whose sentences must say which they are about; for the printed form.</summary>
    [JsonIgnore] public bool IsOneOfSeveral { get; init; }

    /// <summary>That of the run itself, as far as it can be told.</summary>
    [JsonIgnore]
    public int ExitCode => new VideoReport
    {
        Status = Error is null ? JobState.Completed : JobState.Failed,
        Input = Input,
        MeetsGoal = Declined.Count == 0,
        Error = Error,
    }.ExitCode;

    /// <summary>A sentence that says which video it is about.</summary>
    public string Named(string sentence) => sentence.Contains(Input, StringComparison.Ordinal) ? sentence : $"{Input}: {sentence}";

    public string ToJson() => JsonSerializer.Serialize(this, Json.Options);

    public static DryRunReport Of(Estimate estimate, SourceVideo source) => new()
    {
        Input = source.Given,
        InputBytes = source.Bytes,
        Understood = estimate.Understood,
        Kinds = estimate.Kinds,
        Declined = estimate.Declined,
        Limit = estimate.Limit,
        Result = estimate.Result,
        Notes = estimate.Notes,
        Error = estimate.Error,
        SmallestBytes = estimate.SmallestBytes,
        Sentences = [.. EstimatePhrases.Sentences(estimate)],
    };

    /// <summary>A video of which nothing can be told.</summary>
    public static DryRunReport Refused(SourceVideo source, JobError error) =>
        new() { Input = source.Given, InputBytes = source.Bytes, Error = error, Sentences = [error.Describe()] };
}
