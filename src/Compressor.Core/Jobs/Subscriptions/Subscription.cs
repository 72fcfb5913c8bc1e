namespace Compressor.Core.Jobs.Subscriptions;

/// <summary>A receiver of notifications about ended jobs. Its address may contain a permission, so it is stored encrypted and never shown.</summary>
/// <param name="EventTypes">Some of <see cref="JobEventTypes.All"/>.</param>
public sealed record Subscription(string Id, IReadOnlyList<string> EventTypes, DateTimeOffset CreatedAt);

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

public sealed class SubscriptionLimitException(int limit) : Exception($"There are {limit} subscriptions already.")
{
    public int Limit { get; } = limit;
}
