using Compressor.Nemo;
using Compressor.Nemo.Client;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Tests.Support;
using Compressor.TestSupport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Renderer.Tests;

/// <summary>The whole path, over HTTP, with the real ffmpeg.</summary>
public class EndToEndTests(Clips clips)
{
    [Fact]
    public async Task A_video_is_compressed_under_the_size_of_the_message_and_read_once()
    {
        using var folder = new TemporaryFolder();
        var (program, log) = (Path.Combine(folder.Path, "ffprobe"), Path.Combine(folder.Path, "log"));
        await File.WriteAllTextAsync(program, $"#!/bin/sh\necho \"$*\" >> '{log}'\nexec ffprobe \"$@\"\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await using var backend = await Backend.StartAsync(services: services => services.Configure<EncodingOptions>(options => options.FfprobePath = program), compares: true);
        var token = await backend.SignInAsync();
        Assert.StartsWith("nmv_usr_", (string)token["token"]!, StringComparison.Ordinal);
        var session = await backend.CreateSessionAsync();
        var file = (await backend.UploadAsync(session, clips.Video))["data"]!["files"]![0]!;
        Assert.Equal("video", (string)file["file_type"]!);
        Assert.Equal(320, (int)file["width"]!);
        Assert.Equal(3, (double)file["duration"]!, 0.2);
        var uploaded = await ProbesAsync();
        Assert.NotEmpty(uploaded);

        var events = await backend.SayAsync(session, "compress this video to under 60KB");
        Assert.Contains("60,000 bytes", ServerSentEvents.TextOf(events), StringComparison.Ordinal);
        var draft = await backend.DraftAsync(session);
        Assert.Equal(60_000, (long)draft!["out"]!["maxBytes"]!);

        var submitted = await backend.SubmitAsync("render_1", session, draft);
        Assert.Equal("pending", (string)submitted["data"]!["status"]!);
        var done = await backend.WaitForEndAsync("render_1");
        Assert.Equal("completed", (string)done["status"]!);
        Assert.Equal(100, (double)done["progress"]!);

        var video = await backend.Http.GetByteArrayAsync((string)done["output"]!["url"]!);
        Assert.Equal(video.Length, (long)done["output"]!["size"]!);
        Assert.InRange(video.Length, 1, 60_000);
        Assert.Equal(video, await backend.Http.GetByteArrayAsync("/api/render/proxy/render_1/download"));
        Assert.Equal("ftyp", System.Text.Encoding.ASCII.GetString(video, 4, 4));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(backend.Folder, "work")));
        // The render reads no facts that the upload has read.
        Assert.Equal(uploaded, await ProbesAsync());

        async Task<List<string>> ProbesAsync() =>
            [.. (await File.ReadAllLinesAsync(log, TestContext.Current.CancellationToken)).Where(line => line.Contains(Path.Combine(backend.Folder, "uploads"), StringComparison.Ordinal))];
    }

    [Fact]
    public async Task A_size_that_can_not_be_reached_fails_with_the_figures()
    {
        await using var backend = await Backend.StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        Assert.Contains("too small", ServerSentEvents.TextOf(await backend.SayAsync(session, "compress this video to under 1KB")), StringComparison.Ordinal);
        await backend.SubmitAsync("render_1", session, await backend.DraftAsync(session));
        var failed = await backend.WaitForEndAsync("render_1");
        Assert.Equal(("failed", "impossible_size"), ((string)failed["status"]!, (string)failed["error_code"]!));
        Assert.InRange((long)failed["smallest_bytes"]!, 1_001, 100_000);
        Assert.NotEmpty((string)failed["error"]!);
        Assert.Null(failed["output"]);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(backend.Folder, "work")));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(backend.Folder, "results")));
    }

    [Fact]
    public async Task Several_edits_in_two_messages_all_show_in_the_result()
    {
        await using var backend = await Backend.StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        await backend.SayAsync(session, "crop it to 1:1 and remove the sound");
        await backend.SayAsync(session, "keep only the first 1 second, at most 40KB");
        await backend.SubmitAsync("render_1", session, await backend.DraftAsync(session));
        var output = (await backend.WaitForAsync("render_1", "completed"))["output"]!;
        Assert.Equal((int)output["width"]!, (int)output["height"]!);
        Assert.Equal(1, (double)output["duration"]!, 0.1);
        Assert.InRange((long)output["size"]!, 1, 40_000);

        // The result, sent back as a new upload, is probed afresh: what the first answer says is what the file is.
        var path = Path.Combine(backend.Folder, "copy.mp4");
        await File.WriteAllBytesAsync(path, await backend.Http.GetByteArrayAsync((string)output["url"]!));
        var facts = (await backend.UploadAsync(session, path))["data"]!["files"]![0]!;
        Assert.Equal(((int)output["width"]!, (int)output["height"]!), ((int)facts["width"]!, (int)facts["height"]!));
    }

    [Fact]
    public async Task The_products_own_client_gets_along_with_it()
    {
        await using var backend = await Backend.StartAsync();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            [new("NEMO_API_URL", backend.Host.Address.AbsoluteUri), new("NEMO_WEB_URL", "https://nemovideo.com"), new("Data:Directory", Path.Combine(backend.Folder, "client"))]).Build();
        var services = new ServiceCollection().AddBlobStorage(configuration).AddNemoClient(configuration);
        await using var provider = services.BuildServiceProvider();
        var client = provider.GetRequiredService<INemoClient>();

        var session = await client.CreateSessionAsync("en");
        Assert.True(session.AcceptsIdempotencyKey);
        Assert.NotNull(await client.TryCreateClaimLinkAsync(session));
        var uploaded = await client.UploadAsync(
            session.SessionId, "clip.mp4", new FileInfo(clips.Video).Length, _ => Task.FromResult<Stream>(File.OpenRead(clips.Video)));
        Assert.Equal(("video", 320), (uploaded.FileType, uploaded.Width));

        var before = await client.GetStateAsync(session.SessionId);
        var texts = new List<string>();
        await foreach (var item in client.SendMessageAsync(session.SessionId, "compress to 60KB", "key-1"))
        {
            if (item is AgentEvent.Text text) texts.Add(text.Content);
        }

        Assert.Contains("60,000 bytes", string.Concat(texts), StringComparison.Ordinal);
        var after = await client.GetStateAsync(session.SessionId);
        Assert.NotEqual(before.Fingerprint, after.Fingerprint);

        await client.SubmitRenderAsync("render_1", session.SessionId, after.Draft!);
        var duplicate = await Assert.ThrowsAsync<NemoException>(() => client.SubmitRenderAsync("render_1", session.SessionId, after.Draft!));
        Assert.Equal(NemoErrorKind.DuplicateRender, duplicate.Kind);
        Assert.Null(await client.GetRenderAsync("render_2"));
        RenderStatus status;
        while ((status = (await client.GetRenderAsync("render_1"))!).Phase is RenderPhase.Pending or RenderPhase.Processing)
            await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.Equal(RenderPhase.Completed, status.Phase);
        await using var result = await client.OpenResultAsync("render_1", status.OutputUrl);
        Assert.InRange(status.Bytes!.Value, 1, 60_000);
        Assert.Equal(status.Bytes, result.Length);
    }
}
