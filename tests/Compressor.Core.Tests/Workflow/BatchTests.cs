using Compressor.Core.Batches;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Workflow;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Storage;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;

namespace Compressor.Core.Tests.Workflow;

/// <summary>Several files, one after another in one session.</summary>
public sealed class BatchTests
{
    [Fact]
    public async Task Files_go_one_after_another_into_one_session_each_with_its_own_sentence_and_render()
    {
        await using var fixture = await JobFixture.StartAsync();
        var outcome = await RunAsync(fixture, await InputAsync(fixture, ("a.mp4", "make it 90p"), ("b.mp4", "make it 720p"), ("c.mp4", "改成720p")));

        Assert.Equal(BatchState.Completed, outcome.State);
        Assert.All(outcome.Items, item => Assert.Equal((JobState.Completed, TestClips.Mp4().Length), (item.State, (int)item.Bytes!)));
        Assert.Equal(["a.mp4", "b.mp4", "c.mp4"], Uploads(fixture));
        Assert.Equal(["make it 90p", "b.mp4: make it 720p", "c.mp4: 改成720p"], fixture.Backend.Messages);
        Assert.Equal(3, fixture.Backend.Renders.Count);
        Assert.Single(fixture.Backend.Of(NemoRoute.Session));
        Assert.Equal(
            [NemoRoute.Upload, NemoRoute.Message, NemoRoute.Submit, NemoRoute.Upload, NemoRoute.Message, NemoRoute.Submit, NemoRoute.Upload, NemoRoute.Message, NemoRoute.Submit],
            fixture.Backend.Requests.Select(request => request.Route).Where(route => route is NemoRoute.Upload or NemoRoute.Message or NemoRoute.Submit));
    }

    [Fact]
    public async Task A_file_that_is_no_video_stops_no_other_and_costs_no_session()
    {
        await using var fixture = await JobFixture.StartAsync();
        var input = await InputAsync(fixture, ("a.mp4", "make it 90p"), ("broken.mp4", "make it 90p"), ("c.mp4", "make it 90p"));
        await fixture.Blobs.WriteAsync(new BlobName("uploads", "broken.mp4"), new MemoryStream("no video"u8.ToArray()), new BlobWriteOptions());
        var outcome = await RunAsync(fixture, input);

        Assert.Equal(BatchState.Completed, outcome.State);
        Assert.Equal([JobState.Completed, JobState.Failed, JobState.Completed], outcome.Items.Select(item => item.State));
        Assert.Equal(Failures.UnsupportedFile.Code, outcome.Items[1].Error!.Code);
        Assert.Equal(["a.mp4", "c.mp4"], Uploads(fixture));
        Assert.Single(fixture.Backend.Of(NemoRoute.Session));
    }

