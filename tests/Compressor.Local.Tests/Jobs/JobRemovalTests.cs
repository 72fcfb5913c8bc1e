using Compressor.Core.Batches;
using Compressor.Core.Jobs;
using Compressor.Core.Operations;
using Compressor.Core.Webhooks;
using Compressor.Errors;
using Compressor.Storage;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;
using Compressor.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Local.Tests.Jobs;

public class JobRemovalTests
{
    [Fact]
    public async Task A_deleted_job_leaves_nothing_behind()
    {
        await using var fixture = await JobsFixture.StartAsync();
        await fixture.Services.GetRequiredService<WebhookKey>().GetTextAsync(default);
        await fixture.Services.GetRequiredService<SubscriptionStore>().AddAsync(new Uri("https://subscriber.example/"), JobEventTypes.All, default);
        var kept = await fixture.EndAsync((await fixture.Jobs.StartAsync(JobsFixture.Request())).Id);
        var (before, files) = (await StateAsync(fixture), await NamesAsync(fixture, "results"));

        var source = await UploadAsync(fixture, "a");
        await fixture.Services.GetRequiredService<IRecordStore>().SetAsync(PartialUploads.Key("a"), "of a resumable upload");
        var job = await fixture.EndAsync((await fixture.Jobs.StartAsync(source with { CallbackUrl = new Uri("https://callback.example/") })).Id);
        await fixture.Jobs.SendMessageAsync(job.Id, "make it 90p");
        Assert.Equal(2, (await fixture.EndAsync(job.Id)).Revision);
        Assert.True(await fixture.Jobs.DeleteAsync(job.Id));

        Assert.Null(await fixture.Jobs.GetAsync(job.Id));
        Assert.Null(await fixture.Services.GetRequiredService<IWorkflowClient>().GetAsync(job.Id));
        Assert.Equal(["holiday.mp4"], await NamesAsync(fixture, "uploads"));
        Assert.Equal(files, await NamesAsync(fixture, "results"));
        Assert.Equal(before, await StateAsync(fixture));
        Assert.Equal([kept.Id], (await fixture.Jobs.ListAsync(null, null, 10)).Items.Select(item => item.Id));
        Assert.False(await fixture.Jobs.DeleteAsync(job.Id));
    }

    [Fact]
    public async Task A_job_that_runs_is_not_deleted_until_it_is_cancelled()
    {
        await using var fixture = await JobsFixture.StartAsync(new NemoScript { PollsUntilDone = int.MaxValue });
        var source = await UploadAsync(fixture, "a");
        var job = await fixture.Jobs.StartAsync(source);
        await fixture.ReachAsync(job.Id, JobState.Rendering);

        Assert.Equal(Failures.JobRunning.Code, (await Assert.ThrowsAsync<JobException>(() => fixture.Jobs.DeleteAsync(job.Id))).Error.Code);
        Assert.Contains("tickets/a/a.mp4", await NamesAsync(fixture, "uploads"));
        await fixture.Jobs.CancelAsync(job.Id);
        await fixture.EndAsync(job.Id);
        Assert.True(await fixture.Jobs.DeleteAsync(job.Id));
        Assert.DoesNotContain("tickets/a/a.mp4", await NamesAsync(fixture, "uploads"));
    }

    [Fact]
    public async Task An_upload_goes_with_the_last_job_that_it_is_of_and_a_users_own_file_never()
    {
        await using var fixture = await JobsFixture.StartAsync();
        var source = await UploadAsync(fixture, "a");
        var first = await fixture.EndAsync((await fixture.Jobs.StartAsync(source)).Id);
        var second = await fixture.EndAsync((await fixture.Jobs.StartAsync(JobsFixture.Request() with { Attachments = [source.Source] })).Id);

        Assert.True(await fixture.Jobs.DeleteAsync(first.Id));
        Assert.Contains("tickets/a/a.mp4", await NamesAsync(fixture, "uploads"));
        Assert.Equal(JobState.Completed, (await fixture.Jobs.GetAsync(second.Id))!.Status);
        Assert.True(await fixture.Jobs.DeleteAsync(second.Id));
        Assert.Equal(["holiday.mp4"], await NamesAsync(fixture, "uploads"));
    }

