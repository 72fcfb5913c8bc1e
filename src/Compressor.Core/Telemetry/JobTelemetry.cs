using System.Diagnostics;
using System.Diagnostics.Metrics;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;

namespace Compressor.Core.Telemetry;

/// <summary>
/// Traces and metrics of jobs, under the name <see cref="Name"/>. All steps of a job, on whichever machine and after a restart too, are in the trace of the
/// request that started it, whose context the workflow's input carries (W3C Trace Context).
/// </summary>
public static class JobTelemetry
{
    public const string Name = "Compressor.Jobs";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> JobsEnded = Meter.CreateCounter<long>("jobs.ended", description: "Jobs that ended, by outcome and error code.");
    private static readonly Counter<long> BytesIn = Meter.CreateCounter<long>("jobs.bytes.in", "By", "Bytes of the sources of completed jobs.");
    private static readonly Counter<long> BytesOut = Meter.CreateCounter<long>("jobs.bytes.out", "By", "Bytes of their results.");
    private static readonly Counter<long> BytesSaved = Meter.CreateCounter<long>("jobs.bytes.saved", "By", "Bytes by which results are smaller than their sources.");
    private static readonly Histogram<double> JobDuration = Meter.CreateHistogram<double>("jobs.duration", "s", "From the start of a completed job to its result.");
    private static readonly Histogram<double> StepDuration = Meter.CreateHistogram<double>("jobs.step.duration", "s", "One run of a step, by step and outcome.");
    private static readonly Counter<long> CallbacksSent = Meter.CreateCounter<long>("callbacks.sent", description: "Webhooks that a receiver has taken.");
    private static readonly Counter<long> CallbacksFailed = Meter.CreateCounter<long>("callbacks.failed", description: "Attempts at a webhook that a receiver has not taken, by reason.");

    /// <summary>The context that a job begins in: that of the request, or a new one where there is none.</summary>
    internal static string CurrentTrace() =>
        Activity.Current is { IdFormat: ActivityIdFormat.W3C, Id: { } id } ? id : $"00-{ActivityTraceId.CreateRandom()}-{ActivitySpanId.CreateRandom()}-01";

    internal static JobStepSpan Step(string step, JobRef job)
    {
        var span = ActivityContext.TryParse(job.Trace, null, isRemote: true, out var parent)
            ? Source.StartActivity($"job.{step}", ActivityKind.Internal, parent)
            : Source.StartActivity($"job.{step}");
        span?.SetTag("job.id", job.JobId).SetTag("job.instance", job.InstanceId);
        return new JobStepSpan(step, span);
    }

    internal static void Ended(JobState state, string? code) => JobsEnded.Add(1, new("outcome", state.ToString().ToLowerInvariant()), new("code", code ?? "none"));

    internal static void Completed(JobResult result)
    {
        BytesIn.Add(result.InputBytes);
        BytesOut.Add(result.Bytes);
        BytesSaved.Add(Math.Max(0, result.InputBytes - result.Bytes));
        JobDuration.Record(result.Seconds);
    }

    /// <summary>One attempt at a webhook.</summary>
    /// <param name="status">The receiver's; null: there was no answer.</param>
    /// <param name="error">Why there was none.</param>
    internal static void CalledBack(int? status, string? error)
    {
        if (status is >= 200 and < 300) CallbacksSent.Add(1);
        else CallbacksFailed.Add(1, new KeyValuePair<string, object?>("reason", error ?? $"status_{status}"));
    }

    /// <summary>One run of a step, measured until it is disposed.</summary>
    internal sealed class JobStepSpan(string step, Activity? span) : IDisposable
    {
        private readonly long _begin = Stopwatch.GetTimestamp();
        private string _outcome = "interrupted";

        /// <param name="code">The error; null: the step did its work.</param>
        public void End(string? code)
        {
            _outcome = code ?? "done";
            if (code is not null) span?.SetStatus(ActivityStatusCode.Error, code);
        }

        public void Dispose()
        {
            StepDuration.Record(Stopwatch.GetElapsedTime(_begin).TotalSeconds, new("step", step), new("outcome", _outcome));
            span?.Dispose();
        }
    }
}
