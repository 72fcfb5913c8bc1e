using Compressor.Core.Jobs;

namespace Compressor.Core.Webhooks;

/// <summary>The <c>type</c> of a webhook (Standard Webhooks): how a job has ended.</summary>
public static class JobEventTypes
{
    public const string Completed = "job.completed";
    public const string Failed = "job.failed";
    public const string Cancelled = "job.cancelled";

    public static IReadOnlyList<string> All { get; } = [Completed, Failed, Cancelled];

    /// <exception cref="ArgumentOutOfRangeException">The job still runs.</exception>
    public static string Of(JobState ended) => ended switch
    {
        JobState.Completed => Completed,
        JobState.Failed => Failed,
        JobState.Cancelled => Cancelled,
        _ => throw new ArgumentOutOfRangeException(nameof(ended), ended, "Only the end of a job is an event."),
    };
}
