namespace Compressor.Core.Jobs;

/// <summary>Which jobs of a list are wanted; what is null or empty leaves none out.</summary>
public sealed record JobFilter
{
    /// <summary>No job is left out.</summary>
    public static JobFilter None { get; } = new();

    public JobState? Status { get; init; }

    /// <summary>Created later than this.</summary>
    public DateTimeOffset? CreatedAfter { get; init; }

    /// <summary>Created earlier than this.</summary>
    public DateTimeOffset? CreatedBefore { get; init; }

    /// <summary>The job's metadata has each of these keys with just this value.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What can be said of a job without its status.</summary>
    public bool Admits(DateTimeOffset createdAt, IReadOnlyDictionary<string, string>? metadata) =>
        !(createdAt <= CreatedAfter) && !(createdAt >= CreatedBefore)
        && Metadata.All(wanted => metadata is not null && metadata.TryGetValue(wanted.Key, out var value) && value == wanted.Value);

    public bool Admits(Job job) => (Status is null || job.Status == Status) && Admits(job.CreatedAt, job.Metadata);
}
