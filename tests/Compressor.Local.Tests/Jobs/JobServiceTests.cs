using System.Text.Json;
using Compressor.Core.Estimates;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Webhooks;
using Compressor.Core.Workflow;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Storage;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;
using Compressor.TestSupport.Webhooks;
using Compressor.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Local.Tests.Jobs;

public class JobServiceTests
{
    [Fact]
    public async Task A_job_is_watched_from_its_start_to_its_result()
    {
        await using var fixture = await JobsFixture.StartAsync();
        var started = await fixture.Jobs.StartAsync(JobsFixture.Request());
        var ended = await fixture.EndAsync(started.Id);

        Assert.Equal((JobState.Completed, 100), (ended.Status, ended.Percent));
        Assert.Contains("clm_", ended.Result!.ProjectUrl!, StringComparison.Ordinal);
        Assert.Equal("compress to 720p and under 50MB", ended.Messages[0].Text);
    }

    [Fact]
    public async Task The_same_idempotency_key_gives_the_same_job_and_another_request_a_conflict()
    {
        await using var fixture = await JobsFixture.StartAsync();
        var request = JobsFixture.Request() with { IdempotencyKey = "key 1" };
        var starts = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => fixture.Jobs.StartAsync(request)));

        Assert.Single(starts.Select(job => job.Id).Distinct(StringComparer.Ordinal));
        await Assert.ThrowsAsync<IdempotencyConflictException>(() => fixture.Jobs.StartAsync(request with { Prompt = "compress to 1MB" }));
        await fixture.EndAsync(starts[0].Id);
        Assert.Single(fixture.Backend.Messages);
    }

    [Theory]
    [InlineData("", "prompt_invalid")]
    [InlineData("compress to under 0 MB", "prompt_invalid")]
    public async Task A_prompt_that_makes_no_sense_starts_nothing(string prompt, string code)
    {
        await using var fixture = await JobsFixture.StartAsync();
        var error = await Assert.ThrowsAsync<JobException>(() => fixture.Jobs.StartAsync(JobsFixture.Request(prompt)));
        Assert.Equal(code, error.Error.Code);
        Assert.Empty((await fixture.Jobs.ListAsync(null, null, 10)).Items);
    }

    [Fact]
    public async Task A_prompt_of_10000_characters_is_refused_with_the_limit()
    {
        await using var fixture = await JobsFixture.StartAsync();
        var error = await Assert.ThrowsAsync<JobException>(() => fixture.Jobs.StartAsync(JobsFixture.Request(new string('a', 10_000))));
        Assert.Contains("2000", error.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_follow_up_that_edits_starts_the_next_revision_in_the_same_session()
    {
        await using var fixture = await JobsFixture.StartAsync();
        var job = await fixture.EndAsync((await fixture.Jobs.StartAsync(JobsFixture.Request())).Id);
        var answer = await fixture.Jobs.SendMessageAsync(job.Id, "make it 90p");
        var ended = await fixture.EndAsync(job.Id);

        Assert.Equal("message", answer!.Action);
        Assert.Equal((JobState.Completed, 2, job.CreatedAt), (ended.Status, ended.Revision, ended.StartedAt));
        Assert.Equal(["compress to 720p and under 50MB", "make it 90p"], fixture.Backend.Messages);
        Assert.Single(fixture.Backend.Of(NemoRoute.Session));
        Assert.Single((await fixture.Jobs.ListAsync(null, null, 10)).Items);
        Assert.Equal(50_000_000, ended.Result!.Goal.MaxBytes);
    }

    [Theory]
    [InlineData("export", "export")]
    [InlineData("how many credits do I have left?", "credits")]
    [InlineData("status", "status")]
    public async Task What_is_no_edit_is_answered_at_once(string text, string action)
    {
        await using var fixture = await JobsFixture.StartAsync();
        var job = await fixture.EndAsync((await fixture.Jobs.StartAsync(JobsFixture.Request())).Id);
        var answer = await fixture.Jobs.SendMessageAsync(job.Id, text);

        Assert.Equal(action, answer!.Action);
        Assert.NotEmpty(answer.Text);
        Assert.Single(fixture.Backend.Messages);
        Assert.Equal(1, answer.Job.Revision);
    }

    [Fact]
    public async Task A_sentence_to_a_job_is_read_before_it_is_sent()
    {
        await using var fixture = await JobsFixture.StartAsync();
        var job = await fixture.EndAsync((await fixture.Jobs.StartAsync(JobsFixture.Request())).Id);
        var sent = fixture.Backend.Requests.Count;

        var read = await fixture.Services.GetRequiredService<IEstimates>().ReadAsync(new ReadingRequest { Prompt = "a bit smaller", JobId = job.Id });
        Assert.Null(read.Error);
        Assert.Contains(EditKind.Size, read.Kinds);
        Assert.Equal((job.Input, job.InputBytes), (read.Input, read.InputBytes));
        Assert.Equal(sent, fixture.Backend.Requests.Count);
        var failed = await Assert.ThrowsAsync<JobException>(() => fixture.Services.GetRequiredService<IEstimates>().ReadAsync(new ReadingRequest { Prompt = "a bit smaller", JobId = "none" }));
        Assert.Equal(Failures.JobNotFound.Code, failed.Error.Code);
    }

    [Fact]
    public async Task A_follow_up_brings_its_files_into_the_session_and_the_next_one_does_not_bring_them_again()
    {
        await using var fixture = await JobsFixture.StartAsync();
        await fixture.Blobs.WriteAsync(new("uploads", "song.mp4"), new MemoryStream(TestClips.Mp4()), new BlobWriteOptions());
        var job = await fixture.EndAsync((await fixture.Jobs.StartAsync(JobsFixture.Request())).Id);
        await fixture.Jobs.SendMessageAsync(job.Id, "status", [new JobSource { Blob = "uploads/song.mp4" }]);
        Assert.Equal(2, (await fixture.EndAsync(job.Id)).Revision);
        await fixture.Jobs.SendMessageAsync(job.Id, "mute it");
        Assert.Equal((JobState.Completed, 3), ((await fixture.EndAsync(job.Id)).Status, (await fixture.Jobs.GetAsync(job.Id))!.Revision));

        Assert.Equal(["holiday.mp4", "song.mp4"], fixture.Backend.Of(NemoRoute.Upload).Select(request => request.FileName));
        Assert.Single(fixture.Backend.Of(NemoRoute.Session));
    }

    [Fact]
    public async Task Files_that_are_missing_or_too_many_are_refused_before_anything_starts()
    {
        await using var fixture = await JobsFixture.StartAsync();
        var missing = await Assert.ThrowsAsync<JobException>(() => fixture.Jobs.StartAsync(JobsFixture.Request() with { Attachments = [new JobSource { Blob = "uploads/song.mp3" }] }));
        Assert.StartsWith("song.mp3: ", missing.Error.Message, StringComparison.Ordinal);
        var job = await fixture.EndAsync((await fixture.Jobs.StartAsync(JobsFixture.Request() with { Attachments = Files(20) })).Id);
        var error = await Assert.ThrowsAsync<JobException>(() => fixture.Jobs.SendMessageAsync(job.Id, "join them", Files(1)));

        Assert.Equal(Failures.TooManyAttachments.Code, error.Error.Code);
        Assert.Equal(1, (await fixture.Jobs.GetAsync(job.Id))!.Revision);

        static JobSource[] Files(int count) => [.. Enumerable.Repeat(new JobSource { Blob = "uploads/holiday.mp4" }, count)];
    }

    [Fact]
    public async Task A_job_takes_one_message_at_a_time()
    {
        await using var fixture = await JobsFixture.StartAsync(new NemoScript { PollsUntilDone = int.MaxValue });
        var job = await fixture.Jobs.StartAsync(JobsFixture.Request());
        await fixture.ReachAsync(job.Id, JobState.Rendering);

        var error = await Assert.ThrowsAsync<JobException>(() => fixture.Jobs.SendMessageAsync(job.Id, "make it 90p"));
        Assert.Equal(Failures.JobRunning.Code, error.Error.Code);
        await fixture.Jobs.CancelAsync(job.Id);
    }

    [Theory]
    [InlineData("banana")]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    public async Task A_page_after_no_page_is_refused(string after)
    {
        await using var fixture = await JobsFixture.StartAsync();
        var error = await Assert.ThrowsAsync<JobException>(() => fixture.Jobs.ListAsync(null, after, 10));
        Assert.Equal(Failures.AfterInvalid.Code, error.Error.Code);
    }

    [Fact]
    public async Task Cancelling_ends_a_running_job_and_one_that_waits_for_its_place()
    {
        await using var fixture = await JobsFixture.StartAsync(new NemoScript { PollsUntilDone = int.MaxValue });
        var running = await fixture.Jobs.StartAsync(JobsFixture.Request());
        await fixture.ReachAsync(running.Id, JobState.Rendering);
        var queued = await fixture.Jobs.StartAsync(JobsFixture.Request());
        Assert.Equal((JobState.Queued, "Waiting to begin..."), (queued.Status, queued.Text));

        await fixture.Jobs.CancelAsync(queued.Id);
        await fixture.Jobs.CancelAsync(running.Id);
        Assert.Equal(JobState.Cancelled, (await fixture.EndAsync(queued.Id)).Status);
        Assert.Equal(JobState.Cancelled, (await fixture.EndAsync(running.Id)).Status);
        Assert.Single(fixture.Backend.Of(NemoRoute.Cancel));
        Assert.Empty(await fixture.Blobs.ListAsync("results", "").ToListAsync());
    }

    [Fact]
    public async Task A_job_cancelled_while_it_waits_for_its_place_is_announced_like_any_other()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var fixture = await JobsFixture.StartAsync(
            new NemoScript { PollsUntilDone = int.MaxValue }, new Dictionary<string, string?> { ["Api:AllowPrivateAddresses"] = "true" });
        await fixture.Blobs.WriteAsync(new("uploads", "other.mp4"), new MemoryStream([1]), new BlobWriteOptions());
        await fixture.Services.GetRequiredService<SubscriptionStore>().AddAsync(receiver.Url, [JobEventTypes.Cancelled], default);
        var running = await fixture.Jobs.StartAsync(JobsFixture.Request());
        await fixture.ReachAsync(running.Id, JobState.Rendering);
        var queued = await fixture.Jobs.StartAsync(
            JobsFixture.Request() with { Source = new JobSource { Blob = "uploads/other.mp4" }, CallbackUrl = receiver.Url });

        await fixture.Jobs.CancelAsync(queued.Id);
        var ended = await fixture.EndAsync(queued.Id);

        Assert.Equal((JobState.Cancelled, Failures.Cancelled.Code), (ended.Status, ended.Error!.Code));
        Assert.Equal(JobState.Rendering, (await fixture.Jobs.GetAsync(running.Id))!.Status);
        Assert.Equal("cancelled", (await fixture.Blobs.GetFactsAsync(new("uploads", "other.mp4")))!.Metadata["compressor_status"]);
        var workflows = fixture.Services.GetRequiredService<IWorkflowClient>();
        var deliveries = (await workflows.ListAsync(DeliverCallbackWorkflow.Name, null, null, 9)).Items;
        Assert.Equal(2, deliveries.Count);
        foreach (var delivery in deliveries) await fixture.WaitForEndAsync(delivery.InstanceId);
        Assert.Equal(["job.cancelled", "job.cancelled"], receiver.Received.Select(webhook => JsonElement.Parse(webhook.Text).GetProperty("type").GetString()));
    }

    [Fact]
    public async Task A_follow_up_goes_on_from_a_revision_whose_number_was_not_recorded()
    {
        await using var fixture = await JobsFixture.StartAsync();
        var job = await fixture.EndAsync((await fixture.Jobs.StartAsync(JobsFixture.Request())).Id);
        await fixture.Jobs.SendMessageAsync(job.Id, "make it 90p");
        await fixture.EndAsync(job.Id);
        await fixture.Services.GetRequiredService<IRecordStore>().DeleteAsync(JobRecords.Revision(job.Id));

        var answer = await fixture.Jobs.SendMessageAsync(job.Id, "mute it");

        Assert.Equal(3, answer!.Job.Revision);
        Assert.Equal((JobState.Completed, 3), ((await fixture.EndAsync(job.Id)).Status, (await fixture.Jobs.GetAsync(job.Id))!.Revision));
    }

    [Fact]
    public async Task A_number_whose_revision_was_never_started_is_passed_over()
    {
        await using var fixture = await JobsFixture.StartAsync();
        var job = await fixture.EndAsync((await fixture.Jobs.StartAsync(JobsFixture.Request())).Id);
        await fixture.Services.GetRequiredService<IRecordStore>().SetAsync(JobRecords.Revision(job.Id), 2);

        Assert.Equal(1, (await fixture.Jobs.GetAsync(job.Id))!.Revision);
        Assert.Equal(2, (await fixture.Jobs.SendMessageAsync(job.Id, "mute it"))!.Job.Revision);
        Assert.Equal(JobState.Completed, (await fixture.EndAsync(job.Id)).Status);
    }

    [Fact]
    public async Task Nothing_is_remembered_of_the_progress_of_a_job_that_has_ended()
    {
        await using var fixture = await JobsFixture.StartAsync();
        var progress = fixture.Services.GetRequiredService<IJobProgress>();
        await progress.ReportAsync("job", new LiveProgress(JobState.Uploading, 10, "...", DateTimeOffset.UnixEpoch), default);

        await fixture.EndAsync((await fixture.Jobs.StartAsync(JobsFixture.Request() with { JobId = "job" })).Id);

        Assert.Null(await progress.GetAsync("job", default));
    }

    [Fact]
    public async Task Jobs_are_listed_newest_first_in_pages_and_by_state()
    {
        await using var fixture = await JobsFixture.StartAsync();
        var ids = new List<string>();
        for (var i = 0; i < 3; i++) ids.Add((await fixture.EndAsync((await fixture.Jobs.StartAsync(JobsFixture.Request())).Id)).Id);
        ids.Reverse();

        var first = await fixture.Jobs.ListAsync(new JobFilter { Status = JobState.Completed }, null, 2);
        var second = await fixture.Jobs.ListAsync(new JobFilter { Status = JobState.Completed }, first.Next, 2);
        Assert.Equal(ids, first.Items.Concat(second.Items).Select(job => job.Id));
        Assert.Empty((await fixture.Jobs.ListAsync(new JobFilter { Status = JobState.Failed }, null, 2)).Items);
    }

    [Fact]
    public async Task A_job_is_listed_under_the_state_that_it_shows_and_no_other()
    {
        await using var fixture = await JobsFixture.StartAsync(new NemoScript { PollsUntilDone = int.MaxValue });
        var failed = await fixture.EndAsync((await fixture.Jobs.StartAsync(JobsFixture.Request() with { Source = new JobSource { Url = new Uri("http://192.0.2.1/a.mp4") } })).Id);
        var running = await fixture.Jobs.StartAsync(JobsFixture.Request());
        await fixture.ReachAsync(running.Id, JobState.Rendering);
        var queued = await fixture.Jobs.StartAsync(JobsFixture.Request());
        var cancelled = await fixture.Jobs.StartAsync(JobsFixture.Request());
        await fixture.Jobs.CancelAsync(cancelled.Id);
        await fixture.EndAsync(cancelled.Id);

        foreach (var (id, state) in ((string, JobState)[])[(failed.Id, JobState.Failed), (running.Id, JobState.Rendering), (queued.Id, JobState.Queued), (cancelled.Id, JobState.Cancelled)])
        {
            var listed = Assert.Single((await fixture.Jobs.ListAsync(new JobFilter { Status = state }, null, 10)).Items);
            Assert.Equal((id, state), (listed.Id, listed.Status));
            Assert.Equal(state, (await fixture.Jobs.GetAsync(id))!.Status);
        }

        foreach (var state in (JobState[])[JobState.Connecting, JobState.Uploading, JobState.Editing, JobState.Delivering, JobState.Completed])
            Assert.Empty((await fixture.Jobs.ListAsync(new JobFilter { Status = state }, null, 10)).Items);
    }

    [Fact]
    public async Task Jobs_are_found_by_their_time_and_metadata_over_pages_and_by_their_latest_revision()
    {
        await using var fixture = await JobsFixture.StartAsync();
        var jobs = new List<Job>();
        foreach (var owner in (string[])["me", "you", "me"])
        {
            var request = JobsFixture.Request() with { Metadata = new Dictionary<string, string> { ["owner"] = owner } };
            jobs.Add(await fixture.EndAsync((await fixture.Jobs.StartAsync(request)).Id));
        }

        await fixture.Jobs.SendMessageAsync(jobs[0].Id, "make it 90p");
        jobs[0] = await fixture.EndAsync(jobs[0].Id);

        var mine = new JobFilter { Metadata = new Dictionary<string, string> { ["owner"] = "me" } };
        var first = await fixture.Jobs.ListAsync(mine, null, 1);
        var second = await fixture.Jobs.ListAsync(mine, first.Next, 1);
        Assert.Equal([jobs[0].Id, jobs[2].Id], first.Items.Concat(second.Items).Select(job => job.Id));
        Assert.Equal([jobs[0].Id], (await fixture.Jobs.ListAsync(new JobFilter { CreatedAfter = jobs[2].CreatedAt }, null, 10)).Items.Select(job => job.Id));
        Assert.Equal([jobs[1].Id], (await fixture.Jobs.ListAsync(new JobFilter { CreatedBefore = jobs[2].CreatedAt }, null, 10)).Items.Select(job => job.Id));
        Assert.Empty((await fixture.Jobs.ListAsync(mine with { Status = JobState.Failed }, null, 10)).Items);
        Assert.Null((await fixture.Jobs.ListAsync(new JobFilter { CreatedAfter = jobs[0].CreatedAt + TimeSpan.FromMinutes(6) }, null, 1)).Next);
    }

    [Fact]
    public async Task The_timeline_is_the_drafts()
    {
        await using var fixture = await JobsFixture.StartAsync();
        var job = await fixture.EndAsync((await fixture.Jobs.StartAsync(JobsFixture.Request())).Id);
        var timeline = await fixture.Jobs.GetTimelineAsync(job.Id);
        Assert.Equal("clip", timeline!.Tracks[0].Label);
        Assert.Null(await fixture.Jobs.GetTimelineAsync("no-such-job"));
    }
}
