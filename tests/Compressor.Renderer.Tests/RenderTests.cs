using System.Diagnostics;
using System.Net;
using System.Text.Json.Nodes;
using Compressor.Media;
using Compressor.Renderer.Drafts;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Renders;
using Compressor.Renderer.Tests.Support;
using Compressor.Renderer.Uploads;
using Compressor.Sqlite;
using Compressor.TestSupport;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Renderer.Tests;

public class RenderTests(Clips clips)
{
    private readonly HeldEncoder _encoder = new();

    [Fact]
    public async Task Progress_is_told_while_it_renders()
    {
        await using var backend = await StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        await backend.SubmitAsync("r1", session, await backend.DraftAsync(session));
        await _encoder.WaitUntilStartedAsync();
        var answer = await backend.WaitForAsync("r1", "processing");
        Assert.Equal(("r1", 52, 7), ((string)answer["id"]!, (double)answer["progress"]!, (double)answer["eta"]!));
        Assert.Null(answer["output"]);
        _encoder.Release();
        var done = await backend.WaitForEndAsync("r1");
        Assert.Equal(("completed", 100, 5), ((string)done["status"]!, (double)done["progress"]!, (long)done["output"]!["size"]!));
    }

    [Fact]
    public async Task Whoever_waits_for_its_end_hears_it_at_once()
    {
        await using var backend = await StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        var draft = await backend.DraftAsync(session);
        await backend.SubmitAsync("r1", session, draft);
        await _encoder.WaitUntilStartedAsync();
        await WaitAsync("r1", TimeSpan.FromMilliseconds(1));
        Assert.Equal("processing", (string)(await backend.PollAsync("r1"))["status"]!);

        var cancelled = WaitAsync("r1", TimeSpan.FromDays(1));
        backend.Service<RenderQueue>().Cancel("r1");
        await cancelled;
        await backend.SubmitAsync("r2", session, draft);
        await _encoder.WaitUntilStartedAsync();
        var rendered = WaitAsync("r2", TimeSpan.FromDays(1));
        _encoder.Release();
        await rendered;
        Assert.Equal("completed", (string)(await backend.PollAsync("r2"))["status"]!);

        // Ended before, or never there.
        await WaitAsync("r2", TimeSpan.FromDays(1));
        await WaitAsync("none", TimeSpan.FromDays(1));

        Task WaitAsync(string id, TimeSpan limit) => backend.Host.WaitForEndAsync(id, limit, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_duplicate_id_is_refused_whatever_has_become_of_the_first()
    {
        await using var backend = await StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        var draft = await backend.DraftAsync(session);
        await backend.SubmitAsync("r1", session, draft);
        Assert.Equal(409, (int)(await backend.SubmitAsync("r1", session, draft))["code"]!);
        _encoder.Release();
        await backend.WaitForEndAsync("r1");
        Assert.Equal(409, (int)(await backend.SubmitAsync("r1", session, draft))["code"]!);
        Assert.Single(_encoder.Requests);
    }

    [Fact]
    public async Task A_session_has_one_export_at_a_time()
    {
        await using var backend = await StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        var draft = await backend.DraftAsync(session);
        await backend.SubmitAsync("r1", session, draft);
        Assert.Equal((429, 429), Codes(await backend.SubmitAsync("r2", session, draft)));
        _encoder.Release();
        await backend.WaitForEndAsync("r1");
        Assert.Equal("pending", (string)(await backend.SubmitAsync("r2", session, draft))["data"]!["status"]!);
        await backend.WaitForEndAsync("r2");
    }

    [Fact]
    public async Task The_queue_is_limited_and_works_with_as_many_workers_as_set()
    {
        await using var backend = await StartAsync(options => (options.Workers, options.MaxQueuedRenders) = (2, 3));
        await backend.SignInAsync();
        for (var number = 0; number < 4; number++)
        {
            var session = await backend.CreateSessionAsync();
            await backend.UploadAsync(session, clips.Video);
            var answer = await backend.SubmitAsync($"r{number}", session, await backend.DraftAsync(session));
            if (number == 3)
                Assert.Equal((429, 429), Codes(answer));
            else
                Assert.True((bool)answer["success"]!);
        }

        await _encoder.WaitUntilStartedAsync();
        await _encoder.WaitUntilStartedAsync();
        Assert.Equal("pending", (string)(await backend.PollAsync("r2"))["status"]!);
        _encoder.Release();
        for (var number = 0; number < 3; number++)
            Assert.Equal("completed", (string)(await backend.WaitForEndAsync($"r{number}"))["status"]!);
        Assert.Equal(2, _encoder.MostAtOnce);
    }

    [Fact]
    public async Task A_clip_does_not_wait_for_a_film()
    {
        await using var backend = await StartAsync();
        await backend.SignInAsync();
        // One worker; the second film has to wait for the first.
        foreach (var (id, seconds) in new[] { ("film", 6 * 3600), ("another-film", 6 * 3600), ("clip", 120) })
        {
            var session = await backend.CreateSessionAsync();
            var media = new ProbedMedia { Kind = MediaKind.Video, Format = "mp4", Bytes = 1000, DurationSeconds = seconds, Width = 1920, Height = 1080, FrameRate = 24 };
            backend.Service<UploadStore>().Add(session, [new Upload("upload-" + id, session, id + ".mp4", "", media)], DraftEditor.NewTimeline);
            await backend.SubmitAsync(id, session, await backend.DraftAsync(session));
        }

        await _encoder.WaitUntilStartedAsync();
        await _encoder.WaitUntilStartedAsync();
        Assert.Equal(["upload-clip", "upload-film"], _encoder.Requests.Select(request => Path.GetFileName(request.Input)).Order());
        _encoder.Release();
        Assert.Equal("completed", (string)(await backend.WaitForEndAsync("another-film"))["status"]!);
        Assert.Equal(2, _encoder.MostAtOnce);
    }

    [Fact]
    public async Task Cancelling_stops_the_encoder_and_leaves_nothing()
    {
        await using var backend = await StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        var draft = await backend.DraftAsync(session);
        await backend.SubmitAsync("r1", session, draft);
        await _encoder.WaitUntilStartedAsync();
        Assert.Equal("cancelled", (string)(await backend.PostAsync("/api/render/proxy/lambda/r1/cancel", new { }))["status"]!);
        Assert.Equal("cancelled", (string)(await backend.PostAsync("/api/render/proxy/lambda/r1/cancel", new { }))["status"]!);

        // The one worker is free again only after the first has ended.
        await backend.SubmitAsync("r2", session, draft);
        await _encoder.WaitUntilStartedAsync();
        Assert.True(_encoder.WasCancelled);
        Assert.Equal("cancelled", (string)(await backend.PollAsync("r1"))["status"]!);
        Assert.Single(Directory.EnumerateDirectories(Path.Combine(backend.Folder, "work")));
        await backend.PostAsync("/api/render/proxy/lambda/r2/cancel", new { });
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(backend.Folder, "results")));
    }

