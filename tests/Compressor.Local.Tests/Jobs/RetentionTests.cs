using Compressor.Core.Batches;
using Compressor.Core.Jobs;
using Compressor.Core.Retention;
using Compressor.Core.Webhooks;
using Compressor.Local.Hosting;
using Compressor.Storage;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Local.Tests.Jobs;

public class RetentionTests
{
    [Fact]
    public async Task Old_jobs_go_with_all_that_belongs_to_them_and_what_the_installation_lives_by_stays()
    {
        await using var fixture = await JobsFixture.StartAsync();
        var webhookKey = await fixture.Services.GetRequiredService<WebhookKey>().GetTextAsync(default);
        await fixture.Services.GetRequiredService<SubscriptionStore>().AddAsync(new Uri("https://example.com/hook"), ["nothing"], default);
        await fixture.Jobs.GetCreditsAsync();
        var kept = await fixture.StateAsync();
        Assert.Equal(7, kept.Count); // a Data Protection key, the client id and its token, the webhook key, and a subscription with its address and its secret

        var request = JobsFixture.Request() with { IdempotencyKey = "once", CallbackUrl = new Uri("https://example.com/callback") };
        var job = await fixture.EndAsync((await fixture.Jobs.StartAsync(request)).Id);
        await fixture.Jobs.SendMessageAsync(job.Id, "mute it");
        Assert.Equal(2, (await fixture.EndAsync(job.Id)).Revision);
        var written = (await fixture.StateAsync()).Select(name => name.Split('/')[0]);
        Assert.Subset(written.ToHashSet(StringComparer.Ordinal), new HashSet<string> { "idempotency", "jobs", "messages", "renders", "uploads" });

        await PurgeAfter(fixture, TimeSpan.FromDays(6));
        Assert.NotNull(await fixture.Jobs.GetAsync(job.Id));

        // Its files go with it; what was put there by somebody else is no job's.
        Assert.NotEmpty(await fixture.Blobs.ListAsync("results", "").ToListAsync());
        await PurgeAfter(fixture, TimeSpan.FromDays(7.5));
        Assert.Null(await fixture.Jobs.GetAsync(job.Id));
        Assert.Empty(await fixture.Blobs.ListAsync("results", "").ToListAsync());
        Assert.NotEmpty(await fixture.Blobs.ListAsync("uploads", "").ToListAsync());
        Assert.Equal(kept, await fixture.StateAsync());
        Assert.Equal(webhookKey, await fixture.Services.GetRequiredService<WebhookKey>().GetTextAsync(default));

        await PurgeAfter(fixture, TimeSpan.FromDays(9));
        Assert.Empty(await fixture.Blobs.ListAsync("uploads", "").ToListAsync());
    }

    [Fact]
    public async Task An_upload_of_an_old_job_stays_for_a_younger_one_that_uses_it_too()
    {
        await using var fixture = await JobsFixture.StartAsync();
        var shared = new BlobName("uploads", "tickets/a/a.mp4");
        await fixture.Blobs.WriteAsync(shared, new MemoryStream(TestClips.Mp4()), new BlobWriteOptions());
        var request = JobsFixture.Request() with { Source = new JobSource { Blob = shared.ToString() } };
        var old = await fixture.EndAsync((await fixture.Jobs.StartAsync(request)).Id);
        var between = TimeProvider.System.GetUtcNow();
        var young = await fixture.EndAsync((await fixture.Jobs.StartAsync(request)).Id);

        await PurgeAfter(fixture, between - TimeProvider.System.GetUtcNow() + TimeSpan.FromDays(7));
        Assert.Null(await fixture.Jobs.GetAsync(old.Id));
        Assert.NotNull(await fixture.Jobs.GetAsync(young.Id));
        Assert.NotNull(await fixture.Blobs.GetFactsAsync(shared));
        await PurgeAfter(fixture, TimeSpan.FromDays(7));
        Assert.Null(await fixture.Blobs.GetFactsAsync(shared));
    }

    [Fact]
    public async Task Files_older_than_the_retention_stay_while_their_job_is_there()
    {
        await using var fixture = await JobsFixture.StartAsync();
        var job = await fixture.EndAsync((await fixture.Jobs.StartAsync(JobsFixture.Request())).Id);
        await fixture.Blobs.WriteAsync(new("uploads", "tickets/1/forgotten.mp4"), new MemoryStream(), new BlobWriteOptions());
        await fixture.Blobs.WriteAsync(new("results", "nobody/a.mp4"), new MemoryStream(), new BlobWriteOptions());

        await PurgeAfter(fixture, TimeSpan.Zero, ofFiles: TimeSpan.FromDays(9));
        Assert.Equal(["holiday.mp4"], await fixture.Blobs.ListAsync("uploads", "").Select(blob => blob.Blob.Name).ToListAsync());
        Assert.All(await fixture.Blobs.ListAsync("results", "").ToListAsync(), blob => Assert.StartsWith(job.Id, blob.Blob.Name, StringComparison.Ordinal));
        Assert.NotNull(await fixture.Blobs.GetFactsAsync(BlobNames.TryParse(job.Result!.Blob, out var result) ? result : default));
    }

    [Fact]
    public async Task What_a_batch_still_needs_stays()
    {
        await using var fixture = await JobsFixture.StartAsync(new NemoScript { PollsUntilDone = int.MaxValue });
        var waiting = new BlobName("uploads", "waiting.mp4");
        await fixture.Blobs.WriteAsync(waiting, new MemoryStream(TestClips.Mp4()), new BlobWriteOptions());
        var batch = await fixture.Batches.StartAsync(new BatchRequest
        {
            Items = [.. new[] { "uploads/holiday.mp4", waiting.ToString() }.Select(blob => new BatchItemRequest { Source = new JobSource { Blob = blob }, Prompt = "make it 90p" })],
            CallbackUrl = new Uri("https://example.com/callback"),
        });
        await fixture.ReachAsync($"{batch.Id}-1", JobState.Rendering);
        await PurgeAfter(fixture, TimeSpan.FromDays(9));

        Assert.NotNull(await fixture.Blobs.GetFactsAsync(waiting));
        Assert.NotNull(await fixture.Services.GetRequiredService<IRecordStore>().GetSecretAsync(JobRecords.CallbackUrl(batch.Id)));
        await fixture.Batches.CancelAsync(batch.Id);
    }

    [Fact]
    public async Task A_link_to_an_old_video_is_as_old_as_the_link()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["old.mp4"], "old");
        File.SetLastWriteTimeUtc(folder["old.mp4"], DateTime.UnixEpoch);
        await using var fixture = await JobsFixture.StartAsync();
        var link = new BlobName("uploads", "linked/old.mp4");
        await fixture.Services.GetRequiredService<DiskBlobFiles>().LinkAsync(link, folder["old.mp4"]);

        await PurgeAfter(fixture, TimeSpan.FromDays(1));
        Assert.NotNull(await fixture.Blobs.GetFactsAsync(link));
    }

    private static Task PurgeAfter(JobsFixture fixture, TimeSpan passed, TimeSpan? ofFiles = null)
    {
        var retention = ActivatorUtilities.CreateInstance<JobRetention>(fixture.Services, Later(passed));
        return ActivatorUtilities.CreateInstance<RetentionService>(fixture.Services, retention, Later(ofFiles ?? passed)).PurgeAsync(default);
    }

    private static FakeTimeProvider Later(TimeSpan passed) => new(TimeProvider.System.GetUtcNow() + passed);
}
