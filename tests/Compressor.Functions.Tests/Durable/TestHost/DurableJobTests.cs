using System.Collections.Concurrent;
using Compressor.Core.Jobs;
using Compressor.Core.Workflow;
using Compressor.Core.Workflow.Activities;
using Compressor.Errors;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;
using Compressor.TestSupport.Webhooks;

[assembly: AssemblyFixture(typeof(Compressor.Functions.Tests.Durable.AzuriteFixture))]

namespace Compressor.Functions.Tests.Durable;

/// <summary>
/// Whole jobs on the Durable Task SDK. What it records of them is replayed at once, and kept in the <c>Recordings</c> of the newest version for
/// <see cref="RecordedHistoryTests"/> when the environment variable RECORD_HISTORIES is set.
/// </summary>
public sealed class DurableJobTests(AzuriteFixture azurite)
{
    private readonly Azurite _azurite = azurite.Azurite;

    [Fact]
    public async Task A_job_runs_to_its_result()
    {
        await using var fixture = await JobsOnHub.StartAsync(_azurite, "completed");
        var started = await fixture.Jobs.StartAsync(fixture.Request());
        var ended = await fixture.EndAsync();

        Assert.False(started.Status.IsEnded());
        Assert.Equal((JobState.Completed, 100), (ended.Status, ended.Percent));
        Assert.True(ended.Result!.MeetsGoal);
        Assert.Contains("clm_", ended.Result.ProjectUrl!, StringComparison.Ordinal);
        Assert.Equal(["compress to 720p and under 50MB"], fixture.Backend.Messages);
        Assert.Single(fixture.Backend.Renders);
        Assert.Equal(2, (await fixture.ResultsAsync()).Count); // the video and its sidecar
        fixture.Record(CompressVideoWorkflow.Name, WatchRenderWorkflow.Name);
    }

    [Fact]
    public async Task A_follow_up_starts_the_next_revision_in_the_same_session()
    {
        await using var fixture = await JobsOnHub.StartAsync(_azurite, "follow-up");
        await fixture.Jobs.StartAsync(fixture.Request());
        await fixture.EndAsync();
        var answer = await fixture.Jobs.SendMessageAsync(fixture.Name, "make it 90p");
        var ended = await fixture.EndAsync(revision: 2);

        Assert.Equal(("message", 2), (answer!.Action, answer.Job.Revision));
        Assert.Equal((JobState.Completed, 2, 50_000_000), (ended.Status, ended.Revision, ended.Result!.Goal.MaxBytes));
        Assert.Equal(["compress to 720p and under 50MB", "make it 90p"], fixture.Backend.Messages);
        Assert.Single(fixture.Backend.Of(NemoRoute.Session));
        Assert.Equal([fixture.Name], (await fixture.Jobs.ListAsync(new JobFilter { Status = JobState.Completed }, null, 10)).Items.Select(job => job.Id));
        fixture.Record(CompressVideoWorkflow.Name);
    }

    [Fact]
    public async Task A_cancel_ends_the_job_and_its_render()
    {
        await using var fixture = await JobsOnHub.StartAsync(_azurite, "cancelled", new NemoScript { PollsUntilDone = int.MaxValue }, settings: ("Workflow:PollsPerExecution", "2"));
        await fixture.Jobs.StartAsync(fixture.Request());
        await fixture.Backend.WaitForAsync(NemoRoute.Poll, 3, TestContext.Current.CancellationToken);
        await fixture.Jobs.CancelAsync(fixture.Name);
        var ended = await fixture.EndAsync();

        Assert.Equal((JobState.Cancelled, Failures.Cancelled.Code), (ended.Status, ended.Error!.Code));
        Assert.Single(fixture.Backend.Of(NemoRoute.Cancel));
        Assert.Empty(await fixture.ResultsAsync());
        // The watch ends at its next look, after the job.
        await fixture.Hub.WaitForEndAsync(Assert.Single((await fixture.Hub.Workflows.ListAsync(WatchRenderWorkflow.Name, null, null, 9)).Items).InstanceId);
        fixture.Record(CompressVideoWorkflow.Name, WatchRenderWorkflow.Name);
    }

    [Fact]
    public async Task A_cancel_ends_a_wait_of_minutes_at_once()
    {
        await using var fixture = await JobsOnHub.StartAsync(_azurite, "cancelled-waiting");
        fixture.Backend.Script.Next(NemoRoute.Session, new Fault.Status(429, RetryAfter: "240"));
        await fixture.Jobs.StartAsync(fixture.Request());
        await fixture.Hub.Histories.WaitForAsync(fixture.Name, step => step.Actions.Any(action => action.CreateTimer is not null), TestContext.Current.CancellationToken);
        await fixture.Jobs.CancelAsync(fixture.Name);

        Assert.Equal(JobState.Cancelled, (await fixture.EndAsync()).Status);
        Assert.Single(fixture.Backend.Of(NemoRoute.Session));
        fixture.Record(CompressVideoWorkflow.Name);
    }

