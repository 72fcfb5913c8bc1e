using System.Text.Json.Nodes;
using Compressor.Edits;
using Compressor.Renderer.Drafts;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Renderer.Tests;

/// <summary>What a session's messages put on the timeline, and what of it reaches the encoder.</summary>
public class TimelineTests(Clips clips)
{
    private static readonly Timeline TwoFiles = Timeline.Of([new TimelineFile("a", 3000, false), new TimelineFile("b", 2000, false)]);

    [Fact]
    public void Parts_lie_in_the_files_one_after_another()
    {
        var trim = new Trim { Parts = [new TimeRange(2, 4), new TimeRange(0.5, 1)] };
        var kept = TwoFiles.Keep(trim);

        Assert.Equal([new("a", 2000, 1000), new("b", 0, 1000), new("a", 500, 500)], kept.Segments);
        Assert.Equal(trim, kept.Trim);
        Assert.Null(TwoFiles.Trim);
        Assert.Equal(new Trim { Start = 1, End = 5 }, TwoFiles.Keep(new Trim { Start = 1 }).Trim);
        Assert.Equal(TwoFiles.Segments, kept.Keep(null).Segments);
    }

    [Fact]
    public async Task Cuts_of_later_messages_are_of_what_is_left()
    {
        await using var backend = await Backend.StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);

        Assert.Equal(["0+1000", "2000+1000"], await SayAsync(backend, session, "cut out 1s to 2s"));
        Assert.Equal(["500+500", "2000+1000"], await SayAsync(backend, session, "and remove the first 0.5 seconds"));
        Assert.Equal(["500+500", "2000+500"], await SayAsync(backend, session, "now cut it to 1 second"));
        var draft = (await backend.DraftAsync(session))!;
        Assert.Equal(1000, (int)draft["d"]!);
        Assert.Equal(["seg_1", "seg_2"], draft["t"]![0]!["sg"]!.AsArray().Select(segment => (string)segment!["id"]!));
        Assert.All(draft["t"]![0]!["sg"]!.AsArray(), segment => Assert.Equal("clip.mp4", (string)segment!["m"]!["title"]!));
    }

    [Fact]
    public async Task Files_are_joined_in_the_order_in_which_they_came_and_cut_as_one()
    {
        await using var backend = await Backend.StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        await backend.UploadAsync(session, clips.OtherVideo, clips.Picture, clips.Audio);

        Assert.Equal(["clip.mp4 0+3000", "other.mp4 0+2000", "picture.png 0+3000"], await SayAsync(backend, session, "join all the files into one video", named: true));
        Assert.Equal(["clip.mp4 1000+2000", "other.mp4 0+2000", "picture.png 0+1000"], await SayAsync(backend, session, "remove the first 1 second and the last 2 seconds", named: true));
        Assert.Equal(["other.mp4 0+2000", "picture.png 0+1000"], await SayAsync(backend, session, "keep the last 3 seconds", named: true));
    }

    [Theory]
    [InlineData("join other.mp4 and clip.mp4", "other.mp4 0+2000", "clip.mp4 0+3000")]
    [InlineData("put picture.png in front and join them all into one video", "picture.png 0+3000", "clip.mp4 0+3000", "other.mp4 0+2000")]
    [InlineData("把picture.png放在最后，合并成一个视频，每张图片2秒", "clip.mp4 0+3000", "other.mp4 0+2000", "picture.png 0+2000")]
    public async Task Names_say_the_order(string message, params string[] segments)
    {
        await using var backend = await Backend.StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        await backend.UploadAsync(session, clips.Picture, clips.OtherVideo);

        Assert.Equal(segments, await SayAsync(backend, session, message, named: true));
    }

    [Fact]
    public async Task What_was_cut_before_joining_stays_cut()
    {
        await using var backend = await Backend.StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        await SayAsync(backend, session, "cut it to 1 second");
        await backend.UploadAsync(session, clips.OtherVideo);

        Assert.Equal(["clip.mp4 0+1000", "other.mp4 0+2000"], await SayAsync(backend, session, "now join these clips", named: true));
    }

    [Fact]
    public async Task One_file_can_not_be_joined_and_it_is_said()
    {
        await using var backend = await Backend.StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        var said = string.Concat((await backend.SayAsync(session, "join these clips")).Select(item => (string?)item["content"]));

        Assert.Contains("only one video or picture", said, StringComparison.Ordinal);
        Assert.Equal(["0+3000"], await ShownAsync(backend, session, named: false));
    }

    [Fact]
    public async Task A_picture_alone_is_shown_for_as_long_as_is_asked()
    {
        await using var backend = await Backend.StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Picture);

        Assert.Equal(["0+8000"], await SayAsync(backend, session, "make a video of it, show each picture for 8 seconds"));
    }

    [Theory]
    [InlineData("make a slideshow of these pictures, 2 seconds each")]
    [InlineData("把这些图片做成视频，每张2秒")]
    public async Task Pictures_become_the_video_that_is_asked_for(string message)
    {
        await using var backend = await Backend.StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Picture);
        await backend.UploadAsync(session, clips.Picture);

        Assert.Equal(["0+2000", "0+2000"], await SayAsync(backend, session, message));
        Assert.Equal("mp4", (string?)(await backend.DraftAsync(session))!["out"]!["format"]);
    }

    [Fact]
    public async Task The_encoder_gets_every_clip()
    {
        var encoder = new HeldEncoder();
        await using var backend = await Backend.StartAsync(services: services => services.AddSingleton<IVideoEncoder>(encoder));
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        await backend.UploadAsync(session, clips.OtherVideo);
        await SayAsync(backend, session, "join these clips, cut out 1s to 2s, fade in over 1 second, under 60KB");
        await backend.SubmitAsync("render_1", session, await backend.DraftAsync(session));
        await encoder.WaitUntilStartedAsync();

        var request = Assert.Single(encoder.Requests);
        Assert.Equal([(0, 1), (2, null), (0, null)], request.Clips.Select(clip => (clip.Start, clip.End)));
        Assert.Equal(2, request.Clips.Select(clip => clip.Input).Distinct().Count());
        Assert.Equal(60_000, request.Edit.Size!.Bytes);
    }

    private static async Task<string[]> SayAsync(Backend backend, string session, string text, bool named = false)
    {
        await backend.SayAsync(session, text);
        return await ShownAsync(backend, session, named);
    }

    private static async Task<string[]> ShownAsync(Backend backend, string session, bool named) =>
        [.. (await backend.DraftAsync(session))!["t"]![0]!["sg"]!.AsArray().Select(segment => Text(segment!, named))];

    private static string Text(JsonNode segment, bool named) => (named ? $"{segment["m"]!["title"]} " : "") + $"{segment["s"]}+{segment["d"]}";
}
