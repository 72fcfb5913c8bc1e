using System.Text.Json;
using Compressor.Core.Batches;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Compressor.Storage;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;
using Compressor.TestSupport.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Local.Tests.Jobs;

public class BatchServiceTests
{
    [Fact]
    public async Task A_batch_is_watched_from_its_start_to_its_end_and_its_items_are_jobs()
    {
        await using var fixture = await JobsFixture.StartAsync(new NemoScript { RendersToFinish = 0 });
        var started = await fixture.Batches.StartAsync(await RequestAsync(fixture, "a.mp4", "b.mp4"));
        var seen = new List<Batch>();
        await foreach (var batch in fixture.Batches.WatchAsync(started.Id))
        {
            seen.Add(batch);
            // Each stays at work until it has been seen at work.
            if (batch.Items.ToList().FindIndex(item => item.Id == batch.Current) is >= 0 and var index) fixture.Backend.Script.RendersToFinish = index + 1;
        }

        Assert.Equal([started.Id + "-1", started.Id + "-2"], seen[0].Items.Select(item => item.Id));
        Assert.Equal(seen.Select(batch => batch.Percent).Order(), seen.Select(batch => batch.Percent));
        Assert.Contains(seen, batch => batch.Current == $"{started.Id}-1" && batch.Text.StartsWith("1 of 2, a.mp4: ", StringComparison.Ordinal));
        Assert.Contains(seen, batch => batch is { Current: { } current, Counts: { Completed: 1, Waiting: 0 } } && current == $"{started.Id}-2");
        var ended = seen[^1];
        Assert.Equal((BatchState.Completed, 100, "2 of 2 done.", (string?)null), (ended.Status, ended.Percent, ended.Text, ended.Current));
        Assert.Equal(new BatchCounts(2, 2, 0, 0, 0), ended.Counts);
        Assert.All(ended.Items, item => Assert.Equal((true, $"/api/jobs/{item.Id}/result"), (item.MeetsGoal, item.ResultUrl)));

        var job = (await fixture.Jobs.GetAsync(ended.Items[1].Id))!;
        Assert.Equal((JobState.Completed, started.Id, "b.mp4", "make it 720p"), (job.Status, job.BatchId, job.Input, job.Prompt));
        Assert.Equal("b", job.Metadata!["name"]);
        Assert.Equal(2, (await fixture.Jobs.ListAsync(null, null, 10)).Items.Count);
        Assert.Equal([started.Id], (await fixture.Batches.ListAsync(null, 10)).Items.Select(batch => batch.Id));
        Assert.Null(await fixture.Batches.GetAsync(job.Id));
        Assert.Null(await fixture.Jobs.GetAsync(started.Id));
    }

    [Fact]
    public async Task An_item_that_waits_is_a_queued_job_and_is_watched_to_its_end()
    {
        await using var fixture = await JobsFixture.StartAsync(new NemoScript { RendersToFinish = 0 });
        var batch = await fixture.Batches.StartAsync(await RequestAsync(fixture, "a.mp4", "b.mp4"));
        var second = $"{batch.Id}-2";

        Assert.Equal((JobState.Queued, batch.Id), ((await fixture.Jobs.GetAsync(second))!.Status, (await fixture.Jobs.GetAsync(second))!.BatchId));
        var error = await Assert.ThrowsAsync<JobException>(() => fixture.Jobs.SendMessageAsync(second, "make it 90p"));
        Assert.Equal(Failures.JobRunning.Code, error.Error.Code);
        var seen = new List<Job>();
        await foreach (var job in fixture.Jobs.WatchAsync(second))
        {
            seen.Add(job);
            fixture.Backend.Script.RendersToFinish = 2;
        }

        Assert.Equal((JobState.Queued, JobState.Completed), (seen[0].Status, seen[^1].Status));
        Assert.Null(await fixture.Jobs.GetAsync($"{batch.Id}-3"));
        Assert.Null(await fixture.Jobs.GetAsync($"{batch.Id}-02"));
    }

