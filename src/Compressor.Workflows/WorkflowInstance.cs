using System.Text.Json;

namespace Compressor.Workflows;

/// <summary>One instance as seen from outside; the payloads are JSON as written by <see cref="WorkflowJson.Options"/>.</summary>
public sealed record WorkflowInstance
{
    public required string InstanceId { get; init; }
    public required string Workflow { get; init; }
    public required WorkflowRuntimeStatus Status { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; init; }
    public JsonElement? Input { get; init; }

    /// <summary>What the workflow last published by <see cref="IWorkflowContext.SetStatus"/>.</summary>
    public JsonElement? CustomStatus { get; init; }
    public JsonElement? Output { get; init; }

    /// <summary>Why it failed or was terminated.</summary>
    public string? FailureReason { get; init; }

    public bool IsEnded => Status is WorkflowRuntimeStatus.Completed or WorkflowRuntimeStatus.Failed or WorkflowRuntimeStatus.Terminated;
}
