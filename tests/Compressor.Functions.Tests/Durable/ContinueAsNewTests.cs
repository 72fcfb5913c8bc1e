using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using Microsoft.DurableTask.Protobuf;

namespace Compressor.Functions.Tests.Durable;

/// <summary>
/// Continuing as new through the app's adapter, on the SDK's own runner. (The SDK's in-process test host, 0.2.3-preview.1, loses the
/// events that this answer carries over, so the answer itself is checked.)
/// </summary>
public sealed class ContinueAsNewTests
{
    [Fact]
    public void Continuing_as_new_keeps_the_events_that_nobody_has_read_in_their_order()
    {
        var end = Run(Event("number", 1), Event("other", 2), Event("number", 3), Event("number", 4));

        Assert.Equal(OrchestrationStatus.ContinuedAsNew, end.OrchestrationStatus);
        Assert.Equal(1, JsonSerializer.Deserialize<int>(end.Result, Core.Jobs.Json.Options));
        Assert.Equal(
            [("other", "2"), ("number", "3"), ("number", "4")],
            end.CarryoverEvents.Select(e => (e.EventRaised.Name, e.EventRaised.Input)));
    }

    /// <summary>A workflow that reads one event and continues as new with what it read.</summary>
    private static CompleteOrchestrationAction Run(params HistoryEvent[] raised)
    {
        var replayer = new Replayer(tasks => tasks.AddWorkflow<int, int>("Collect", async (context, _) =>
        {
            var number = await context.WaitForEventAsync<int>("number");
            context.ContinueAsNew(number);
            return number;
        }));
        HistoryEvent[] begin =
        [
            new() { Timestamp = Moment, OrchestratorStarted = new OrchestratorStartedEvent() },
            new() { Timestamp = Moment, ExecutionStarted = new ExecutionStartedEvent { Name = "Collect", Input = "0", OrchestrationInstance = new OrchestrationInstance { InstanceId = "collect" } } },
        ];
        var step = new RecordedStep(0, begin.Length + raised.Length, new OrchestratorResponse());
        var history = new RecordedHistory("Collect", "collect", [new RecordedExecution([.. begin, .. raised], [step])]);
        return Assert.Single(replayer.Run(history, history.Executions[0], step).Actions).CompleteOrchestration;
    }

    private static Timestamp Moment { get; } = Timestamp.FromDateTimeOffset(DateTimeOffset.UnixEpoch);

    private static HistoryEvent Event(string name, int number) =>
        new() { Timestamp = Moment, EventRaised = new EventRaisedEvent { Name = name, Input = JsonSerializer.Serialize(number, Core.Jobs.Json.Options) } };
}