    [Fact]
    public async Task An_item_is_deleted_once_its_batch_has_ended_and_takes_no_other_items_file_along()
    {
        await using var fixture = await JobsFixture.StartAsync(new NemoScript { RendersToFinish = 1 });
        var (first, second) = (await UploadAsync(fixture, "a"), await UploadAsync(fixture, "b"));
        var batch = await fixture.Batches.StartAsync(new BatchRequest
        {
            Items = [.. new[] { first, second, first }.Select(item => new BatchItemRequest { Source = item.Source, Prompt = item.Prompt })],
        });
        await fixture.ReachAsync($"{batch.Id}-2", JobState.Rendering);
        foreach (var number in (int[])[1, 2, 3])
            Assert.Equal(Failures.JobRunning.Code, (await Assert.ThrowsAsync<JobException>(() => fixture.Jobs.DeleteAsync($"{batch.Id}-{number}"))).Error.Code);

        fixture.Backend.Script.RendersToFinish = int.MaxValue;
        Assert.Equal(3, (await fixture.Batches.WatchAsync(batch.Id).LastAsync()).Counts.Completed);
        Assert.True(await fixture.Jobs.DeleteAsync($"{batch.Id}-1"));
        Assert.Null(await fixture.Jobs.GetAsync($"{batch.Id}-1"));
        Assert.Equal(["holiday.mp4", "tickets/a/a.mp4", "tickets/b/b.mp4"], await NamesAsync(fixture, "uploads"));
        Assert.True(await fixture.Jobs.DeleteAsync($"{batch.Id}-3"));
        Assert.Equal(["holiday.mp4", "tickets/b/b.mp4"], await NamesAsync(fixture, "uploads"));
        Assert.Equal(JobState.Completed, (await fixture.Jobs.GetAsync($"{batch.Id}-2"))!.Status);
        Assert.Equal(3, (await fixture.Batches.GetAsync(batch.Id))!.Counts.Completed);
    }

    [Fact]
    public async Task Every_session_of_a_job_is_given_back()
    {
        await using var fixture = await JobsFixture.StartAsync();
        var job = await fixture.EndAsync((await fixture.Jobs.StartAsync(JobsFixture.Request())).Id);
        var forgotten = new ForgottenSessions();
        Assert.True(await ActivatorUtilities.CreateInstance<JobRemoval>(fixture.Services, forgotten).RemoveAsync(job.Id, default));
        Assert.Single(forgotten);
    }

    private static async Task<JobRequest> UploadAsync(JobsFixture fixture, string ticket)
    {
        var blob = new BlobName("uploads", $"tickets/{ticket}/{ticket}.mp4");
        await fixture.Blobs.WriteAsync(blob, new MemoryStream(TestClips.Mp4()), new BlobWriteOptions());
        return JobsFixture.Request() with { Source = new JobSource { Blob = blob.ToString() } };
    }

    /// <summary>Without the log of what subscribers were told, which is theirs and may still grow.</summary>
    private static async Task<IEnumerable<string>> StateAsync(JobsFixture fixture) =>
        (await fixture.StateAsync()).Where(name => !name.StartsWith(DeliveryLog.Prefix, StringComparison.Ordinal));

    private static async Task<List<string>> NamesAsync(JobsFixture fixture, string container) =>
        await fixture.Blobs.ListAsync(container, "").Select(blob => blob.Blob.Name).ToListAsync();

    private sealed class ForgottenSessions : List<string>, IJobSessions
    {
        public void Forget(string sessionId) => Add(sessionId);
    }
}
