using System.Text.Json;

namespace Compressor.Workflows.Embedded;

/// <summary>A message to a running instance; messages are handled one at a time.</summary>
internal abstract record InstanceMessage
{
    /// <summary>The instance's turn has come.</summary>
    public sealed record Begin : InstanceMessage;

    /// <summary>The outcome of a call of the given execution; made when it is taken, for its time.</summary>
    public sealed record CallEnded(int Execution, int Call, Func<DateTimeOffset, OutcomeEvent> Outcome) : InstanceMessage;

    public sealed record EventRaised(string Name, JsonElement? Payload, TaskCompletionSource<bool> Taken) : InstanceMessage;

    public sealed record Terminate(string Reason, TaskCompletionSource<bool> Taken) : InstanceMessage;

    /// <summary>Workflow code continued, or tried to, on a thread other than the workflow's.</summary>
    public sealed record ForeignContinuation(WorkflowExecution Execution) : InstanceMessage;
}
