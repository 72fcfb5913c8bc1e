using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.TestSupport.Nemo;
using Compressor.TestSupport.Storage;

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

    /// <summary>The draft is read before and after the message; what was read after it is submitted. A render's last poll tells where its result is.</summary>
    [Fact]
    public async Task What_a_step_has_just_heard_it_does_not_ask_again()
    {
        await using var fixture = await JobFixture.StartAsync();
        var outcome = await fixture.RunAsync();

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.Equal(2, fixture.Backend.Of(NemoRoute.State).Count());
        Assert.Equal(fixture.Engine.Calls.Count(call => call == "PollRender"), fixture.Backend.Of(NemoRoute.Poll).Count());
    }

    /// <summary>Neither is the message sent again that was sent in the same step.</summary>
    [Theory]
    [InlineData("SubmitRender", CompressVideoInput.FewerSteps)]
    [InlineData("SendAndSubmit", CompressVideoInput.StepsGoOn)]
    public async Task A_second_run_of_the_submission_asks_for_the_id_first(string step, int version)
    {
        await using var fixture = await JobFixture.StartAsync();
        CrashOnceAfter(fixture, step);
        var outcome = await fixture.RunAsync(fixture.Input() with { Version = version });

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.Single(fixture.Backend.Messages);
        Assert.Single(fixture.Backend.Of(NemoRoute.Submit));
    }

    [Fact]
    public async Task A_crash_between_the_message_and_the_submission_repeats_neither()
    {
        await using var fixture = await JobFixture.StartAsync();
        fixture.Backend.Script.Next(NemoRoute.Submit, new Fault.Cut(HasEffect: false));
        CrashOnceAfter(fixture, "SendAndSubmit");
        var outcome = await fixture.RunAsync();

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.Equal(["SendAndSubmit", "SendAndSubmit", "ReadState", "SubmitRender"], fixture.Engine.Calls.SkipWhile(call => call != "SendAndSubmit").Take(4));
        Assert.Single(fixture.Backend.Messages);
        Assert.Single(fixture.Backend.Renders);
    }

    [Fact]
    public async Task A_backend_that_runs_a_message_once_per_key_gets_one_render_of_two_runs()
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { AcceptsIdempotencyKey = true });
        CrashOnceAfter(fixture, "SendAndSubmit");
        var outcome = await fixture.RunAsync();

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.Single(fixture.Backend.Messages);
        Assert.Single(fixture.Backend.Of(NemoRoute.Submit));
    }

    [Fact]
    public async Task A_store_that_fails_between_the_message_and_the_submission_loses_no_answer()
    {
        await using var fixture = await JobFixture.StartAsync(configure: FullStore.AddTo);
        var refused = 0;
        ((FullStore)fixture.Blobs).IsFull = blob => blob.Name.StartsWith("records/renders/", StringComparison.Ordinal) && refused++ == 0;
        var outcome = await fixture.RunAsync();

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.Contains(outcome.Messages, message => message.Role is JobMessageRole.Agent);
        Assert.Single(fixture.Backend.Messages);
        Assert.Single(fixture.Backend.Renders);
    }

    [Fact]
    public async Task A_result_whose_delivery_was_not_recorded_is_delivered_again_under_its_name()
    {
        await using var fixture = await JobFixture.StartAsync();
        CrashOnceAfter(fixture, "PollRender");
        var outcome = await fixture.RunAsync();

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.Single(fixture.Backend.Renders);
        Assert.Equal(2, (await fixture.ResultBlobsAsync()).Count); // the video and its sidecar
    }

    [Fact]
    public async Task A_plain_job_is_four_steps()
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { PollsUntilDone = 0 });
        await fixture.RunAsync();

        Assert.Equal(["PrepareJob", "SendAndSubmit", "PollRender", "EndJob"], fixture.Engine.Calls);
    }

    [Fact]
    public async Task A_job_begun_before_the_update_takes_the_steps_that_it_had()
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { PollsUntilDone = 0 });
        await fixture.RunAsync(fixture.Input() with { Version = CompressVideoInput.FewerSteps });

        Assert.Equal(["PrepareJob", "UploadSource", "SendMessage", "SubmitRender", "PollRender", "DeliverResult", "EndJob"], fixture.Engine.Calls);
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

    [Theory]
    [InlineData("UploadSource", CompressVideoInput.FewerSteps)]
    [InlineData("PrepareJob", CompressVideoInput.StepsGoOn)]
    public async Task An_upload_cut_off_by_a_crash_begins_a_new_session(string step, int version)
    {
        await using var fixture = await JobFixture.StartAsync();
        CrashOnceAfter(fixture, step);
        var outcome = await fixture.RunAsync(fixture.Input() with { Version = version });

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.Equal(2, fixture.Backend.Of(NemoRoute.Session).Count);
        Assert.Equal(2, fixture.Backend.Of(NemoRoute.Upload).DistinctBy(request => request.Path).Count());
        Assert.Equal(2, fixture.Backend.Of(NemoRoute.Upload).Count);
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

    private static void CrashOnceAfter(JobFixture fixture, string step)
    {
        var runs = 0;
        fixture.Engine.AfterActivity = name =>
        {
            if (name == step && runs++ == 0) throw new IOException("The host died before the outcome was recorded.");
        };
    }
}
