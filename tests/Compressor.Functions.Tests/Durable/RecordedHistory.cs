using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Google.Protobuf;
using Microsoft.DurableTask.Protobuf;

namespace Compressor.Functions.Tests.Durable;

/// <summary>What an instance was told and what it answered, step by step; as a file, JSON.</summary>
internal sealed record RecordedHistory(string Workflow, string InstanceId, IReadOnlyList<RecordedExecution> Executions)
{
    private static readonly JsonFormatter Formatter = new(JsonFormatter.Settings.Default);
    private static readonly JsonParser Parser = new(JsonParser.Settings.Default);
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public IEnumerable<(RecordedExecution Execution, RecordedStep Step)> Steps =>
        Executions.SelectMany(execution => execution.Steps.Select(step => (execution, step)));

    /// <summary>JSON.</summary>
    public string Input => Executions[0].Events.First(e => e.ExecutionStarted is not null).ExecutionStarted.Input;

    public static RecordedHistory Of(IEnumerable<(OrchestratorRequest Request, OrchestratorResponse Response)> steps)
    {
        var (executions, instance) = (new List<RecordedExecution>(), "");
        foreach (var (request, response) in steps)
        {
            instance = request.InstanceId;
            var events = (IReadOnlyList<HistoryEvent>)[.. request.PastEvents.Concat(request.NewEvents).Select(WithoutStack)];
            var step = new RecordedStep(request.PastEvents.Count, request.NewEvents.Count, Answer(response));
            if (step.Past == 0)
                executions.Add(new RecordedExecution(events, [step]));
            else if (executions[^1].Events.SequenceEqual(events.Take(executions[^1].Events.Count)))
                executions[^1] = new RecordedExecution(events, [.. executions[^1].Steps, step]);
            else
                throw new InvalidOperationException($"The history of {instance} was rewritten.");
        }

        var started = executions[0].Events.First(e => e.ExecutionStarted is not null).ExecutionStarted;
        return new RecordedHistory(started.Name, instance, executions);
    }

    public static RecordedHistory Parse(string json)
    {
        var file = JsonNode.Parse(json)!;
        return new RecordedHistory((string)file["workflow"]!, (string)file["instance"]!, [.. file["executions"]!.AsArray().Select(execution => new RecordedExecution(
            [.. execution!["events"]!.AsArray().Select(e => Parser.Parse<HistoryEvent>(e!.ToJsonString()))],
            [.. execution["steps"]!.AsArray().Select(step => new RecordedStep(
                (int)step!["past"]!, (int)step["new"]!, Parser.Parse<OrchestratorResponse>(step["answer"]!.ToJsonString())))]))]);
    }

    public override string ToString() => new JsonObject
    {
        ["workflow"] = Workflow,
        ["instance"] = InstanceId,
        ["executions"] = new JsonArray([.. Executions.Select(execution => new JsonObject
        {
            ["events"] = new JsonArray([.. execution.Events.Select(ToJson)]),
            ["steps"] = new JsonArray([.. execution.Steps.Select(step => new JsonObject
            {
                ["past"] = step.Past,
                ["new"] = step.New,
                ["answer"] = ToJson(step.Answer),
            })]),
        })]),
    }.ToJsonString(Readable) + "\n";

    /// <summary>Of an answer what the workflow decided: its next actions (the last may be its end) and its status.</summary>
    public static OrchestratorResponse Answer(OrchestratorResponse response)
    {
        var answer = new OrchestratorResponse { CustomStatus = response.CustomStatus };
        answer.Actions.Add(response.Actions.Select(action => action.Clone()));
        foreach (var action in answer.Actions)
        {
            if (action.ScheduleTask is { } task) task.ParentTraceContext = null;
            if (action.CreateSubOrchestration is { } child) child.ParentTraceContext = null;
        }

        return answer;
    }

    /// <summary>Stack traces say where the sources lay, and no workflow reads them.</summary>
    private static HistoryEvent WithoutStack(HistoryEvent e)
    {
        var clean = e.Clone();
        if (clean.TaskFailed?.FailureDetails is { } details) details.StackTrace = null;
        return clean;
    }

    public static string Describe(OrchestratorResponse answer) => ToJson(answer)!.ToJsonString(Readable);

    /// <summary>
    /// What an answer does, without its sentences and payloads, which a new version may put otherwise: what it calls under which number,
    /// the ids of the instances that it starts, and how it ends.
    /// </summary>
    public static IEnumerable<string> Outline(OrchestratorResponse answer) => answer.Actions.Select(action => action.OrchestratorActionTypeCase switch
    {
        OrchestratorAction.OrchestratorActionTypeOneofCase.ScheduleTask => $"{action.Id} call {action.ScheduleTask.Name}",
        OrchestratorAction.OrchestratorActionTypeOneofCase.CreateSubOrchestration =>
            $"{action.Id} start {action.CreateSubOrchestration.Name} {action.CreateSubOrchestration.InstanceId}",
        OrchestratorAction.OrchestratorActionTypeOneofCase.CompleteOrchestration => $"end {Outline(action.CompleteOrchestration)}",
        var other => $"{action.Id} {other}",
    });

    private static string Outline(CompleteOrchestrationAction end)
    {
        var result = end.OrchestrationStatus == OrchestrationStatus.Completed ? JsonNode.Parse(end.Result) as JsonObject : null;
        return $"{end.OrchestrationStatus} {result?["state"]} {result?["error"]?["code"]} {end.FailureDetails?.ErrorType}";
    }

    private static JsonNode? ToJson(IMessage message) => JsonNode.Parse(Formatter.Format(message));
}

/// <summary>One execution: an instance that continues as new has several.</summary>
/// <param name="Events">All that the last step was told.</param>
internal sealed record RecordedExecution(IReadOnlyList<HistoryEvent> Events, IReadOnlyList<RecordedStep> Steps);

/// <summary>One time the orchestration was run.</summary>
/// <param name="Past">How many of the events it was told as history; that many <paramref name="New"/> ones follow.</param>
internal sealed record RecordedStep(int Past, int New, OrchestratorResponse Answer);
