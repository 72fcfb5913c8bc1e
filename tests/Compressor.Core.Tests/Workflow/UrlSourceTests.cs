using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Workflow.Activities;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Media;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;
using Compressor.TestSupport.Sources;

namespace Compressor.Core.Tests.Workflow;

/// <summary>Sources that are given by address.</summary>
public sealed class UrlSourceTests
{
    private const long MaxBytes = 1_000_000;

    [Theory]
    [InlineData(StatedLength.Always)]
    [InlineData(StatedLength.Never)]
    [InlineData(StatedLength.NotInRanges)]
    public async Task The_size_of_a_source_is_known_whether_its_server_states_it_or_not(StatedLength length)
    {
        var clip = (byte[])[.. TestClips.Mp4(), .. new byte[100_000]];
        var facts = await InspectAsync(clip, length);
        Assert.Equal(("mp4", clip.Length), (facts.Format, facts.Bytes));
    }

    [Fact]
    public async Task A_source_whose_length_is_stated_is_not_read_to_its_end()
    {
        await using var server = await FileServer.StartAsync([.. TestClips.Mp4(), .. new byte[500_000]]);
        await InspectAsync(server);
        Assert.InRange(server.Sent, 0, 4096);
    }

    [Theory]
    [InlineData(StatedLength.Always)]
    [InlineData(StatedLength.NotInRanges)]
    [InlineData(StatedLength.Endless)]
    public async Task A_source_over_the_limit_is_refused_and_not_read_to_its_end(StatedLength length)
    {
        var refused = await Assert.ThrowsAsync<JobException>(() => InspectAsync([.. TestClips.Mp4(), .. new byte[MaxBytes]], length));
        Assert.Equal(Failures.FileTooLarge.Code, refused.Error.Code);
    }

    [Theory]
    [InlineData(StatedLength.Always)]
    [InlineData(StatedLength.Never)]
    public async Task An_empty_source_is_said_to_be_empty(StatedLength length)
    {
        var refused = await Assert.ThrowsAsync<JobException>(() => InspectAsync([], length));
        Assert.Equal(Failures.SourceEmpty.Code, refused.Error.Code);
    }

    [Fact]
    public async Task A_format_that_not_every_backend_takes_is_sent_to_one_that_says_it_does()
    {
        var refused = await Assert.ThrowsAsync<JobException>(() => InspectAsync(Broadcast, StatedLength.Always));
        Assert.Equal((Failures.UnsupportedFile.Code, "Send one; any of the usual formats will do, such as mp4, mov, avi, webm, mkv, jpg, png, gif, webp, mp3, wav, m4a, aac."), (refused.Error.Code, refused.Error.Action));

        var script = new NemoScript();
        script.Next(NemoRoute.Formats, new Fault.Status(200, """{"code":0,"data":{"formats":["mp4","ts"]}}""", "application/json"));
        await using var server = await FileServer.StartAsync(Broadcast);
        Assert.Equal(("ts", Broadcast.Length), await InspectAsync(server, script) is var facts ? (facts.Format, (int)facts.Bytes) : default);
    }

    [Fact]
    public async Task What_is_no_medium_is_refused_with_the_formats_that_the_backend_takes()
    {
        var script = new NemoScript();
        script.Next(NemoRoute.Formats, new Fault.Status(200, """{"code":0,"data":{"formats":["mp4","ts"]}}""", "application/json"));
        await using var server = await FileServer.StartAsync("not a video"u8.ToArray());
        var refused = await Assert.ThrowsAsync<JobException>(() => InspectAsync(server, script));
        Assert.Equal((Failures.UnsupportedFile.Code, "Send one; any of the usual formats will do, such as mp4, ts."), (refused.Error.Code, refused.Error.Action));
    }

    [Theory]
    [InlineData("refused")]
    [InlineData("no such name")]
    [InlineData("no certificate")]
    public async Task A_server_that_can_not_be_reached_is_said_to_be_that_at_once(string how)
    {
        await using var server = await FileServer.StartAsync(TestClips.Mp4());
        var address = how switch { "refused" => "http://127.0.0.1:9/clip.mp4", "no such name" => "https://server.invalid/clip.mp4", _ => $"https://127.0.0.1:{server.Url.Port}/clip.mp4" };
        await using var fixture = await JobFixture.StartAsync(allowPrivateAddresses: true);
        await fixture.Records.SetSecretAsync(JobRecords.SourceUrl(JobFixture.InstanceId), address);
        var outcome = await fixture.RunAsync(fixture.Input() with { Source = new SourceRef(null, "clip.mp4") });

        Assert.Equal(("source_not_found", "The server that has the video can't be reached. Check the address, or upload the file."), (outcome.Error!.Code, outcome.Error.Describe()));
        Assert.Single(fixture.Engine.Calls, "PrepareJob");
    }

    /// <summary>Twenty packets of an MPEG transport stream.</summary>
    private static byte[] Broadcast => [.. Enumerable.Range(0, 20).SelectMany(_ => (byte[])[0x47, 0x01, 0x00, 0x10, .. new byte[184]])];

    private static async Task<MediaFacts> InspectAsync(byte[] content, StatedLength length)
    {
        await using var server = await FileServer.StartAsync(content, length);
        return await InspectAsync(server);
    }

    private static async Task<MediaFacts> InspectAsync(FileServer server, NemoScript? script = null)
    {
        await using var fixture = await JobFixture.StartAsync(script, allowPrivateAddresses: true);
        await fixture.Records.SetSecretAsync(JobRecords.SourceUrl("job"), server.Url.AbsoluteUri);
        return await fixture.Get<SourceReader>().InspectAsync("job", "job", new SourceRef(null, "clip.mp4"), MaxBytes, Language.English, TestContext.Current.CancellationToken);
    }
}
