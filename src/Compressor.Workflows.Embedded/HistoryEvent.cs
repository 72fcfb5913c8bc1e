using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Compressor.Sqlite;

namespace Compressor.Workflows.Embedded;

/// <summary>
/// One entry of an instance's log. The log is a sequence of steps: one <em>input</em> (what happened to the workflow),
/// then the <see cref="CommandEvent"/>s with which the code answered it. A step is written in one transaction.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecutionCreated), "created")]
[JsonDerivedType(typeof(ExecutionStarted), "started")]
[JsonDerivedType(typeof(ActivityScheduled), "activityScheduled")]
[JsonDerivedType(typeof(ActivityCompleted), "activityCompleted")]
[JsonDerivedType(typeof(ActivityFailed), "activityFailed")]
[JsonDerivedType(typeof(TimerCreated), "timerCreated")]
[JsonDerivedType(typeof(TimerFired), "timerFired")]
[JsonDerivedType(typeof(TimerCancelled), "timerCancelled")]
[JsonDerivedType(typeof(EventAwaited), "eventAwaited")]
[JsonDerivedType(typeof(EventReceived), "eventReceived")]
[JsonDerivedType(typeof(SubWorkflowStarted), "subWorkflowStarted")]
[JsonDerivedType(typeof(SubWorkflowCompleted), "subWorkflowCompleted")]
[JsonDerivedType(typeof(SubWorkflowFailed), "subWorkflowFailed")]
[JsonDerivedType(typeof(StatusSet), "status")]
[JsonDerivedType(typeof(ContinuedAsNew), "continuedAsNew")]
[JsonDerivedType(typeof(ExecutionEnded), "ended")]
internal abstract record HistoryEvent(DateTimeOffset At)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new PayloadConverter() },
    };

    public Utf8Text ToJson() => new(JsonSerializer.SerializeToUtf8Bytes(this, Options));

    public static HistoryEvent FromJson(string json) => JsonSerializer.Deserialize<HistoryEvent>(json, Options)
        ?? throw new JsonException("A history event is null.");

    /// <summary>Payloads are written as they stand: they were written or read as JSON before, and need not be taken apart once more.</summary>
    private sealed class PayloadConverter : JsonConverter<JsonElement>
    {
        public override JsonElement Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => JsonElement.ParseValue(ref reader);

        public override void Write(Utf8JsonWriter writer, JsonElement value, JsonSerializerOptions options) =>
            writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(value), skipInputValidation: true);
    }
}

/// <summary>The outcome of the call <paramref name="Call"/>.</summary>
internal abstract record OutcomeEvent(DateTimeOffset At, int Call) : HistoryEvent(At);

/// <summary>What the workflow's code did. <see cref="Identity"/> must be the same when the code runs again.</summary>
internal abstract record CommandEvent(DateTimeOffset At) : HistoryEvent(At)
{
    internal abstract string Identity { get; }
}

/// <summary>A command that has an outcome; calls are counted from 1 in each execution.</summary>
internal abstract record CallEvent(DateTimeOffset At, int Call) : CommandEvent(At);

internal sealed record ExecutionCreated(DateTimeOffset At, int Execution, JsonElement? Input) : HistoryEvent(At);

/// <summary>The instance's turn has come; its code runs from here.</summary>
internal sealed record ExecutionStarted(DateTimeOffset At) : HistoryEvent(At);

internal sealed record ActivityScheduled(DateTimeOffset At, int Call, string Name, JsonElement? Input) : CallEvent(At, Call)
{
    internal override string Identity => $"call {Call}, activity '{Name}'";
}

internal sealed record ActivityCompleted(DateTimeOffset At, int Call, JsonElement? Result) : OutcomeEvent(At, Call);

internal sealed record ActivityFailed(DateTimeOffset At, int Call, string ErrorType, string Message) : OutcomeEvent(At, Call);

/// <summary>The identity leaves out the time: an interval is a setting, and settings may change between two runs.</summary>
internal sealed record TimerCreated(DateTimeOffset At, int Call, DateTimeOffset DueAt) : CallEvent(At, Call)
{
    internal override string Identity => $"call {Call}, a timer";
}

internal sealed record TimerFired(DateTimeOffset At, int Call) : OutcomeEvent(At, Call);

internal sealed record TimerCancelled(DateTimeOffset At, int Call) : CommandEvent(At)
{
    internal override string Identity => $"cancelling the timer of call {Call}";
}

internal sealed record EventAwaited(DateTimeOffset At, string Name) : CommandEvent(At)
{
    internal override string Identity => $"waiting for the event '{Name}'";
}

internal sealed record EventReceived(DateTimeOffset At, string Name, JsonElement? Payload) : HistoryEvent(At);

internal sealed record SubWorkflowStarted(DateTimeOffset At, int Call, string Name, string InstanceId, JsonElement? Input) : CallEvent(At, Call)
{
    internal override string Identity => $"call {Call}, sub-workflow '{Name}' as '{InstanceId}'";
}

internal sealed record SubWorkflowCompleted(DateTimeOffset At, int Call, JsonElement? Result) : OutcomeEvent(At, Call);

internal sealed record SubWorkflowFailed(DateTimeOffset At, int Call, string ErrorType, string Message) : OutcomeEvent(At, Call);

internal sealed record StatusSet(DateTimeOffset At, JsonElement? Status) : CommandEvent(At)
{
    internal override string Identity => "setting the status";
}

/// <summary>Ends an execution; in the database the next execution's log takes the place of the one that ends so.</summary>
internal sealed record ContinuedAsNew(DateTimeOffset At, JsonElement? Input) : CommandEvent(At)
{
    internal override string Identity => "continuing as new";
}

/// <summary>The end; <paramref name="ErrorType"/> and <paramref name="Message"/> say why when it did not complete.</summary>
internal sealed record ExecutionEnded(
    DateTimeOffset At,
    [property: JsonConverter(typeof(JsonStringEnumConverter<WorkflowRuntimeStatus>))] WorkflowRuntimeStatus Status,
    JsonElement? Output,
    string? ErrorType = null,
    string? Message = null) : CommandEvent(At)
{
    internal override string Identity => $"the end ({Status})";

    /// <summary>What this end is to the call that started the instance as a sub-workflow.</summary>
    internal OutcomeEvent OutcomeOf(int call, DateTimeOffset at) => Status is WorkflowRuntimeStatus.Completed
        ? new SubWorkflowCompleted(at, call, Output)
        : new SubWorkflowFailed(at, call, ErrorType ?? Status.ToString(), Message ?? "");
}