    [Fact]
    public async Task A_cancelled_batch_ends_the_item_under_way_and_begins_no_other()
    {
        await using var fixture = await JobsFixture.StartAsync(new NemoScript { PollsUntilDone = int.MaxValue });
        var batch = await fixture.Batches.StartAsync(await RequestAsync(fixture, "a.mp4", "b.mp4"));
        await fixture.ReachAsync($"{batch.Id}-1", JobState.Rendering);
        await fixture.Batches.CancelAsync(batch.Id);
        var ended = await fixture.Batches.WatchAsync(batch.Id).LastAsync();

        Assert.Equal((BatchState.Cancelled, new BatchCounts(2, 0, 0, 2, 0)), (ended.Status, ended.Counts));
        Assert.Single(fixture.Backend.Of(NemoRoute.Cancel));
        Assert.Single(fixture.Backend.Of(NemoRoute.Upload));
        foreach (var number in (int[])[1, 2])
        {
            var job = await fixture.EndAsync($"{batch.Id}-{number}");
            Assert.Equal((JobState.Cancelled, Failures.Cancelled.Code), (job.Status, job.Error!.Code));
        }
    }

    [Fact]
    public async Task A_batch_that_waits_for_its_turn_is_cancelled_at_once()
    {
        await using var fixture = await JobsFixture.StartAsync(new NemoScript { PollsUntilDone = int.MaxValue });
        var running = await fixture.Jobs.StartAsync(JobsFixture.Request());
        await fixture.ReachAsync(running.Id, JobState.Rendering);
        var batch = await fixture.Batches.StartAsync(await RequestAsync(fixture, "a.mp4", "b.mp4"));
        Assert.Equal(BatchState.Queued, (await fixture.Batches.GetAsync(batch.Id))!.Status);
        await fixture.Batches.CancelAsync(batch.Id);

        Assert.Equal(BatchState.Cancelled, (await fixture.Batches.WatchAsync(batch.Id).LastAsync()).Status);
        Assert.False((await fixture.Jobs.GetAsync(running.Id))!.Status.IsEnded());
        await fixture.Jobs.CancelAsync(running.Id);
    }

    [Fact]
    public async Task An_item_cancelled_alone_stops_no_other()
    {
        await using var fixture = await JobsFixture.StartAsync(new NemoScript { RendersToFinish = 0 });
        var batch = await fixture.Batches.StartAsync(await RequestAsync(fixture, "a.mp4", "b.mp4", "c.mp4"));
        await fixture.Jobs.CancelAsync($"{batch.Id}-2");
        await fixture.ReachAsync($"{batch.Id}-1", JobState.Rendering);
        await fixture.Jobs.CancelAsync($"{batch.Id}-1");
        fixture.Backend.Script.RendersToFinish = int.MaxValue;
        var ended = await fixture.Batches.WatchAsync(batch.Id).LastAsync();

        Assert.Equal(BatchState.Completed, ended.Status);
        Assert.Equal([JobState.Cancelled, JobState.Cancelled, JobState.Completed], ended.Items.Select(item => item.Status));
        Assert.Equal("1 of 3 done, 2 cancelled.", ended.Text);
    }

    [Theory]
    [InlineData(NemoRoute.Poll, 2)]
    [InlineData(NemoRoute.Message, 2)]
    public async Task A_batch_goes_on_after_a_restart_and_sends_nothing_twice(NemoRoute route, int count)
    {
        await using var fixture = await JobsFixture.StartAsync(new NemoScript { PollsUntilDone = 10 });
        var batch = await fixture.Batches.StartAsync(await RequestAsync(fixture, "a.mp4", "b.mp4", "c.mp4"));
        await fixture.Backend.WaitForAsync(route, count, TestContext.Current.CancellationToken);
        await fixture.RestartAsync();
        var ended = await fixture.Batches.WatchAsync(batch.Id).LastAsync();

        Assert.Equal((BatchState.Completed, 3), (ended.Status, ended.Counts.Completed));
        Assert.Equal(["make it 720p", "b.mp4: make it 720p", "c.mp4: make it 720p"], fixture.Backend.Messages);
        Assert.Equal(3, fixture.Backend.Renders.Count);
    }

