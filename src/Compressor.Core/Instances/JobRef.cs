using Compressor.Edits;

namespace Compressor.Core.Instances;

/// <summary>Which job a step belongs to.</summary>
/// <param name="InstanceId">The workflow instance: one revision of the job.</param>
public sealed record JobRef(string InstanceId, string JobId, Language Language)
{
    /// <summary>As <see cref="CompressVideoInput.Trace"/>.</summary>
    public string? Trace { get; init; }

    /// <summary>The batch that the job is an item of; null: it is none.</summary>
    public string? BatchId { get; init; }
}
