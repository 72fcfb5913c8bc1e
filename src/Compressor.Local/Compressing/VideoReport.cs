using System.Text.Json;
using System.Text.Json.Serialization;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Errors;

namespace Compressor.Local.Compressing;

/// <summary>What <c>--json</c> prints for one video; every field is always present.</summary>
internal sealed record VideoReport
{
    private static readonly Failure[] NothingStarted = [Failures.PromptEmpty, Failures.SourceNotFound, Failures.SourceEmpty];

    /// <summary>Null when no job was started.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string? Id { get; init; }

    /// <summary>completed, failed or cancelled.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required JobState Status { get; init; }

    /// <summary>As the user wrote it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public required string Input { get; init; }

    /// <summary>Absolute path of the result.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string? Output { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public long? InputBytes { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public long? Bytes { get; init; }

    /// <summary>Result bytes / input bytes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public double? Ratio { get; init; }

    /// <summary>How much smaller the result is, in percent of the input; negative if it is larger.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public double? SavedPercent => Ratio is { } ratio ? Math.Round((1 - ratio) * 100, 1) : null;
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public Goal? Goal { get; init; }

    /// <summary>Every request was done, and could be checked.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public bool? MeetsGoal { get; init; }

    /// <summary>What was asked for and left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public IReadOnlyList<DeclinedRequest> Declined { get; init; } = [];

    /// <summary>All that was asked for, and what became of each.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public IReadOnlyList<Wish> Wishes { get; init; } = [];

    /// <summary>What people should know about the result.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public IReadOnlyList<EditNote> Notes { get; init; } = [];
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int? Width { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public int? Height { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public double? DurationSeconds { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public double? Ssim { get; init; }

    /// <summary>How the result looks beside its source.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public MeasuredQuality? Quality { get; init; }

    /// <summary>Seconds that the job took.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public double? Seconds { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public IReadOnlyList<JobMessage> Messages { get; init; } = [];
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string? ProjectUrl { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public JobError? Error { get; init; }

    /// <summary>The prompt's; for the printed form.</summary>
    [JsonIgnore] public Language Language { get; init; }

    /// <summary>The job's last sentence; for the printed form.</summary>
    [JsonIgnore] public string? Text { get; init; }

    /// <summary>The video itself, which was small enough already; for the printed form.</summary>
    [JsonIgnore] public bool IsOriginal { get; init; }

    /// <summary>One of several videos, of which a table follows; for the printed form.</summary>
    [JsonIgnore] public bool IsOneOfSeveral { get; init; }

    /// <summary>A sentence that says which video it is about.</summary>
    public string Named(string sentence) =>
        sentence.Contains(Name, StringComparison.Ordinal) ? sentence : Language.Say($"{Name}: {sentence}", $"{Name}：{sentence}");

    /// <summary>The video in sentences.</summary>
    [JsonIgnore] public string Name => Input == InputPaths.Stream ? Language.Say("stdin", "标准输入") : Input;

    /// <summary>The exit code for this video alone.</summary>
    [JsonIgnore]
    public int ExitCode => Status switch
    {
        JobState.Completed => MeetsGoal is true ? ExitCodes.Done : ExitCodes.GoalMissed,
        JobState.Cancelled => ExitCodes.Interrupted,
        _ when Error is { } error && (error.Is(Failures.NotUnderstood) || error.Is(Failures.NotPossible) || error.Is(Failures.NothingChanged) || error.Is(Failures.AgentQuestion)) => ExitCodes.NothingDone,
        _ when NothingStarted.Any(failure => Error?.Is(failure) is true) => ExitCodes.Usage,
        _ => ExitCodes.Failed,
    };

    public string ToJson() => JsonSerializer.Serialize(this, Json.Options);

    public static VideoReport Of(Job job, SourceVideo source, string? output) => new()
    {
        Id = job.Id,
        Status = job.Status,
        Input = source.Given,
        Output = output,
        InputBytes = job.Result?.InputBytes ?? job.InputBytes ?? source.Bytes,
        Bytes = job.Result?.Bytes,
        Ratio = job.Result?.Ratio,
        Goal = job.Result?.Goal,
        MeetsGoal = job.Result?.MeetsGoal,
        Declined = job.Result?.Declined ?? [],
        Wishes = job.Result?.Wishes ?? [],
        Notes = job.Result?.Notes ?? [],
        Width = job.Result?.Width,
        Height = job.Result?.Height,
        DurationSeconds = job.Result?.DurationSeconds,
        Ssim = job.Result?.Ssim,
        Quality = job.Result?.Quality,
        Seconds = job.Result?.Seconds ?? (job.UpdatedAt - job.CreatedAt).TotalSeconds,
        Messages = job.Messages,
        ProjectUrl = job.Result?.ProjectUrl,
        Error = job.Error?.ForCommandLine(PromptReader.LanguageOf(job.Prompt)),
        Text = job.Text,
        Language = PromptReader.LanguageOf(job.Prompt),
        IsOriginal = job.Result?.IsOriginal is true,
    };

    /// <summary>A video for which no job was started.</summary>
    public static VideoReport Refused(string input, JobError error, Language language = default) => new() { Status = JobState.Failed, Input = input, Error = error.ForCommandLine(language), Language = language };
}
