using System.Text.Json;
using Compressor.Core.Jobs;
using Compressor.Workflows;

namespace Compressor.Core.Instances;

/// <summary>A workflow instance of a job, its payloads read.</summary>
public sealed record JobInstance(WorkflowInstance Instance, CompressVideoInput Input, JobStatus? Status, JobOutcome? Outcome)
{
    public static JobInstance Of(WorkflowInstance instance) => new(
        instance,
        instance.Input!.Value.Deserialize<CompressVideoInput>(Json.Options)!,
        Read<JobStatus>(instance.CustomStatus),
        instance.Status is WorkflowRuntimeStatus.Completed ? Read<JobOutcome>(instance.Output) : null);

    public string? SessionId => Outcome?.Session?.SessionId ?? Status?.SessionId ?? Input.Session?.SessionId;

    private static T? Read<T>(JsonElement? json)
        where T : class => json is { ValueKind: JsonValueKind.Object } value ? value.Deserialize<T>(Json.Options) : null;
}
