using System.ComponentModel.DataAnnotations;
using Compressor.Settings;

[assembly: SettingsType<Compressor.Core.Instances.WorkflowSettings>]

namespace Compressor.Core.Instances;

/// <summary>
/// Settings <c>Workflow:*</c>. An instance takes them over with its input when it starts, so that a changed setting never affects
/// the replay of a running one.
/// </summary>
public sealed record WorkflowSettings : ISettings
{
    public static string Section => "Workflow";

    /// <summary>Time between two polls of a render.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00"), DefaultText("00:00:30; own renderer 00:00:00.5")]
    public TimeSpan RenderPollInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>A render that takes longer is cancelled, and its job fails.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "30.00:00:00"), DefaultText("00:30:00; own renderer 1.00:00:00")]
    public TimeSpan RenderDeadline { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Polls of one execution of the render watch, before it continues as new.</summary>
    [Range(1, 1000)]
    public int PollsPerExecution { get; init; } = 20;

    /// <summary>Silence of the backend after which the user sees "Still working...".</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "1.00:00:00")]
    public TimeSpan StillWorkingInterval { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>After a broken stream: time before the first look at the draft.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan RecoveryFirstWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Time between two further looks.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan RecoveryWait { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Looks at an unchanged draft after which the message counts as lost.</summary>
    [Range(1, 1000)]
    public int RecoveryTries { get; init; } = 5;

    /// <summary>Wait after a rate limit without Retry-After, and between tries at a backend that can't be reached.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "1.00:00:00")]
    public TimeSpan RateLimitWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Follow-up messages to the backend when the result misses its goal.</summary>
    [Range(0, 10)]
    public int MaxRefinements { get; init; } = 1;

    /// <summary>Tries at a step that fails for a passing reason (storage, network, a crash of its host).</summary>
    [Range(1, 100)]
    public int StepTries { get; init; } = 4;

    /// <summary>How often a running activity checks for a cancellation.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "00:10:00")]
    public TimeSpan CancelPollInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The backend is on this machine: progress is told in words of work that goes nowhere else.</summary>
    [DefaultText("false; own renderer true")]
    public bool IsLocal { get; init; }

    /// <summary>Give the backend a short-lived URL of the source instead of its bytes. It must be able to reach the store.</summary>
    public bool UploadByUrl { get; init; }
}