    [Fact]
    public async Task A_job_cancelled_as_soon_as_it_is_started_tells_its_callback()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var fixture = await JobsOnHub.StartAsync(_azurite, "cancelled-first", settings: ("Api:AllowPrivateAddresses", "true"));
        await fixture.Jobs.StartAsync(fixture.Request() with { CallbackUrl = receiver.Url });
        await fixture.Jobs.CancelAsync(fixture.Name);

        Assert.Equal((JobState.Cancelled, Failures.Cancelled.Code), ((await fixture.EndAsync()).Status, (await fixture.Jobs.GetAsync(fixture.Name))!.Error!.Code));
        await fixture.Hub.WaitForEndAsync($"{fixture.Name}-callback");
        Assert.Contains("job.cancelled", Assert.Single(receiver.Received).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_render_of_many_polls_continues_as_new_and_misses_none()
    {
        await using var fixture = await JobsOnHub.StartAsync(
            _azurite, "long-render", new NemoScript { PollsUntilDone = 18 }, settings: ("Workflow:PollsPerExecution", "4"));
        await fixture.Jobs.StartAsync(fixture.Request());
        Assert.Equal(JobState.Completed, (await fixture.EndAsync()).Status);

        var watch = Assert.Single(fixture.Hub.Histories.All, history => history.Workflow == WatchRenderWorkflow.Name);
        Assert.Equal([4, 4, 4, 2], watch.Executions.Select(execution => execution.Events.Count(e => e.TaskScheduled is not null)));
        fixture.Record(WatchRenderWorkflow.Name);
    }

    [Fact]
    public async Task A_cancel_reaches_a_job_whose_render_has_continued_as_new()
    {
        await using var fixture = await JobsOnHub.StartAsync(
            _azurite, "cancelled-late", new NemoScript { PollsUntilDone = int.MaxValue }, settings: ("Workflow:PollsPerExecution", "1"));
        await fixture.Jobs.StartAsync(fixture.Request());
        await fixture.Backend.WaitForAsync(NemoRoute.Poll, 5, TestContext.Current.CancellationToken);
        await fixture.Jobs.CancelAsync(fixture.Name);

        Assert.Equal(JobState.Cancelled, (await fixture.EndAsync()).Status);
        Assert.Single(fixture.Backend.Of(NemoRoute.Cancel));
    }

    [Fact]
    public async Task A_failed_render_is_submitted_once_more()
    {
        await using var fixture = await JobsOnHub.StartAsync(_azurite, "resubmitted", new NemoScript { RendersToFail = 1 });
        await fixture.Jobs.StartAsync(fixture.Request());

        Assert.Equal(JobState.Completed, (await fixture.EndAsync()).Status);
        Assert.Equal(2, fixture.Backend.Renders.Select(render => render.Id).Distinct(StringComparer.Ordinal).Count());
        fixture.Record(CompressVideoWorkflow.Name, WatchRenderWorkflow.Name);
    }

    [Fact]
    public async Task A_missed_goal_is_told_to_the_backend_once()
    {
        await using var fixture = await JobsOnHub.StartAsync(_azurite, "refined");
        await fixture.Jobs.StartAsync(fixture.Request("compress to under 2KB"));
        var ended = await fixture.EndAsync();

        Assert.Equal((JobState.Completed, false), (ended.Status, ended.Result!.MeetsGoal));
        Assert.Equal((2, 2), (fixture.Backend.Messages.Count, fixture.Backend.Renders.Count));
        fixture.Record(CompressVideoWorkflow.Name);
    }

    [Fact]
    public async Task A_source_that_already_fits_is_kept_without_a_word_to_the_backend()
    {
        await using var fixture = await JobsOnHub.StartAsync(_azurite, "already-fits");
        await fixture.Jobs.StartAsync(fixture.Request("compress to under 50MB"));
        var ended = await fixture.EndAsync();

        Assert.Equal((JobState.Completed, true), (ended.Status, ended.Result!.MeetsGoal));
        Assert.Empty(fixture.Backend.Messages);
        fixture.Record(CompressVideoWorkflow.Name);
    }

    [Fact]
    public async Task A_broken_stream_is_followed_by_looks_at_the_state_and_by_no_second_message()
    {
        await using var fixture = await JobsOnHub.StartAsync(
            _azurite, "broken-stream", settings: [("Workflow:RecoveryFirstWait", "00:00:00.020"), ("Workflow:RecoveryWait", "00:00:00.020")]);
        fixture.Backend.Script.Next(NemoRoute.Message, new Fault.BreakAfter(10));
        await fixture.Jobs.StartAsync(fixture.Request());

        Assert.Equal(JobState.Completed, (await fixture.EndAsync()).Status);
        Assert.Single(fixture.Backend.Of(NemoRoute.Message));
        fixture.Record(CompressVideoWorkflow.Name);
    }

    [Fact]
    public async Task A_step_that_broke_is_tried_again()
    {
        var calls = new ConcurrentBag<string>();
        await using var fixture = await JobsOnHub.StartAsync(_azurite, "step-retried", beforeActivity: name =>
        {
            calls.Add(name);
            return name == nameof(SendAndSubmit) && calls.Count(call => call == name) == 1 ? throw new IOException("The disk is full.") : Task.CompletedTask;
        });
        await fixture.Jobs.StartAsync(fixture.Request());

        Assert.Equal(JobState.Completed, (await fixture.EndAsync()).Status);
        Assert.Equal(2, calls.Count(call => call == nameof(SendAndSubmit)));
        fixture.Record(CompressVideoWorkflow.Name);
    }

    /// <summary>A recording of each step that is taken only where the one before could not go on with it.</summary>
    [Fact]
    public async Task What_a_step_could_not_go_on_with_is_done_by_a_step_of_its_own()
    {
        await using var fixture = await JobsOnHub.StartAsync(_azurite, "not-gone-on", settings: [("Workflow:RateLimitWait", "00:00:00.020"), ("Nemo:RetryDelay", "00:00:00.001")]);
        fixture.Backend.Script.Next(NemoRoute.Upload, new Fault.Envelope(4003));
        fixture.Backend.Script.Next(NemoRoute.Submit, new Fault.Cut(HasEffect: false));
        // As often as the client tries.
        foreach (var route in new[] { NemoRoute.File, NemoRoute.Download }) fixture.Backend.Script.Next(route, [.. Enumerable.Repeat<Fault>(new Fault.Status(503), 4)]);
        await fixture.Jobs.StartAsync(fixture.Request());
        Assert.Equal(JobState.Completed, (await fixture.EndAsync()).Status);

        Assert.Equal(
            [nameof(UploadSource), nameof(SubmitRender), nameof(DeliverResult)],
            fixture.Hub.Histories.Of(fixture.Name).Executions.SelectMany(execution => execution.Events).Select(e => e.TaskScheduled?.Name).OfType<string>()
                .Where(name => name is nameof(UploadSource) or nameof(SubmitRender) or nameof(DeliverResult)).Distinct());
        Assert.Single(fixture.Backend.Messages);
        Assert.Single(fixture.Backend.Renders);
        fixture.Record(CompressVideoWorkflow.Name);
    }

    [Fact]
    public async Task A_source_that_is_no_video_ends_the_job_with_its_error()
    {
        await using var fixture = await JobsOnHub.StartAsync(_azurite, "failed", source: "not a video, although it is named .mp4"u8.ToArray());
        await fixture.Jobs.StartAsync(fixture.Request());
        var ended = await fixture.EndAsync();

        Assert.Equal((JobState.Failed, Failures.UnsupportedFile.Code), (ended.Status, ended.Error!.Code));
        // It is only asked which formats it takes, for the sentence that says so.
        Assert.DoesNotContain(fixture.Backend.Requests, request => request is not ({ Route: NemoRoute.Token } or { Method: "GET", Path: "/api/upload-video/formats" }));
        fixture.Record(CompressVideoWorkflow.Name);
    }

    [Fact]
    public async Task The_end_of_a_job_is_posted_to_its_callback()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var fixture = await JobsOnHub.StartAsync(_azurite, "called-back", settings: ("Api:AllowPrivateAddresses", "true"));
        await fixture.Jobs.StartAsync(fixture.Request() with { CallbackUrl = receiver.Url });
        await fixture.EndAsync();
        var delivery = Assert.Single((await fixture.Hub.Workflows.ListAsync(DeliverCallbackWorkflow.Name, null, null, 9)).Items);
        await fixture.Hub.WaitForEndAsync(delivery.InstanceId);

        Assert.Contains(fixture.Name, Assert.Single(receiver.Received).Text, StringComparison.Ordinal);
        fixture.Record(DeliverCallbackWorkflow.Name);
    }

    [Fact]
    public async Task The_same_job_started_at_once_from_many_sides_is_one()
    {
        await using var fixture = await JobsOnHub.StartAsync(_azurite, "once");
        var starts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => fixture.Jobs.StartAsync(fixture.Request())));
        await fixture.EndAsync();
        var again = await fixture.Jobs.StartAsync(fixture.Request());

        Assert.All(starts, job => Assert.Equal(fixture.Name, job.Id));
        Assert.Equal(JobState.Completed, again.Status);
        Assert.Single(fixture.Backend.Messages);
        Assert.Single(fixture.Hub.Histories.All, history => history.Workflow == CompressVideoWorkflow.Name);
    }
}

/// <summary>One Azurite for all tests on the task hub: each has containers of its own.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    public Azurite Azurite { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Azurite = await Azurite.StartAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => Azurite.DisposeAsync();
}
