using System.Globalization;

namespace Compressor.Workflows.Embedded.Tests.Model;

/// <summary>What can be seen of an instance, as a line of text.</summary>
internal static class Views
{
    /// <param name="open">Calls without an outcome. Of an instance that has ended nobody can say: what it did not wait for may have ended just before.</param>
    public static string Of(
        string id, WorkflowRuntimeStatus status, int execution, ProgramOutput? published, ProgramOutput? output, string? failure, DateTimeOffset createdAt, DateTimeOffset updatedAt,
        bool begun, int calls, int open, int events)
    {
        var waitsFor = status is WorkflowRuntimeStatus.Pending or WorkflowRuntimeStatus.Running ? $"{open} open, " : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{id} {status} execution {execution}; {(begun ? "begun, " : "")}{calls} calls, {waitsFor}{events} events; {createdAt:mm:ss} to {updatedAt:mm:ss}; status {published?.State} ({published?.Text}); output {output?.State} ({output?.Text}); failure {failure}");
    }

    public static string Of(WorkflowInstance instance, IReadOnlyList<HistoryEvent> log) => Of(
        instance.InstanceId, instance.Status, log.OfType<ExecutionCreated>().First().Execution, Payload.Read<ProgramOutput?>(instance.CustomStatus, WorkflowJson.Options),
        Payload.Read<ProgramOutput?>(instance.Output, WorkflowJson.Options), instance.FailureReason, instance.CreatedAt, instance.UpdatedAt,
        log.OfType<ExecutionStarted>().Any(), log.OfType<CallEvent>().Count(), WorkflowReplay.OpenCalls(log).Count, log.OfType<EventReceived>().Count());
}
