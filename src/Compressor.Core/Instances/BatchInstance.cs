using System.Text.Json;
using Compressor.Core.Jobs;
using Compressor.Workflows;

namespace Compressor.Core.Instances;

/// <summary>A workflow instance of a batch, its payloads read.</summary>
public sealed record BatchInstance(WorkflowInstance Instance, RunBatchInput Input, BatchStatus? Status, BatchOutcome? Outcome)
{
    public static BatchInstance Of(WorkflowInstance instance)
    {
        var input = instance.Input!.Value.Deserialize<RunBatchInput>(Json.Options)!;
        var status = Read<BatchStatus>(instance.CustomStatus);
        return new BatchInstance(
            instance,
            input,
            // An execution that has continued as new may still show the status of the one before.
            status?.First == input.Ended.Count ? status : null,
            instance.Status is WorkflowRuntimeStatus.Completed ? Read<BatchOutcome>(instance.Output) : null);
    }

    /// <summary>What became of the first items; of all, once the batch has ended by itself.</summary>
    public IReadOnlyList<BatchItemEnd> Ended => Outcome?.Items ?? [.. Input.Ended, .. Status?.Ended ?? []];

    /// <summary>The number of the item under way, counted from 1.</summary>
    public int? Current => Instance.IsEnded ? null : Status?.Current;

    /// <summary>An item whose turn has not come, or never came; null: it has begun.</summary>
    /// <param name="number">Counted from 1.</param>
    public JobInstance? Waiting(int number)
    {
        if (number > Input.Items.Count) return null;
        var end = Ended.ElementAtOrDefault(number - 1);
        if (end is { NotBegun: false }) return null;
        var input = Input.InputOf(number - 1, Input.CreatedAt);
        var instance = new WorkflowInstance
        {
            InstanceId = input.JobId,
            Workflow = WorkflowNames.CompressVideo,
            Status = end is not null ? WorkflowRuntimeStatus.Completed : Instance.IsEnded ? Instance.Status : WorkflowRuntimeStatus.Pending,
            CreatedAt = Instance.CreatedAt,
            UpdatedAt = Instance.UpdatedAt,
        };
        var outcome = end?.Error is { } error ? new JobOutcome { State = end.State, Text = error.Message, EndedAt = Instance.UpdatedAt, Error = error } : null;
        return new JobInstance(instance, input, Status: null, outcome) { NotBegun = true };
    }

    private static T? Read<T>(JsonElement? json)
        where T : class => json is { ValueKind: JsonValueKind.Object } value ? value.Deserialize<T>(Json.Options) : null;
}
