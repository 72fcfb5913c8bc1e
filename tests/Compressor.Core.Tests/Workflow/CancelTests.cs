using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Workflow;
using Compressor.Core.Workflow.Activities;
using Compressor.Errors;
using Compressor.TestSupport.Nemo;

namespace Compressor.Core.Tests.Workflow;

/// <summary>A job that is cancelled has ended within two seconds of its own clock, whatever it was doing, and the backend has been told.</summary>
public class CancelTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    /// <summary>With the first story that has them.</summary>
    public static TheoryData<string, int> Steps => new()
    {
        { nameof(PrepareJob), CompressVideoInput.FewerSteps }, { nameof(UploadSource), CompressVideoInput.FewerSteps }, { nameof(SendMessage), CompressVideoInput.FewerSteps },
        { nameof(SubmitRender), CompressVideoInput.FewerSteps }, { nameof(PollRender), CompressVideoInput.FewerSteps }, { nameof(DeliverResult), CompressVideoInput.FewerSteps },
        { nameof(PrepareJob), CompressVideoInput.StepsGoOn }, { nameof(SendAndSubmit), CompressVideoInput.StepsGoOn }, { nameof(PollRender), CompressVideoInput.StepsGoOn },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public async Task Whatever_step_is_under_way(string step, int version)
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { PollsUntilDone = 3 });
        var cancelled = (DateTimeOffset?)null;
        fixture.Engine.BeforeActivity = name =>
        {
            if (name != step || cancelled is not null) return;
            cancelled = fixture.Engine.UtcNow;
            Cancel(fixture);
        };
        await AssertCancelledAsync(fixture, () => cancelled, version);
        Assert.Equal(MayHaveRendered(step) ? 1 : 0, fixture.Backend.Of(NemoRoute.Cancel).Count);
    }

    /// <summary>It has not begun, say, because all places are taken; or it can't be stopped.</summary>
    [Theory]
    [MemberData(nameof(Steps))]
    public async Task However_long_a_step_does_not_end(string step, int version)
    {
        await using var fixture = await JobFixture.StartAsync();
        var cancelled = (DateTimeOffset?)null;
        fixture.Engine.Slow = (step, 3);
        fixture.Engine.OnTimer = _ => CancelOnce();
        fixture.Engine.OnCall = name =>
        {
            if (name == step) CancelOnce();
        };
        await AssertCancelledAsync(fixture, () => cancelled, version);
        Assert.Equal(MayHaveRendered(step) ? 1 : 0, fixture.Backend.Of(NemoRoute.Cancel).Count);

        void CancelOnce()
        {
            if (cancelled is not null || fixture.Engine.Calls.LastOrDefault() != step) return;
            cancelled = fixture.Engine.UtcNow;
            Cancel(fixture);
        }
    }

    public static TheoryData<string, double> Waits => new()
    {
        { "after a step that failed", 2 }, { "after a rate limit", 240 }, { "before a poll", 30 }, { "for a broken stream's edit", 45 },
    };

    [Theory]
    [MemberData(nameof(Waits))]
    public async Task Whatever_it_waits_for(string wait, double seconds)
    {
        await using var fixture = await JobFixture.StartAsync();
        var (failed, cancelled) = (false, (DateTimeOffset?)null);
        fixture.Settings = new WorkflowSettings { RecoveryFirstWait = TimeSpan.FromSeconds(45) };
        if (wait is "after a rate limit") fixture.Backend.Script.Next(NemoRoute.Session, new Fault.Status(429, RetryAfter: "240"));
        if (wait is "for a broken stream's edit") fixture.Backend.Script.Next(NemoRoute.Message, new Fault.Cut(true));
        fixture.Engine.BeforeActivity = name =>
        {
            if (wait is not "after a step that failed" || name != nameof(PrepareJob) || failed) return;
            failed = true;
            throw new IOException("The store is away.");
        };
        fixture.Engine.OnTimer = delay =>
        {
            if (cancelled is not null || delay.TotalSeconds != seconds) return;
            cancelled = fixture.Engine.UtcNow;
            Cancel(fixture);
        };
        await AssertCancelledAsync(fixture, () => cancelled);
        // After a broken stream, nobody knows how far the step has come that sends and submits.
        Assert.Equal(wait is "before a poll" or "for a broken stream's edit" ? 1 : 0, fixture.Backend.Of(NemoRoute.Cancel).Count);
    }

    [Fact]
    public async Task One_that_has_not_begun()
    {
        await using var fixture = await JobFixture.StartAsync();
        Cancel(fixture);
        await AssertCancelledAsync(fixture, () => DateTimeOffset.UnixEpoch.AddYears(56));
        Assert.Empty(fixture.Backend.Requests);
    }

    /// <summary>Jobs that were under way when the rule came wait for what their history says they wait for.</summary>
    [Fact]
    public async Task One_of_an_earlier_version_ends_as_it_always_did()
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { PollsUntilDone = int.MaxValue });
        fixture.Engine.OnTimer = delay =>
        {
            if (delay.TotalSeconds == 30) Cancel(fixture);
        };
        var begun = fixture.Engine.UtcNow;
        Assert.Equal(JobState.Cancelled, (await fixture.RunAsync(fixture.Input() with { Version = CompressVideoInput.JudgesInActivities })).State);
        Assert.Equal(TimeSpan.FromSeconds(30), fixture.Engine.UtcNow - begun);
    }

    private static void Cancel(JobFixture fixture)
    {
        // Not on the workflow's own thread, which goes on with nothing before this has ended.
        Task.Run(() => fixture.Cancellations.RequestAsync(JobFixture.InstanceId, default)).GetAwaiter().GetResult();
        fixture.Engine.Raise(JobFixture.InstanceId, CompressVideoWorkflow.CancelEvent);
    }

    private static bool MayHaveRendered(string step) => step is nameof(SubmitRender) or nameof(SendAndSubmit) or nameof(PollRender);

    private static async Task AssertCancelledAsync(JobFixture fixture, Func<DateTimeOffset?> cancelled, int version = CompressVideoInput.CurrentVersion)
    {
        var outcome = await fixture.RunAsync(fixture.Input() with { Version = version });
        Assert.NotNull(cancelled());
        Assert.Equal((JobState.Cancelled, Failures.Cancelled.Code), (outcome.State, outcome.Error?.Code));
        Assert.InRange(fixture.Engine.UtcNow - cancelled()!.Value, TimeSpan.Zero, Limit);
        Assert.Empty(await fixture.ResultBlobsAsync());
    }
}
