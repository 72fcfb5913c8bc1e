using Compressor.Core.Jobs;
using Compressor.TestSupport.Nemo;

namespace Compressor.Core.Tests.Workflow;

/// <summary>A render id is chosen and recorded before it is sent, and rendered once.</summary>
public class RenderOnceTests
{
    [Fact]
    public async Task A_submission_whose_answer_is_lost_is_found_by_its_id()
    {
        await using var fixture = await JobFixture.StartAsync();
        fixture.Backend.Script.Next(NemoRoute.Submit, new Fault.Cut(HasEffect: true));
        var outcome = await fixture.RunAsync();

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.Single(fixture.Backend.Of(NemoRoute.Submit));
        Assert.Single(fixture.Backend.Renders);
    }

    [Fact]
    public async Task A_second_run_of_the_submission_asks_for_the_id_first()
    {
        await using var fixture = await JobFixture.StartAsync();
        var runs = 0;
        fixture.Engine.AfterActivity = name =>
        {
            if (name == "SubmitRender" && runs++ == 0) throw new IOException("The host died before the outcome was recorded.");
        };
        var outcome = await fixture.RunAsync();

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.Single(fixture.Backend.Of(NemoRoute.Submit));
    }

    [Fact]
    public async Task A_submission_that_never_arrived_is_sent_again_under_its_id()
    {
        await using var fixture = await JobFixture.StartAsync();
        fixture.Backend.Script.Next(NemoRoute.Submit, new Fault.Cut(HasEffect: false));
        var outcome = await fixture.RunAsync();

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.Single(fixture.Backend.Renders);
        Assert.Single(fixture.Backend.Of(NemoRoute.Submit).DistinctBy(request => request.Body));
    }

    [Fact]
    public async Task An_upload_cut_off_by_a_crash_begins_a_new_session()
    {
        await using var fixture = await JobFixture.StartAsync();
        var runs = 0;
        fixture.Engine.AfterActivity = name =>
        {
            if (name == "UploadSource" && runs++ == 0) throw new IOException("The host died before the outcome was recorded.");
        };
        var outcome = await fixture.RunAsync();

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.Equal(2, fixture.Backend.Of(NemoRoute.Session).Count);
        Assert.Single(fixture.Backend.Messages);
    }

    [Fact]
    public async Task Polling_survives_a_store_that_is_down_for_a_while()
    {
        await using var fixture = await JobFixture.StartAsync();
        var polls = 0;
        fixture.Engine.AfterActivity = name =>
        {
            if (name == "PollRender" && polls++ < 12) throw new AggregateException("Retry failed after 6 tries.");
        };
        Assert.Equal(JobState.Completed, (await fixture.RunAsync()).State);
        Assert.Equal(13, polls);
        Assert.Single(fixture.Backend.Renders);
    }

    [Fact]
    public async Task Polling_survives_a_backend_that_can_not_be_reached_for_a_while()
    {
        await using var fixture = await JobFixture.StartAsync();
        fixture.Backend.Script.Next(NemoRoute.Poll, [.. Enumerable.Repeat<Fault>(new Fault.Status(503), 12)]);
        Assert.Equal(JobState.Completed, (await fixture.RunAsync()).State);
        Assert.Single(fixture.Backend.Renders);
    }
}
