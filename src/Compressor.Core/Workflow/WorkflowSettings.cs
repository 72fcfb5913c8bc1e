namespace Compressor.Core.Workflow;

/// <summary>
/// Settings <c>Workflow:*</c>. An instance takes them with its input when it starts, so that a changed setting never changes
/// the replay of one under way.
/// </summary>
public sealed record WorkflowSettings
{
    public const string Section = "Workflow";

    /// <summary>Between two polls of a render.</summary>
    public TimeSpan RenderPollInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Then the job fails, and the render is cancelled.</summary>
    public TimeSpan RenderDeadline { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Polls of one execution of the render watch, before it continues as new.</summary>
    public int PollsPerExecution { get; init; } = 20;

    /// <summary>After so long without text the user sees "⏳ Still working...".</summary>
    public TimeSpan StillWorkingInterval { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>After a broken stream: before the first look at the state.</summary>
    public TimeSpan RecoveryFirstWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Between two further looks.</summary>
    public TimeSpan RecoveryWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Unchanged states after which the message counts as lost.</summary>
    public int RecoveryTries { get; init; } = 5;

    /// <summary>After a rate limit without Retry-After, and between tries at a backend that can't be reached.</summary>
    public TimeSpan RateLimitWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Follow-up messages when the result misses its goal.</summary>
    public int MaxRefinements { get; init; } = 1;

    /// <summary>Tries at a step that fails for reasons of the moment (storage, network, a crash of its host).</summary>
    public int StepTries { get; init; } = 4;

    /// <summary>How often a running activity looks for a cancellation.</summary>
    public TimeSpan CancelPollInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Give the backend a short-lived URL of the source instead of its bytes (it must be able to reach the store).</summary>
    public bool UploadByUrl { get; init; }
}
