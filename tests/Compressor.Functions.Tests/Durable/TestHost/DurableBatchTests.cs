using Compressor.Core.Batches;
using Compressor.Core.Jobs;
using Compressor.Core.Workflow;
using Compressor.Storage;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;
using Compressor.TestSupport.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Functions.Tests.Durable;

/// <summary>Whole batches on the Durable Task SDK, recorded as in <see cref="DurableJobTests"/>.</summary>
public sealed class DurableBatchTests(AzuriteFixture azurite)
{
    private readonly Azurite _azurite = azurite.Azurite;

    [Fact]
    public async Task Files_go_one_after_another_into_one_session_and_the_end_is_posted()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var fixture = await JobsOnHub.StartAsync(_azurite, "batch", settings: ("Api:AllowPrivateAddresses", "true"));
        var request = await RequestAsync(fixture, "a.mp4", "broken.mp4", "c.mp4");
        await fixture.Blobs.WriteAsync(new BlobName("batch-uploads", "broken.mp4"), new MemoryStream("no video"u8.ToArray()), new BlobWriteOptions());
        await Batches(fixture).StartAsync(request with { CallbackUrl = receiver.Url });
        var seen = await Batches(fixture).WatchAsync(fixture.Name, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        await fixture.Hub.WaitForEndAsync($"{fixture.Name}-callback");

        Assert.Equal((BatchState.Completed, new BatchCounts(3, 2, 1, 0, 0)), (seen[^1].Status, seen[^1].Counts));
        Assert.Equal(["make it 720p", "c.mp4: make it 720p"], fixture.Backend.Messages);
        Assert.Single(fixture.Backend.Of(NemoRoute.Session));
        Assert.Equal((JobState.Completed, "batch"), ((await fixture.Jobs.GetAsync("batch-3"))!.Status, (await fixture.Jobs.GetAsync("batch-3"))!.BatchId));
        Assert.Contains("batch.completed", Assert.Single(receiver.Received).Text, StringComparison.Ordinal);
        Assert.Equal(["batch"], (await Batches(fixture).ListAsync(null, 9, TestContext.Current.CancellationToken)).Items.Select(batch => batch.Id));
        fixture.Record(RunBatchWorkflow.Name);
    }

    [Fact]
    public async Task A_batch_of_many_files_continues_as_new()
    {
        await using var fixture = await JobsOnHub.StartAsync(_azurite, "long-batch");
        var request = await RequestAsync(fixture, [.. Enumerable.Range(1, 12).Select(number => $"{number}.mp4")]);
        await Batches(fixture).StartAsync(request);
        await fixture.Hub.WaitForEndAsync(fixture.Name);

        var ended = (await Batches(fixture).GetAsync(fixture.Name, TestContext.Current.CancellationToken))!;
        Assert.Equal((BatchState.Completed, 12), (ended.Status, ended.Counts.Completed));
        Assert.Single(fixture.Backend.Of(NemoRoute.Session));
        Assert.Equal(2, Assert.Single(fixture.Hub.Histories.All, history => history.Workflow == RunBatchWorkflow.Name).Executions.Count);
        fixture.Record(RunBatchWorkflow.Name);
    }

    [Fact]
    public async Task A_cancel_ends_the_item_under_way_and_begins_no_other()
    {
        await using var fixture = await JobsOnHub.StartAsync(_azurite, "cancelled-batch", new NemoScript { PollsUntilDone = int.MaxValue });
        await Batches(fixture).StartAsync(await RequestAsync(fixture, "a.mp4", "b.mp4"));
        await fixture.Backend.WaitForAsync(NemoRoute.Poll, 3, TestContext.Current.CancellationToken);
        Assert.Equal(JobState.Queued, (await fixture.Jobs.GetAsync("cancelled-batch-2", TestContext.Current.CancellationToken))!.Status);
        await Batches(fixture).CancelAsync(fixture.Name, TestContext.Current.CancellationToken);
        await fixture.Hub.WaitForEndAsync(fixture.Name);

        var ended = (await Batches(fixture).GetAsync(fixture.Name, TestContext.Current.CancellationToken))!;
        Assert.Equal((BatchState.Cancelled, new BatchCounts(2, 0, 0, 2, 0)), (ended.Status, ended.Counts));
        Assert.Single(fixture.Backend.Of(NemoRoute.Cancel));
        Assert.Equal(JobState.Cancelled, (await fixture.Jobs.GetAsync("cancelled-batch-2", TestContext.Current.CancellationToken))!.Status);
        fixture.Record(RunBatchWorkflow.Name);
    }

    private static IBatches Batches(JobsOnHub fixture) => fixture.Hub.Services.GetRequiredService<IBatches>();

    private static async Task<BatchRequest> RequestAsync(JobsOnHub fixture, params string[] files)
    {
        foreach (var file in files)
            await fixture.Blobs.WriteAsync(new BlobName($"{fixture.Name}-uploads", file), new MemoryStream(TestClips.Mp4()), new BlobWriteOptions());
        return new BatchRequest
        {
            BatchId = fixture.Name,
            Items = [.. files.Select(file => new BatchItemRequest { Source = new JobSource { Blob = $"{fixture.Name}-uploads/{file}" }, Prompt = "make it 720p" })],
        };
    }
}
