using System.Text.Json.Nodes;
using Compressor.Core.Jobs;
using Compressor.Core.Workflow;
using Compressor.Core.Workflow.Activities;
using Compressor.Local.Tests.Jobs;
using Compressor.Storage;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;
using Compressor.Workflows;
using Compressor.Workflows.Embedded;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Local.Tests.Engine;

/// <summary>Jobs that were under way in a data folder when the program was updated: they go on as they began, and end well.</summary>
public class EarlierVersionTests
{
    private const string Recording = "CompressVideo.completed.schema-1.json";

    /// <param name="activities">How many activities the old program had begun; the last of them it had not recorded.</param>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_job_that_an_earlier_version_had_begun_ends_well(int activities)
    {
        var log = RecordedJobs.Read(Recording);
        var input = RecordedJobs.InputOf(log);
        var id = input.GetProperty("jobId").GetString()!;
        var begun = log[..(log.IndexOf(log.OfType<ActivityScheduled>().ElementAt(activities - 1)) + 1)];
        Assert.False(input.TryGetProperty("version", out _));
        Assert.True(BlobNames.TryParse(input.GetProperty("source").GetProperty("blob").GetString(), out var source));
        // The facts that the old program recorded state the source's size.
        var clip = TestClips.Mp4();
        Array.Resize(ref clip, BytesOf(log));
        await using var fixture = await JobsFixture.StartAsync(new NemoScript { Result = TestClips.Mp4() }, prepare: async (folder, blobs) =>
        {
            await blobs.WriteAsync(source, new MemoryStream(clip), new BlobWriteOptions());
            using var store = InstanceStore.Open(folder);
            var created = await store.TryCreateAsync(id, CompressVideoWorkflow.Name, input, lanes: [], log[0].At);
            await store.AppendAsync(created!.Created!.Record, [.. begun.Skip(1)], nextExecution: null, onCommitted: null);
        });
        var ended = await fixture.EndAsync(id);

        Assert.Null(ended.Error);
        Assert.Equal((JobState.Completed, true), (ended.Status, ended.Result!.MeetsGoal));
        Assert.Equal(100_000, ended.Result.Goal.MaxBytes);
        Assert.Equal([input.GetProperty("prompt").GetString()!], fixture.Backend.Messages);
        Assert.Equal(StepsOf(log), StepsOf(fixture.HistoryOf(id)));
    }

    [Fact]
    public async Task A_job_of_the_first_version_goes_on_after_a_restart_in_the_middle_of_its_render()
    {
        await using var fixture = await JobsFixture.StartAsync(new NemoScript { PollsUntilDone = int.MaxValue });
        var input = JsonNode.Parse(RecordedJobs.InputOf(RecordedJobs.Read(Recording)).GetRawText())!;
        (input["jobId"], input["source"]!["blob"]) = ("begun-before", "uploads/holiday.mp4");
        Assert.True(await fixture.Services.GetRequiredService<IWorkflowClient>().TryStartAsync(
            CompressVideoWorkflow.Name, "begun-before", input, TestContext.Current.CancellationToken));
        await fixture.Backend.WaitForAsync(NemoRoute.Poll, 2, TestContext.Current.CancellationToken);
        await fixture.RestartAsync();
        fixture.Backend.Script.PollsUntilDone = 0;
        var ended = await fixture.EndAsync("begun-before");

        Assert.Equal((JobState.Completed, true), (ended.Status, ended.Result!.MeetsGoal));
        Assert.Single(fixture.Backend.Messages);
        Assert.Single(fixture.Backend.Renders);
        Assert.Equal(StepsOf(RecordedJobs.Read(Recording)), StepsOf(fixture.HistoryOf("begun-before")));
    }

    [Fact]
    public async Task An_upload_that_an_earlier_version_has_marked_in_a_file_is_not_repeated_in_its_session()
    {
        var log = RecordedJobs.Read(Recording);
        var (id, upload) = (RecordedJobs.InputOf(log).GetProperty("jobId").GetString()!, log.OfType<ActivityScheduled>().First(step => step.Name == nameof(UploadSource)));
        var session = upload.Input!.Value.GetProperty("sessionId").GetString()!;
        var clip = TestClips.Mp4();
        Array.Resize(ref clip, BytesOf(log));
        Assert.True(BlobNames.TryParse(RecordedJobs.InputOf(log).GetProperty("source").GetProperty("blob").GetString(), out var source));
        await using var fixture = await JobsFixture.StartAsync(new NemoScript { Result = TestClips.Mp4() }, prepare: async (folder, blobs) =>
        {
            var earlier = new BlobRecordStore(DiskBlobStore.AsGuest(folder, TimeProvider.System), new EphemeralDataProtectionProvider(), "state");
            await earlier.SetAsync(JobRecords.Upload(id, session), DateTimeOffset.UnixEpoch);
            await blobs.WriteAsync(source, new MemoryStream(clip), new BlobWriteOptions());
            using var store = InstanceStore.Open(folder);
            var created = await store.TryCreateAsync(id, CompressVideoWorkflow.Name, RecordedJobs.InputOf(log), lanes: [], log[0].At);
            await store.AppendAsync(created!.Created!.Record, log[1..(log.IndexOf(upload) + 1)], nextExecution: null, onCommitted: null);
        });

        Assert.Equal(JobState.Completed, (await fixture.EndAsync(id)).Status);
        Assert.Single(fixture.Backend.Of(NemoRoute.Upload));
        Assert.DoesNotContain(session, fixture.Backend.Of(NemoRoute.Upload)[0].Path, StringComparison.Ordinal);
    }

    private static int BytesOf(IEnumerable<HistoryEvent> log) =>
        log.OfType<ActivityCompleted>().First().Result!.Value.GetProperty("value").GetProperty("bytes").GetInt32();

    private static IEnumerable<string> StepsOf(IEnumerable<HistoryEvent> log) => log.OfType<ActivityScheduled>().Select(step => step.Name);
}
