using Compressor.Core.Jobs;

namespace Compressor.Core.Instances;

/// <summary>The workflow's custom status: what a running job shows.</summary>
public sealed record JobStatus
{
    public required JobState State { get; init; }
    public required int Percent { get; init; }
    public required string Text { get; init; }
    public IReadOnlyList<JobMessage> Messages { get; init; } = [];
    public string? SessionId { get; init; }
    public long? InputBytes { get; init; }

    /// <summary>When the state was entered. A step that goes on tells of later states itself, by its progress since then. Null: no step does.</summary>
    public DateTimeOffset? Since { get; init; }
}
