using System.Text.Json;
using Compressor.Core.Jobs;
using Compressor.Nemo;
using Compressor.Workflows;

namespace Compressor.Core.Instances;

/// <summary>A workflow instance of a job, its payloads read.</summary>
public sealed record JobInstance(WorkflowInstance Instance, CompressVideoInput Input, JobStatus? Status, JobOutcome? Outcome)
{
    public static JobInstance Of(WorkflowInstance instance) => Of(instance, instance.Input!.Value.Deserialize<CompressVideoInput>(Json.Options)!);

    /// <param name="input">Its input, which has been read before: it never changes.</param>
    public static JobInstance Of(WorkflowInstance instance, CompressVideoInput input)
    {
        var found = new JobInstance(
            instance,
            input,
            Read<JobStatus>(instance.CustomStatus),
            instance.Status is WorkflowRuntimeStatus.Completed ? Read<JobOutcome>(instance.Output) : null);
        if (found is not { Input: { BatchId: not null, Revision: 1 }, Outcome: { } outcome }) return found;
        // Its session has gone on to the batch's next file: a follow-up must not edit that one's draft.
        return found with { Outcome = outcome with { Session = null, Applied = null }, Left = outcome.Session };
    }

    /// <summary>A place in a batch: there is no such instance, or not yet.</summary>
    public bool NotBegun { get; init; }

    /// <summary>Its turn will come.</summary>
    public bool IsWaiting => NotBegun && !Instance.IsEnded;

    /// <summary>The session that an item of a batch has used, and that is no longer its own.</summary>
    public NemoSession? Left { get; init; }

    public string? SessionId => Outcome is { } outcome ? outcome.Session?.SessionId : Status?.SessionId ?? Input.Session?.SessionId;

    private static T? Read<T>(JsonElement? json)
        where T : class => json is { ValueKind: JsonValueKind.Object } value ? value.Deserialize<T>(Json.Options) : null;
}