    [Fact]
    public async Task A_render_that_fails_stops_no_other()
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { RendersToFail = 2 });
        var outcome = await RunAsync(fixture, await InputAsync(fixture, ("a.mp4", "make it 90p"), ("b.mp4", "make it 90p")));

        Assert.Equal([JobState.Failed, JobState.Completed], outcome.Items.Select(item => item.State));
        Assert.Single(fixture.Backend.Of(NemoRoute.Session));
    }

    [Fact]
    public async Task A_session_that_expired_is_replaced_and_the_new_one_handed_on()
    {
        await using var fixture = await JobFixture.StartAsync();
        var input = await InputAsync(fixture, ("a.mp4", "make it 90p"), ("b.mp4", "make it 720p"), ("c.mp4", "make it 720p"));
        fixture.Backend.Script.Next(NemoRoute.Upload, null!, new Fault.Envelope(1002));
        var outcome = await RunAsync(fixture, input);

        Assert.All(outcome.Items, item => Assert.Equal(JobState.Completed, item.State));
        Assert.Equal(["make it 90p", "make it 720p", "c.mp4: make it 720p"], fixture.Backend.Messages);
        Assert.Equal(2, fixture.Backend.Of(NemoRoute.Session).Count);
    }

    [Fact]
    public async Task A_session_in_which_a_message_may_still_be_at_work_is_not_used_for_another_file()
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { EditChangesState = false, ReadyAfterUpload = true });
        fixture.Backend.Script.Next(NemoRoute.Message, new Fault.BreakAfter(10));
        var input = await InputAsync(fixture, ("a.mp4", "make it 90p"), ("b.mp4", "export"));
        var outcome = await RunAsync(fixture, input with { Items = [input.Items[0], input.Items[1] with { ExportOnly = false }] });

        Assert.Equal(Failures.NoAnswer.Code, outcome.Items[0].Error!.Code);
        Assert.Equal(2, fixture.Backend.Of(NemoRoute.Session).Count);
    }

    [Fact]
    public async Task An_upload_whose_end_was_not_recorded_is_not_repeated_in_the_session_of_the_others()
    {
        await using var fixture = await JobFixture.StartAsync();
        var runs = 0;
        fixture.Engine.AfterActivity = name =>
        {
            if (name == "UploadSource" && ++runs == 1) throw new IOException("The host died before the outcome was recorded.");
        };
        var outcome = await RunAsync(fixture, await InputAsync(fixture, ("a.mp4", "make it 90p"), ("b.mp4", "make it 720p")));

        Assert.All(outcome.Items, item => Assert.Equal(JobState.Completed, item.State));
        Assert.Equal(["a.mp4", "b.mp4", "b.mp4"], Uploads(fixture));
        Assert.Equal(2, fixture.Backend.Of(NemoRoute.Session).Count);
        Assert.Equal(["make it 90p", "make it 720p"], fixture.Backend.Messages);
    }

    [Theory]
    [InlineData("add background music")]
    [InlineData("join all the clips")]
    public async Task A_sentence_that_takes_in_every_file_of_its_session_has_one_to_itself(string prompt)
    {
        await using var fixture = await JobFixture.StartAsync();
        await RunAsync(fixture, await InputAsync(fixture, ("a.mp4", "make it 90p"), ("b.mp4", prompt), ("c.mp4", "make it 720p")));

        Assert.Equal(["make it 90p", prompt, "c.mp4: make it 720p"], fixture.Backend.Messages);
        Assert.Equal(2, fixture.Backend.Of(NemoRoute.Session).Count);
    }

    [Fact]
    public async Task A_batch_continues_as_new_and_forgets_neither_outcomes_nor_its_session()
    {
        await using var fixture = await JobFixture.StartAsync();
        var input = await InputAsync(fixture, [.. Enumerable.Range(1, 5).Select(number => ($"{number}.mp4", "make it 90p"))]);
        var outcome = await RunAsync(fixture, input with { ItemsPerExecution = 2 });

        Assert.Equal(5, outcome.Items.Count(item => item.State is JobState.Completed));
        Assert.Single(fixture.Backend.Of(NemoRoute.Session));
        Assert.Equal([0, 2, 4], Statuses(fixture).Select(status => status.First).Distinct());
    }

    [Fact]
    public async Task A_session_takes_in_twenty_files()
    {
        await using var fixture = await JobFixture.StartAsync();
        var outcome = await RunAsync(fixture, await InputAsync(fixture, [.. Enumerable.Range(1, 21).Select(number => ($"{number}.mp4", "make it 90p"))]));

        Assert.Equal(21, outcome.Items.Count(item => item.State is JobState.Completed));
        Assert.Equal(2, fixture.Backend.Of(NemoRoute.Session).Count);
    }

    [Fact]
    public async Task The_status_of_a_batch_stays_within_what_an_engine_takes()
    {
        await using var fixture = await JobFixture.StartAsync(new NemoScript { EditChangesState = false, ReadyAfterUpload = true, Texts = [new string('x', 2000) + "?"] });
        await RunAsync(fixture, await InputAsync(fixture, [.. Enumerable.Range(1, 12).Select(number => ($"{number}.mp4", "make it 90p"))]));

        Assert.All(fixture.Engine.Statuses.Where(status => status.Instance == "batch1"), status => Assert.InRange(status.Status.GetRawText().Length, 1, 8_000));
    }

    [Fact]
    public async Task A_batch_cancelled_before_it_began_begins_nothing()
    {
        await using var fixture = await JobFixture.StartAsync();
        fixture.Engine.Raised.Add(("batch1", CompressVideoWorkflow.CancelEvent));
        var outcome = await RunAsync(fixture, await InputAsync(fixture, ("a.mp4", "make it 90p"), ("b.mp4", "make it 90p")));

        Assert.Equal(BatchState.Cancelled, outcome.State);
        Assert.All(outcome.Items, item => Assert.Equal((JobState.Cancelled, true), (item.State, item.NotBegun)));
        Assert.Empty(fixture.Backend.Requests);
    }

    [Fact]
    public async Task A_follow_up_to_an_item_has_a_session_to_itself_and_is_told_what_was_asked_before()
    {
        await using var fixture = await JobFixture.StartAsync();
        var input = await InputAsync(fixture, ("a.mp4", "make it 90p"), ("b.mp4", "make it 720p"));
        await RunAsync(fixture, input);
        var item = input.InputOf(1, fixture.Engine.UtcNow);
        await fixture.Engine.RunAsync<JobOutcome>("CompressVideo", "batch1-2-r2", item with
        {
            Revision = 2,
            Prompt = "make it 100p",
            EarlierPrompts = ["make it 720p"],
            EarlierEdit = PromptReader.Read("make it 720p").Edit,
        });

        Assert.Equal("make it 720p\nmake it 100p", fixture.Backend.Messages[^1]);
        Assert.Equal(2, fixture.Backend.Of(NemoRoute.Session).Count);
    }

    private static Task<BatchOutcome> RunAsync(JobFixture fixture, RunBatchInput input) => fixture.Engine.RunAsync<BatchOutcome>(RunBatchWorkflow.Name, input.BatchId, input);

    private static IEnumerable<string?> Uploads(JobFixture fixture) => fixture.Backend.Of(NemoRoute.Upload).Select(request => request.FileName);

    private static IEnumerable<BatchStatus> Statuses(JobFixture fixture) => fixture.Engine.Statuses
        .Where(status => status.Instance == "batch1").Select(status => System.Text.Json.JsonSerializer.Deserialize<BatchStatus>(status.Status, Json.Options)!);

    private static async Task<RunBatchInput> InputAsync(JobFixture fixture, params (string File, string Prompt)[] items)
    {
        foreach (var (file, _) in items) await fixture.Blobs.WriteAsync(new BlobName("uploads", file), new MemoryStream(TestClips.Mp4()), new BlobWriteOptions());
        return new RunBatchInput
        {
            BatchId = "batch1",
            Language = Language.English,
            Items =
            [
                .. items.Select(item => new BatchItemInput
                {
                    Source = new SourceRef($"uploads/{item.File}", item.File),
                    Prompt = item.Prompt,
                    Language = PromptReader.LanguageOf(item.Prompt),
                    NameInSession = item.File,
                }),
            ],
            Settings = fixture.Settings,
            CreatedAt = fixture.Engine.UtcNow,
        };
    }
}
