using Compressor.Core.Jobs;
using Compressor.Errors;
using Compressor.Renderer;
using Compressor.Storage;
using Compressor.TestSupport;
using Microsoft.Extensions.Configuration;

namespace Compressor.Functions.Tests.Durable;

/// <summary>
/// A conversation on the Durable Task SDK, with the product's own renderer as the backend: what was said, and what came out. It has a turn of each
/// kind that the task hub has to carry; what else the renderer makes of a conversation is tested by the whole program, in ten turns.
/// </summary>
public sealed class SessionOnHubTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private int _turn;

    [Fact]
    public async Task Every_turn_does_what_it_says_and_leaves_the_rest_as_it_was()
    {
        using var folder = new TemporaryFolder();
        await using var renderer = await StartRendererAsync(folder);
        await using var fixture = await JobsOnHub.StartAsync(
            azurite.Azurite, "session", source: TestClips.Mp4(3, "320x180", "mandelbrot"), settings: SettingsFor(renderer));
        var other = new BlobName(fixture.Source.Container, "other.mp4");
        await fixture.Blobs.WriteAsync(other, new MemoryStream(TestClips.Mp4(1.5, "240x136")), new BlobWriteOptions());

        await fixture.Jobs.StartAsync(fixture.Request("compress to under 60KB"));
        var compressed = await EndAsync(fixture, "compress to under 60KB");
        Assert.InRange(compressed.Bytes, 1, 60_000);
        Assert.InRange((await SayAsync(fixture, "a bit smaller")).Bytes, 1, (long)(compressed.Bytes * 0.75));
        Assert.InRange((await SayAsync(fixture, "cut it to the first 2 seconds")).DurationSeconds!.Value, 1.9, 2.2);
        Assert.InRange((await SayAsync(fixture, "撤销")).DurationSeconds!.Value, 2.9, 3.2);
        Assert.Equal((256, 144), Size(await SayAsync(fixture, "make it 144p and flip it")));
        var again = await SayAsync(fixture, "start over, under 50KB");
        Assert.Equal((320, 180), Size(again));
        Assert.InRange(again.DurationSeconds!.Value, 2.9, 3.2);
        var same = await SayAsync(fixture, "the same for this one", new JobSource { Blob = other.ToString() });
        Assert.Equal((240, 136), Size(same));
        Assert.InRange(same.Bytes, 1, 50_000);

        var revisions = (await fixture.Jobs.GetRevisionsAsync(fixture.Name))!;
        Assert.Equal(Enumerable.Range(1, 7), revisions.Select(revision => revision.Revision));
        Assert.All(revisions, revision => Assert.True(revision.Result!.MeetsGoal, string.Join(' ', revision.Result.Unmet.Concat(revision.Result.Notes.Select(note => note.Text)))));
        Assert.Equal(7, revisions.Select(revision => revision.Result!.Blob).Intersect((await fixture.ResultsAsync()).Select(name => $"{fixture.Name}-results/{name}")).Count());
        fixture.Record();
    }

    [Fact]
    public async Task A_result_stays_when_what_follows_it_fails_and_idle_talk_starts_nothing()
    {
        using var folder = new TemporaryFolder();
        await using var renderer = await StartRendererAsync(folder);
        await using var fixture = await JobsOnHub.StartAsync(
            azurite.Azurite, "outlives", source: TestClips.Mp4(2, "320x180", "mandelbrot"), settings: SettingsFor(renderer));
        await fixture.Jobs.StartAsync(fixture.Request("compress to under 60KB"));
        var first = await EndAsync(fixture, "compress to under 60KB");
        Assert.Equal(1, (await fixture.Jobs.SendMessageAsync(fixture.Name, "hi"))!.Job.Revision);

        await fixture.Jobs.SendMessageAsync(fixture.Name, "make it 1KB");
        var failed = await fixture.EndAsync(revision: 2);
        Assert.Equal((JobState.Failed, Failures.ImpossibleSize.Code), (failed.Status, failed.Error!.Code));
        Assert.Equal((2, 1, first.Blob), (failed.Revision, failed.ResultRevision, failed.Result!.Blob));
        Assert.True(BlobNames.TryParse(first.Blob, out var blob));
        Assert.NotNull(await fixture.Blobs.GetFactsAsync(blob));
        Assert.Equal([1, null], (await fixture.Jobs.GetRevisionsAsync(fixture.Name))!.Select(revision => revision.ResultRevision));
    }

    /// <summary>Nothing here looks at how a result looks beside its source, and without that look each turn takes a process less.</summary>
    private static Task<RendererHost> StartRendererAsync(TemporaryFolder folder) => RendererHost.StartAsync(
        0, new ConfigurationBuilder().AddInMemoryCollection([new("Encoding:MeasureSsim", "false")]).Build(), options => options.DataDirectory = folder.Path);

    /// <summary>Each look at a render is a step that the hub replays.</summary>
    private static (string, string)[] SettingsFor(RendererHost renderer) =>
        [("NEMO_API_URL", renderer.Address.AbsoluteUri.TrimEnd('/')), ("Workflow:RenderPollInterval", "00:00:00.250")];

    private async Task<JobResult> SayAsync(JobsOnHub fixture, string text, params JobSource[] attachments)
    {
        await fixture.Jobs.SendMessageAsync(fixture.Name, text, attachments);
        return await EndAsync(fixture, text);
    }

    private async Task<JobResult> EndAsync(JobsOnHub fixture, string said)
    {
        var job = await fixture.EndAsync(++_turn);
        Assert.True(job.Status == JobState.Completed, job.Text);
        var result = job.Result!;
        output.WriteLine($"{_turn}. \"{said}\": {result.Bytes:N0} bytes, {result.DurationSeconds:0.##} s, {result.Width}x{result.Height} | {job.Text}");
        return result;
    }

    private static (int?, int?) Size(JobResult result) => (result.Width, result.Height);
}