    [Fact]
    public async Task A_render_that_waits_can_be_cancelled_and_a_finished_one_stays_finished()
    {
        await using var backend = await StartAsync();
        await backend.SignInAsync();
        foreach (var id in (string[])["r1", "r2"])
        {
            var session = await backend.CreateSessionAsync();
            await backend.UploadAsync(session, clips.Video);
            await backend.SubmitAsync(id, session, await backend.DraftAsync(session));
        }

        await _encoder.WaitUntilStartedAsync();
        await backend.PostAsync("/api/render/proxy/lambda/r2/cancel", new { });
        _encoder.Release();
        await backend.WaitForEndAsync("r1");
        Assert.Equal("completed", (string)(await backend.PostAsync("/api/render/proxy/lambda/r1/cancel", new { }))["status"]!);
        Assert.Equal("cancelled", (string)(await backend.PollAsync("r2"))["status"]!);
        Assert.Single(_encoder.Requests);
    }

    [Theory]
    [InlineData("X-Skill-Source")]
    [InlineData("X-Skill-Version")]
    [InlineData("X-Skill-Platform")]
    public async Task A_missing_attribution_header_blocks_the_export(string header)
    {
        await using var backend = await StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        var draft = await backend.DraftAsync(session);
        backend.Http.DefaultRequestHeaders.Remove(header);
        Assert.Equal((402, 402), Codes(await backend.SubmitAsync("r1", session, draft)));
        Assert.Empty(_encoder.Requests);
    }

