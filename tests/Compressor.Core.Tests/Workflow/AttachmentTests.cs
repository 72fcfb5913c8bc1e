using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Compressor.Storage;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;
using Compressor.TestSupport.Sources;

namespace Compressor.Core.Tests.Workflow;

/// <summary>Files that come with a sentence: each goes once into the session that its video is in.</summary>
public sealed class AttachmentTests
{
    [Fact]
    public async Task Attachments_follow_the_source_into_its_session_in_their_order()
    {
        await using var fixture = await JobFixture.StartAsync();
        var outcome = await fixture.RunAsync(await InputAsync(fixture, "second.mp4", "third.mp4"));

        Assert.Equal((JobState.Completed, 2), (outcome.State, outcome.AttachmentsHeld));
        Assert.Equal(["holiday.mp4", "second.mp4", "third.mp4"], Uploads(fixture));
        Assert.Single(fixture.Backend.Of(NemoRoute.Session));
    }

    [Fact]
    public async Task An_attachment_by_address_is_fetched_by_the_backend_and_its_address_stays_a_secret()
    {
        await using var server = await FileServer.StartAsync(TestClips.Mp4());
        await using var fixture = await JobFixture.StartAsync(allowPrivateAddresses: true);
        await fixture.Records.SetSecretAsync(JobRecords.AttachmentUrl(JobFixture.InstanceId, "k"), server.Url.AbsoluteUri);
        var outcome = await fixture.RunAsync(fixture.Input() with { Attachments = [new SourceRef(null, "song.mp3") { UrlKey = "k" }] });

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.Contains(server.Url.AbsoluteUri, fixture.Backend.Of(NemoRoute.Upload)[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_expired_gets_all_files_again()
    {
        await using var fixture = await JobFixture.StartAsync();
        fixture.Backend.Script.Next(NemoRoute.Message, new Fault.Envelope(1002));
        var outcome = await fixture.RunAsync(await InputAsync(fixture, "second.mp4"));

        Assert.Equal((JobState.Completed, 1), (outcome.State, outcome.AttachmentsHeld));
        Assert.Equal(["holiday.mp4", "second.mp4", "holiday.mp4", "second.mp4"], Uploads(fixture));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task An_upload_whose_end_was_not_recorded_is_not_repeated_in_its_session(int upload)
    {
        await using var fixture = await JobFixture.StartAsync();
        var runs = 0;
        fixture.Engine.AfterActivity = name =>
        {
            if (name == "UploadSource" && ++runs == upload) throw new IOException("The host died before the outcome was recorded.");
        };
        var outcome = await fixture.RunAsync(await InputAsync(fixture, "second.mp4"));

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.All(fixture.Backend.Of(NemoRoute.Upload).GroupBy(request => request.Path), session => Assert.Distinct(session.Select(request => request.FileName)));
        Assert.Equal(["holiday.mp4", "second.mp4"], Uploads(fixture).TakeLast(2));
    }

    [Fact]
    public async Task A_follow_up_uploads_what_its_session_does_not_hold()
    {
        await using var fixture = await JobFixture.StartAsync();
        var first = await fixture.RunAsync(await InputAsync(fixture, "second.mp4"));
        var input = await InputAsync(fixture, "second.mp4", "third.mp4");
        await fixture.Engine.RunAsync<JobOutcome>(
            "CompressVideo", "job1-r2", input with { Revision = 2, Session = first.Session, AttachmentsHeld = first.AttachmentsHeld });

        Assert.Equal(["holiday.mp4", "second.mp4", "third.mp4"], Uploads(fixture));
    }

    [Fact]
    public async Task A_follow_up_whose_upload_broke_begins_a_session_that_holds_all()
    {
        await using var fixture = await JobFixture.StartAsync();
        var first = await fixture.RunAsync(fixture.Input());
        var runs = 0;
        fixture.Engine.AfterActivity = name =>
        {
            if (name == "UploadSource" && ++runs == 1) throw new IOException("The host died before the outcome was recorded.");
        };
        var outcome = await fixture.Engine.RunAsync<JobOutcome>(
            "CompressVideo", "job1-r2",
            (await InputAsync(fixture, "second.mp4")) with { Revision = 2, Session = first.Session, EarlierPrompts = ["make it 90p"], Prompt = "mute it" });

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.NotEqual(first.Session!.SessionId, outcome.Session!.SessionId);
        Assert.Equal(["holiday.mp4", "second.mp4"], Uploads(fixture).TakeLast(2));
        Assert.Contains("make it 90p\nmute it", fixture.Backend.Messages);
    }

    [Fact]
    public async Task A_file_that_can_not_be_used_is_named()
    {
        await using var fixture = await JobFixture.StartAsync();
        var input = await InputAsync(fixture);
        await fixture.Blobs.WriteAsync(new BlobName("uploads", "notes.txt"), new MemoryStream("just a text"u8.ToArray()), new BlobWriteOptions());
        var outcome = await fixture.RunAsync(input with { Attachments = [new SourceRef("uploads/notes.txt", "notes.txt")] });

        Assert.Equal((JobState.Failed, Failures.UnsupportedFile.Code), (outcome.State, outcome.Error!.Code));
        Assert.StartsWith("notes.txt: ", outcome.Error.Message, StringComparison.Ordinal);
        // It is asked what it takes, and nothing else.
        Assert.All(fixture.Backend.Requests, request => Assert.True(request.Route is NemoRoute.Token || request.Path == "/api/upload-video/formats"));
    }

    [Fact]
    public async Task A_source_that_fits_is_not_kept_as_it_is_when_files_came_with_it()
    {
        await using var fixture = await JobFixture.StartAsync();
        var outcome = await fixture.RunAsync((await InputAsync(fixture, "second.mp4")) with { Prompt = "under 50MB" });

        Assert.Equal(JobState.Completed, outcome.State);
        Assert.Single(fixture.Backend.Messages);
    }

    private static List<string?> Uploads(JobFixture fixture) => [.. fixture.Backend.Of(NemoRoute.Upload).Select(request => request.FileName)];

    private static async Task<CompressVideoInput> InputAsync(JobFixture fixture, params string[] attachments)
    {
        foreach (var name in attachments) await fixture.Blobs.WriteAsync(new BlobName("uploads", name), new MemoryStream(TestClips.Mp4()), new BlobWriteOptions());
        return fixture.Input() with { Attachments = [.. attachments.Select(name => new SourceRef($"uploads/{name}", name))] };
    }
}
