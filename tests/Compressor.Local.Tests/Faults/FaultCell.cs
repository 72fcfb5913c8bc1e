using Compressor.Core.Jobs;
using Compressor.Local.Tests.Jobs;
using Compressor.Storage;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;

namespace Compressor.Local.Tests.Faults;

public enum Times
{
    Once,
    Twice,
    Always,
}

/// <summary>One job, one of whose calls meets a fault.</summary>
public sealed record FaultCell(NemoRoute Route, NamedFault Fault, Times Times)
{
    /// <summary>Waits take a fortieth of their time.</summary>
    private const double Speed = 40;

    /// <summary>Far more than the longest series of waits takes on this clock.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Limits:MaxConcurrentJobs"] = "1",
        ["Workflow:RenderPollInterval"] = "00:00:02",
        ["Workflow:RenderDeadline"] = "00:01:30",
        ["Workflow:RecoveryFirstWait"] = "00:00:02",
        ["Workflow:RecoveryWait"] = "00:00:04",
        ["Workflow:RateLimitWait"] = "00:00:04",
        ["Workflow:CancelPollInterval"] = "00:00:01",
        ["Workflow:StreamLimit"] = "00:00:40",
        ["Workflow:HeartbeatLimit"] = "00:00:20",
        ["Workflow:MaxRefinements"] = "0",
        ["Nemo:CallTimeout"] = "00:00:30",
        ["Nemo:StallLimit"] = "00:00:30",
        ["Nemo:RetryDelay"] = "00:00:01",
    };

    public override string ToString() => $"{Route}, {Fault.Name}, {Times}";

    public async Task<CellOutcome> RunAsync()
    {
        var script = Script();
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await using var fixture = await JobsFixture.StartAsync(script, Settings, clock: new AcceleratedClock(Speed));
        var request = JobsFixture.Request("add a title saying hello");
        if (Route == NemoRoute.Formats)
        {
            await fixture.Blobs.WriteAsync(new("uploads", "holiday.ts"), new MemoryStream(TestClips.TransportStream()), new BlobWriteOptions());
            request = request with { Source = new JobSource { Blob = "uploads/holiday.ts" } };
        }

        var job = await fixture.Jobs.StartAsync(request);
        if (Route == NemoRoute.Cancel)
        {
            await fixture.Backend.WaitForAsync(NemoRoute.Poll);
            await fixture.Jobs.CancelAsync(job.Id);
        }

        try
        {
            var ended = await fixture.EndAsync(job.Id).WaitAsync(Patience);
            return await CellOutcome.OfAsync(this, fixture, ended, watch.Elapsed);
        }
        catch (TimeoutException)
        {
            return CellOutcome.Lost(this, await fixture.Jobs.GetAsync(job.Id), watch.Elapsed);
        }
    }

    private NemoScript Script()
    {
        var script = new NemoScript { Formats = ["mp4", "ts"], Result = TestClips.Mp4() };
        if (Route == NemoRoute.Download) script.OutputUrl = _ => "/files/gone";
        if (Route == NemoRoute.Credits) script.Texts = ["Done: the title is there. Check your account for the credits."];
        if (Route == NemoRoute.Cancel) script.PollsUntilDone = int.MaxValue;
        if (Times is Times.Always) script.Always(Route, Fault.Make() is Fault.Outage ? new Fault.Outage(Length: null) : Fault.Make());
        for (var left = Times is Times.Once ? 1 : Times is Times.Twice ? 2 : 0; left > 0; left--) script.Next(Route, Fault.Make());
        return script;
    }
}
