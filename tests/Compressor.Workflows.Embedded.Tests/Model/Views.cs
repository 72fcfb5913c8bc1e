using System.Globalization;

namespace Compressor.Workflows.Embedded.Tests.Model;

/// <summary>What can be seen of an instance, as a line of text.</summary>
internal static class Views
{
    /// <param name="log">What its log holds: whether its code has begun, calls, those without an outcome, and events.</param>
    public static string Of(
        string id, WorkflowRuntimeStatus status, int execution, ProgramOutput? published, ProgramOutput? output, string? failure, DateTimeOffset createdAt, DateTimeOffset updatedAt, string log) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{id} {status} execution {execution}; {log}; {createdAt:mm:ss} to {updatedAt:mm:ss}; status {published?.State} ({published?.Text}); output {output?.State} ({output?.Text}); failure {failure}");

    public static string Of(WorkflowInstance instance, IReadOnlyList<HistoryEvent> log) => Of(
        instance.InstanceId, instance.Status, log.OfType<ExecutionCreated>().First().Execution, Payload.Read<ProgramOutput?>(instance.CustomStatus, WorkflowJson.Options),
        Payload.Read<ProgramOutput?>(instance.Output, WorkflowJson.Options), instance.FailureReason, instance.CreatedAt, instance.UpdatedAt,
        string.Create(CultureInfo.InvariantCulture, $"{(log.OfType<ExecutionStarted>().Any() ? "begun, " : "")}{log.OfType<CallEvent>().Count()} calls, {WorkflowReplay.OpenCalls(log).Count} open, {log.OfType<EventReceived>().Count()} events"));
}
