using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Edits;
using Compressor.Renderer.Tests.Support;

namespace Compressor.Renderer.Tests;

/// <summary>Messages that refer to earlier ones, and what the session remembers for them.</summary>
public class FollowUpTests(Clips clips)
{
    [Fact]
    public async Task An_undo_goes_back_message_by_message_to_the_first_draft_and_no_further()
    {
        await using var backend = await Backend.StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        var drafts = new Stack<string>([await DraftAsync(backend, session)]);
        foreach (var message in (string[])["compress to 50KB", "make it 144p", "mute it"])
        {
            await backend.SayAsync(session, message);
            drafts.Push(await DraftAsync(backend, session));
        }

        Assert.Distinct(drafts);
        drafts.Pop();
        while (drafts.TryPop(out var before))
        {
            await backend.SayAsync(session, drafts.Count % 2 == 0 ? "undo" : "撤销");
            Assert.Equal(before, await DraftAsync(backend, session));
        }

        await backend.SayAsync(session, "make it 144p, and mute it");
        await backend.SayAsync(session, "undo");
        var first = await DraftAsync(backend, session);
        await backend.SayAsync(session, "undo");
        Assert.Equal(first, await DraftAsync(backend, session));
    }

    [Fact]
    public async Task A_new_start_can_be_undone()
    {
        await using var backend = await Backend.StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        await backend.SayAsync(session, "compress to 50KB");
        var before = await DraftAsync(backend, session);
        await backend.SayAsync(session, "start over");
        await backend.SayAsync(session, "undo");

        Assert.Equal(before, await DraftAsync(backend, session));
    }

    [Fact]
    public async Task An_undo_survives_a_restart_and_only_the_latest_drafts_are_kept()
    {
        var folder = Directory.CreateTempSubdirectory("renderer-").FullName;
        string session, before;
        await using (var backend = await Backend.StartAsync(folder: folder))
        {
            session = await backend.CreateSessionWithVideoAsync(clips.Video);
            for (var height = 100; height < 160; height++) await backend.SayAsync(session, $"make it {height}p");
            before = await DraftAsync(backend, session);
            await backend.SayAsync(session, "mute it");
        }

        await using (var backend = await Backend.StartAsync(folder: folder))
        {
            await backend.SignInAsync();
            await backend.SayAsync(session, "undo");
            Assert.Equal(before, await DraftAsync(backend, session));
            for (var i = 0; i < 49; i++) await backend.SayAsync(session, "undo");
            var oldest = await DraftAsync(backend, session);
            Assert.Contains("nothing to undo", ServerSentEvents.TextOf(await backend.SayAsync(session, "undo")), StringComparison.Ordinal);
            Assert.Equal(oldest, await DraftAsync(backend, session));
            Assert.NotNull(JsonNode.Parse(oldest)!["out"]);
        }

        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_message_that_changed_nothing_is_nothing_to_undo()
    {
        await using var backend = await Backend.StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        await backend.SayAsync(session, "make it 144p");
        var before = await DraftAsync(backend, session);
        await backend.SayAsync(session, "mute it");
        await backend.SayAsync(session, "mute it");
        await backend.SayAsync(session, "hello there");
        await backend.SayAsync(session, "undo");

        Assert.Equal(before, await DraftAsync(backend, session));
    }

    [Fact]
    public async Task Smaller_and_better_are_a_clear_step_from_the_last_result_of_the_file_each_time()
    {
        await using var backend = await Backend.StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        await backend.SayAsync(session, "compress to 80KB");
        var last = await RenderAsync(backend, session, "r0");
        foreach (var (id, message, share) in new[] { ("r1", "还是太大了", 0.75), ("r2", "much smaller", 0.5) })
        {
            var report = ReportOf(await backend.SayAsync(session, message));
            var next = await RenderAsync(backend, session, id);
            Assert.Equal((long)(last * share), report.Held!.Size!.Bytes);
            Assert.InRange(next, 1, (long)(last * share));
            last = next;
        }

        // Better may be larger.
        await backend.SayAsync(session, "bigger is fine, better quality");
        Assert.InRange(await RenderAsync(backend, session, "r3"), last + 1, (long)(last * 1.75));

        // Another file is compared with no result of the first.
        await backend.UploadAsync(session, clips.OtherVideo);
        var held = ReportOf(await backend.SayAsync(session, "other.mp4: make it smaller")).Held!;
        Assert.Equal((null, true), (held.Size, held.Compress));
    }

    [Fact]
    public async Task What_is_taken_back_leaves_the_draft_and_the_rest_stays()
    {
        await using var backend = await Backend.StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        await backend.SayAsync(session, "compress to 50KB, mute it, make it 144p");
        var said = await backend.SayAsync(session, "bring the sound back");
        var report = ReportOf(said);

        Assert.Equal([EditKind.Size, EditKind.Compress, EditKind.FrameSize], report.Held!.Kinds);
        Assert.Equal(report.Held.Kinds, report.Applied);
        Assert.Contains("no sound", ServerSentEvents.TextOf(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_new_start_drops_everything_and_may_ask_for_something_else()
    {
        await using var backend = await Backend.StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        var first = await DraftAsync(backend, session);
        await backend.SayAsync(session, "compress to 50KB, keep the first 2 seconds");
        await backend.SayAsync(session, "start over");
        Assert.Equal(first, await DraftAsync(backend, session));

        var report = ReportOf(await backend.SayAsync(session, "start over: make it 144p"));
        Assert.Equal([EditKind.FrameSize], report.Held!.Kinds);
    }

    [Fact]
    public async Task The_same_is_done_to_the_file_that_came_last()
    {
        await using var backend = await Backend.StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        await backend.SayAsync(session, "compress to 50KB, mute it");
        Assert.Contains("no other video", ServerSentEvents.TextOf(await backend.SayAsync(session, "the same for this one")), StringComparison.Ordinal);
        await backend.UploadAsync(session, clips.OtherVideo);
        var report = ReportOf(await backend.SayAsync(session, "the same for this one, but at 144p"));
        var draft = (await backend.DraftAsync(session))!;

        Assert.Equal("other.mp4", (string)draft["t"]![0]!["sg"]![0]!["m"]!["title"]!);
        Assert.Equal((50_000, 144, true), ((int)draft["out"]!["maxBytes"]!, (int)draft["out"]!["shortSide"]!, (bool)draft["out"]!["mute"]!));
        Assert.Equal(50_000, report.Held!.Size!.Bytes);
    }

    [Fact]
    public async Task The_report_tells_all_that_the_draft_asks_for()
    {
        await using var backend = await Backend.StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        await backend.SayAsync(session, "keep the first 2 seconds");
        var held = ReportOf(await backend.SayAsync(session, "under 50KB")).Held!;

        Assert.Equal((0, 2, 50_000), (held.Trim!.Start, held.Trim.End, held.Size!.Bytes));
    }

    private static async Task<string> DraftAsync(Backend backend, string session) => (await backend.DraftAsync(session))!.ToJsonString();

    private static EditReport ReportOf(List<JsonNode> events) =>
        EditReport.TryRead(JsonSerializer.SerializeToElement(events.Single(item => (string?)item["type"] == "tool_result")["result"]))!;

    private static async Task<long> RenderAsync(Backend backend, string session, string id)
    {
        await backend.SubmitAsync(id, session, await backend.DraftAsync(session));
        var ended = await backend.WaitForEndAsync(id);
        Assert.True((string?)ended["status"] == "completed", ended.ToJsonString());
        return (long)ended["output"]!["size"]!;
    }
}