    [Fact]
    public async Task The_same_key_gives_the_same_batch_and_another_request_a_conflict()
    {
        await using var fixture = await JobsFixture.StartAsync();
        var request = await RequestAsync(fixture, "a.mp4") with { IdempotencyKey = "key 1" };
        var starts = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => fixture.Batches.StartAsync(request)));

        Assert.Single(starts.Select(batch => batch.Id).Distinct(StringComparer.Ordinal));
        await Assert.ThrowsAsync<IdempotencyConflictException>(() => fixture.Batches.StartAsync(request with { Items = [.. request.Items, .. request.Items] }));
        await Assert.ThrowsAsync<IdempotencyConflictException>(() => fixture.Jobs.StartAsync(JobsFixture.Request() with { IdempotencyKey = "key 1" }));
        await fixture.Batches.WatchAsync(starts[0].Id).LastAsync();
        Assert.Single(fixture.Backend.Messages);
    }

    [Theory]
    [InlineData("", "b.mp4", "prompt_invalid", "Item 2 (b.mp4): The prompt is empty.")]
    [InlineData("make it 90p", "missing.mp4", "source_not_found", "Item 2 (missing.mp4): The video was not found.")]
    [InlineData("压缩到0MB以内", "b.mp4", "prompt_invalid", "第 2 项（b.mp4）：")]
    public async Task A_batch_with_an_item_that_cannot_be_starts_nothing_and_names_it(string prompt, string file, string code, string message)
    {
        await using var fixture = await JobsFixture.StartAsync();
        var request = await RequestAsync(fixture, "a.mp4", "b.mp4");
        var second = new BatchItemRequest { Source = new JobSource { Blob = $"uploads/{file}", FileName = file }, Prompt = prompt };
        var error = await Assert.ThrowsAsync<JobException>(() => fixture.Batches.StartAsync(request with { Items = [request.Items[0], second] }));

        Assert.Equal(code, error.Error.Code);
        Assert.StartsWith(message, error.Error.Message, StringComparison.Ordinal);
        Assert.Empty((await fixture.Batches.ListAsync(null, 10)).Items);
        Assert.Empty(fixture.Backend.Requests);
    }

    [Fact]
    public async Task A_batch_has_so_many_items_and_no_more()
    {
        await using var fixture = await JobsFixture.StartAsync(settings: new Dictionary<string, string?> { ["Limits:MaxBatchItems"] = "2" });
        var request = await RequestAsync(fixture, "a.mp4", "b.mp4", "c.mp4");
        var error = await Assert.ThrowsAsync<JobException>(() => fixture.Batches.StartAsync(request));
        Assert.Equal((Failures.TooManyItems.Code, "A batch can have at most 2 items."), (error.Error.Code, error.Error.Message));
        Assert.Equal(Failures.BatchEmpty.Code, (await Assert.ThrowsAsync<JobException>(() => fixture.Batches.StartAsync(request with { Items = [] }))).Error.Code);
    }

    [Fact]
    public async Task Files_of_the_same_name_are_told_apart_and_one_with_attachments_has_a_session_to_itself()
    {
        await using var fixture = await JobsFixture.StartAsync();
        var request = await RequestAsync(fixture, "one/clip.mp4", "two/clip.mp4", "three/clip.mp4", "four/clip.mp4");
        var ended = await RunAsync(fixture, request with
        {
            Items = [request.Items[0], request.Items[1], request.Items[2] with { Attachments = [new JobSource { Blob = "uploads/holiday.mp4" }] }, request.Items[3]],
        });

        Assert.Equal(4, ended.Counts.Completed);
        Assert.Equal(["clip.mp4", "clip-2.mp4", "clip.mp4", "holiday.mp4", "clip-3.mp4"], fixture.Backend.Of(NemoRoute.Upload).Select(upload => upload.FileName));
        Assert.Equal(["make it 720p", "clip-2.mp4: make it 720p", "make it 720p", "clip-3.mp4: make it 720p"], fixture.Backend.Messages);
        Assert.Equal(2, fixture.Backend.Of(NemoRoute.Session).Count);
        Assert.All(await Task.WhenAll(ended.Items.Select(item => fixture.Jobs.GetAsync(item.Id))), job => Assert.Equal("clip-compressed.mp4", job!.Result!.FileName));
    }

    [Fact]
    public async Task A_follow_up_to_an_item_does_not_touch_the_draft_of_another()
    {
        await using var fixture = await JobsFixture.StartAsync();
        var ended = await RunAsync(fixture, await RequestAsync(fixture, "a.mp4", "b.mp4"));
        Assert.Empty((await fixture.Jobs.GetTimelineAsync(ended.Items[0].Id))!.Tracks);
        var before = fixture.Backend.Of(NemoRoute.Session).Count;
        await fixture.Jobs.SendMessageAsync(ended.Items[0].Id, "make it 90p");
        var job = await fixture.EndAsync(ended.Items[0].Id);

        Assert.Equal((JobState.Completed, 2, ended.Id), (job.Status, job.Revision, job.BatchId));
        Assert.Equal((before + 1, "a.mp4"), (fixture.Backend.Of(NemoRoute.Session).Count, fixture.Backend.Of(NemoRoute.Upload)[^1].FileName));
        // The next is in the session of this one, which has become the job's own.
        await fixture.Jobs.SendMessageAsync(job.Id, "make it 80p");
        await fixture.EndAsync(job.Id);
        Assert.Equal((before + 1, "make it 80p"), (fixture.Backend.Of(NemoRoute.Session).Count, fixture.Backend.Messages[^1]));
        Assert.Equal(ended.Text, (await fixture.Batches.GetAsync(ended.Id))!.Text);
    }

    [Fact]
    public async Task The_end_of_a_batch_is_posted_to_its_callback_once_and_signed()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var fixture = await JobsFixture.StartAsync(settings: new Dictionary<string, string?> { ["Api:AllowPrivateAddresses"] = "true" });
        var ended = await RunAsync(fixture, await RequestAsync(fixture, "a.mp4", "b.mp4") with { CallbackUrl = receiver.Url });
        await fixture.WaitForEndAsync($"{ended.Id}-callback");

        var webhook = Assert.Single(receiver.Received);
        Assert.Equal($"msg_{ended.Id}", webhook.Id);
        Assert.True(webhook.IsSignedWith(await fixture.Services.GetRequiredService<Compressor.Core.Webhooks.WebhookKey>().GetTextAsync(default)));
        var body = JsonSerializer.Deserialize<JsonElement>(webhook.Text);
        Assert.Equal("batch.completed", body.GetProperty("type").GetString());
        Assert.Equal(2, body.GetProperty("data").GetProperty("counts").GetProperty("completed").GetInt32());
        Assert.Equal("completed", body.GetProperty("data").GetProperty("items")[1].GetProperty("status").GetString());
    }

    private static async Task<Batch> RunAsync(JobsFixture fixture, BatchRequest request)
    {
        var batch = await fixture.Batches.StartAsync(request);
        return await fixture.Batches.WatchAsync(batch.Id).LastAsync();
    }

    private static async Task<BatchRequest> RequestAsync(JobsFixture fixture, params string[] files)
    {
        foreach (var file in files) await fixture.Blobs.WriteAsync(new("uploads", file), new MemoryStream(TestClips.Mp4()), new BlobWriteOptions());
        return new BatchRequest
        {
            Items =
            [
                .. files.Select(file => new BatchItemRequest
                {
                    Source = new JobSource { Blob = $"uploads/{file}", FileName = Path.GetFileName(file) },
                    Prompt = "make it 720p",
                    Metadata = new Dictionary<string, string> { ["name"] = Path.GetFileNameWithoutExtension(file) },
                }),
            ],
        };
    }
}