    [Fact]
    public async Task A_render_nobody_knows_is_404()
    {
        await using var backend = await StartAsync();
        await backend.SignInAsync();
        Assert.Equal((404, 404), Codes(await backend.PollAsync("nothing")));
        Assert.Equal((404, 404), Codes(await backend.GetAsync("/api/render/proxy/nothing/download")));
        Assert.Equal((404, 404), Codes(await backend.PostAsync("/api/render/proxy/lambda/nothing/cancel", new { })));
    }

    [Fact]
    public async Task The_queue_survives_a_crash_and_what_was_under_way_finds_its_work()
    {
        await using var backend = await StartAsync();
        await backend.SignInAsync();
        foreach (var id in (string[])["r1", "r2", "r3"])
        {
            var session = await backend.CreateSessionAsync();
            await backend.UploadAsync(session, clips.Video);
            await backend.SubmitAsync(id, session, await backend.DraftAsync(session));
        }

        await _encoder.WaitUntilStartedAsync();
        await backend.PostAsync("/api/render/proxy/lambda/r3/cancel", new { });
        using var remains = Snapshot.Of(backend.Folder);
        await File.WriteAllTextAsync(remains[Path.Combine("incoming", "upload.part")], "half");
        await File.WriteAllTextAsync(remains[Path.Combine("results", "unknown.mp4")], "half");
        await File.WriteAllTextAsync(remains[Path.Combine("work", "unknown")], "half");
        Directory.CreateDirectory(remains[Path.Combine("work", "of-another-render")]);
        await File.WriteAllTextAsync(remains[Path.Combine("uploads", "unknown")], "moved but not recorded");

        // An encoder that is still at work there: what it goes on to write must not get into the way.
        using var orphan = Process.Start(new ProcessStartInfo("cat") { UseShellExecute = false, RedirectStandardInput = true, WorkingDirectory = Directory.EnumerateDirectories(remains["work"]).Single(path => File.Exists(Path.Combine(path, "partial"))) })!;
        var second = new HeldEncoder();
        await using var next = await Backend.StartAsync(
            options => options.Workers = 1, services => services.AddSingleton<IVideoEncoder>(second), remains.Path);
        await next.SignInAsync();
        second.Release();
        Assert.Equal("completed", (string)(await next.WaitForEndAsync("r1"))["status"]!);
        Assert.Equal("completed", (string)(await next.WaitForEndAsync("r2"))["status"]!);
        Assert.Equal("cancelled", (string)(await next.PollAsync("r3"))["status"]!);
        Assert.Equal(2, second.Requests.Count);
        Assert.Equal(["partial", null], second.Left);
        Assert.EndsWith("(deleted)", new FileInfo($"/proc/{orphan.Id}/cwd").LinkTarget, StringComparison.Ordinal);
        orphan.StandardInput.Close();
        Assert.All(second.Requests, request => Assert.True(request.Resumes));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(next.Folder, "work")));
        var files = next.MediaFiles().Select(path => Path.GetRelativePath(next.Folder, path)).ToList();
        Assert.Equal(2, files.Count(path => path.StartsWith("results", StringComparison.Ordinal)));
        Assert.Equal(3, files.Count(path => path.StartsWith("uploads", StringComparison.Ordinal)));
        Assert.Equal(5, files.Count);
    }

    [Fact]
    public async Task What_was_done_is_kept_when_the_renderer_stops_and_removed_when_the_render_is_cancelled()
    {
        using var data = new TemporaryFolder();
        string session;
        JsonNode? draft;
        await using (var backend = await StartAsync(folder: data.Path))
        {
            session = await backend.CreateSessionWithVideoAsync(clips.Video);
            draft = await backend.DraftAsync(session);
            await backend.SubmitAsync("r1", session, draft);
            await _encoder.WaitUntilStartedAsync();
        }

        var work = Assert.Single(Directory.EnumerateDirectories(Path.Combine(data.Path, "work")));
        Assert.Single(Directory.EnumerateFiles(work));
        await using var next = await StartAsync(folder: data.Path);
        await next.SignInAsync();
        await _encoder.WaitUntilStartedAsync();
        Assert.Equal([null, "partial"], _encoder.Left);
        await next.PostAsync("/api/render/proxy/lambda/r1/cancel", new { });
        // The one worker is free again only after the first has ended.
        await next.SubmitAsync("r2", session, draft);
        await _encoder.WaitUntilStartedAsync();
        Assert.False(Directory.Exists(work));
    }

    [Fact]
    public async Task A_data_folder_in_use_is_refused_to_a_second_process()
    {
        await using var backend = await StartAsync();
        var error = await Assert.ThrowsAsync<DataFolderInUseException>(() => Backend.StartAsync(folder: backend.Folder));
        Assert.Equal(Environment.ProcessId, error.ProcessId);
    }

    [Fact]
    public async Task A_damaged_database_is_refused_in_plain_words()
    {
        var folder = Directory.CreateTempSubdirectory("renderer-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "renderer.db"), new string('x', 5000));

        var error = await Assert.ThrowsAsync<UnusableDatabaseException>(() => Backend.StartAsync(folder: folder));

        Assert.Contains("damaged", error.Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task Media_addresses_need_their_signature()
    {
        await using var backend = await StartAsync();
        await backend.SignInAsync();
        var session = await backend.CreateSessionAsync();
        var url = (string)(await backend.UploadAsync(session, clips.Video))["data"]!["files"]![0]!["cdn_url"]!;
        backend.Http.DefaultRequestHeaders.Authorization = null;
        Assert.Equal(await File.ReadAllBytesAsync(clips.Video), await backend.Http.GetByteArrayAsync(url));
        foreach (var forged in (string[])[url.Replace("/uploads/", "/renders/"), url[..^6] + (url[^6..^4] == "AA" ? "QQ.mp4" : "AA.mp4"), url[..(url.LastIndexOf('/') + 1)] + "9999999999-x.mp4", url.Replace(".mp4", "")[..^43] + ".mp4"])
        {
            using var response = await backend.Http.GetAsync(forged);
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }
    }

    [Fact]
    public async Task The_draft_of_the_call_is_rendered_and_not_the_stored_one()
    {
        await using var backend = await StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        var draft = (await backend.DraftAsync(session))!;
        draft["out"] = JsonNode.Parse("""{"maxBytes":12345,"shortSide":90,"frameRate":12.5,"aspect":"1:1","fit":"pad","mute":true,"zz":{"new":1}}""");
        draft["t"]![0]!["sg"]![0]!["s"] = 500;
        draft["t"]![0]!["sg"]![0]!["d"] = 1000;
        draft["t"]!.AsArray().Add(JsonNode.Parse("""{"tt":42,"sg":[{"d":1}],"other":true}"""));
        _encoder.Release();
        Assert.True((bool)(await backend.SubmitAsync("r1", session, draft))["success"]!);
        var done = await backend.WaitForEndAsync("r1");
        Assert.Contains("42", (string)done["output"]!["note"]!, StringComparison.Ordinal);
        var note = Assert.Single(done["output"]!["notes"]!.AsArray())!;
        Assert.Equal(("track_left_out", (string)done["output"]!["note"]!), ((string)note["code"]!, (string)note["text"]!));
        Assert.Contains("42", (string)note["text_zh"]!, StringComparison.Ordinal);
        var request = Assert.Single(_encoder.Requests);
        Assert.Equal(
            Asked.Of(12345, shortSide: 90, frameRate: 12.5, aspect: (1, 1), aspectPad: true, start: 0.5, duration: 1, mute: true), request.Edit);
        Assert.StartsWith(Path.Combine(backend.Folder, "uploads"), request.Input, StringComparison.Ordinal);
    }

    private Task<Backend> StartAsync(Action<RendererOptions>? configure = null, string? folder = null) => Backend.StartAsync(
        options =>
        {
            options.Workers = 1;
            configure?.Invoke(options);
        },
        services => services.AddSingleton<IVideoEncoder>(_encoder), folder);

    private static (int Http, int Code) Codes(JsonNode answer) => ((int)answer["http"]!, (int)answer["code"]!);
}
