using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Compressor.Core.Jobs;
using Compressor.Local.Tests.Hosting;
using Compressor.Storage;
using Compressor.TestSupport;

namespace Compressor.Local.Tests.Telemetry;

public class JobTraceTests
{
    [Fact]
    public async Task A_job_is_one_trace_down_to_ffmpeg_also_across_a_restart_and_is_counted()
    {
        using var root = new Activity("request").SetIdFormat(ActivityIdFormat.W3C).Start();
        using var heard = new Heard(root.TraceId);
        using var folder = new TemporaryFolder();
        string id;
        await using (var first = await OwnHost.StartAsync(folder.Path))
        {
            var source = new BlobName("uploads", "a.mp4");
            await first.Get<IBlobStore>().WriteAsync(source, new MemoryStream(TestClips.Mp4(1, "320x180")), new BlobWriteOptions());
            id = (await first.Get<IJobs>().StartAsync(new JobRequest { Source = new JobSource { Blob = source.ToString() }, Prompt = "compress to under 30KB" })).Id;
            var ended = first.Get<IJobs>().WatchAsync(id).LastAsync().AsTask();
            if (await Task.WhenAny(heard.RenderBegan, ended) == ended) Assert.Fail($"{await ended} {string.Join(' ', heard.Spans.Select(span => span.Name))}");
        }

        root.Stop();
        var before = heard.Spans.Count;
        await using var second = await OwnHost.StartAsync(folder.Path);
        var completed = await second.Get<IJobs>().WatchAsync(id).LastAsync();
        Assert.Equal(JobState.Completed, completed.Status);

        var after = heard.Spans.Skip(before).Select(span => span.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Subset(after, new HashSet<string> { "job.DeliverResult", "job.AnnounceEnd" });
        var all = heard.Spans.Select(span => span.Name).ToHashSet(StringComparer.Ordinal);
        Assert.Subset(all, new HashSet<string> { "job.UploadSource", "job.SubmitRender", "render", "ffmpeg", "ffprobe" });
        Assert.All(heard.Spans, span => Assert.DoesNotContain("a.mp4", string.Concat(span.Tags), StringComparison.Ordinal));
        Assert.Subset(heard.Measured.Keys.ToHashSet(StringComparer.Ordinal), new HashSet<string> { "jobs.ended", "jobs.bytes.in", "jobs.bytes.out", "jobs.duration", "jobs.step.duration" });
    }

    /// <summary>The spans of one trace as they end, and what is measured meanwhile.</summary>
    private sealed class Heard : IDisposable
    {
        private readonly ActivityListener _spans;
        private readonly MeterListener _measures = new();
        private readonly TaskCompletionSource _rendering = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Heard(ActivityTraceId trace)
        {
            _spans = new ActivityListener
            {
                ShouldListenTo = source => source.Name.StartsWith("Compressor.", StringComparison.Ordinal),
                Sample = (ref _) => ActivitySamplingResult.AllData,
                ActivityStarted = span =>
                {
                    if (span.TraceId == trace && span.OperationName == "render") _rendering.TrySetResult();
                },
                ActivityStopped = span =>
                {
                    if (span.TraceId == trace) Spans.Enqueue((span.OperationName, [.. span.TagObjects.Select(tag => tag.Value)]));
                },
            };
            ActivitySource.AddActivityListener(_spans);
            _measures.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Compressor.Jobs") listener.EnableMeasurementEvents(instrument);
            };
            _measures.SetMeasurementEventCallback<long>((instrument, _, _, _) => Measured[instrument.Name] = true);
            _measures.SetMeasurementEventCallback<double>((instrument, _, _, _) => Measured[instrument.Name] = true);
            _measures.Start();
        }

        public ConcurrentQueue<(string Name, object?[] Tags)> Spans { get; } = new();

        public ConcurrentDictionary<string, bool> Measured { get; } = new(StringComparer.Ordinal);

        public Task RenderBegan => _rendering.Task;

        public void Dispose()
        {
            _spans.Dispose();
            _measures.Dispose();
        }
    }
}
