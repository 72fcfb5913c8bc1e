using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Compressor.Workflows.Embedded;

/// <summary>Traces and metrics of the engine, under the name <see cref="Name"/>.</summary>
public static class EngineTelemetry
{
    public const string Name = "Compressor.Engine";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> InstancesStarted = Meter.CreateCounter<long>("engine.instances.started");
    private static readonly Counter<long> InstancesEnded = Meter.CreateCounter<long>("engine.instances.ended");
    private static readonly UpDownCounter<long> InstancesWaiting = Meter.CreateUpDownCounter<long>("engine.instances.waiting", description: "Instances that wait for others to end.");
    private static readonly Histogram<double> ActivityDuration = Meter.CreateHistogram<double>("engine.activity.duration", unit: "s");

    internal static void Started(string workflow) => InstancesStarted.Add(1, new KeyValuePair<string, object?>("workflow", workflow));

    /// <param name="change">1: an instance has begun to wait; -1: it waits no more.</param>
    internal static void Waiting(int change, string workflow) => InstancesWaiting.Add(change, new KeyValuePair<string, object?>("workflow", workflow));

    internal static void Ended(string workflow, WorkflowRuntimeStatus status) => InstancesEnded.Add(
        1, new KeyValuePair<string, object?>("workflow", workflow), new KeyValuePair<string, object?>("status", status.ToString()));

    internal static MeasuredActivity Activity(string instanceId, string name)
    {
        var span = Source.StartActivity($"activity {name}");
        span?.SetTag("workflow.instance", instanceId);
        return new MeasuredActivity(name, span);
    }

    /// <summary>One run of an activity, measured until it is disposed.</summary>
    internal sealed class MeasuredActivity(string name, Activity? span) : IDisposable
    {
        private readonly long _start = Stopwatch.GetTimestamp();
        private string _outcome = "completed";

        public void Interrupted() => _outcome = "interrupted";

        public void Failed(Exception exception)
        {
            _outcome = "failed";
            span?.SetStatus(ActivityStatusCode.Error, exception.GetType().Name);
        }

        public void Dispose()
        {
            ActivityDuration.Record(
                Stopwatch.GetElapsedTime(_start).TotalSeconds,
                new KeyValuePair<string, object?>("activity", name), new KeyValuePair<string, object?>("outcome", _outcome));
            span?.Dispose();
        }
    }
}
