using System.Text.Json.Nodes;
using Compressor.Edits;
using Compressor.Media;
using Compressor.Nemo.Drafts;
using Compressor.Renderer.Drafts;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Tests.Encoding;
using Compressor.Renderer.Tests.Support;
using Compressor.Renderer.Uploads;

namespace Compressor.Renderer.Tests;

/// <summary>Messages about music and sound, from the upload to the result that is heard.</summary>
public class MusicMessageTests(EncodingFixture fixture)
{
    [Fact]
    public async Task An_uploaded_song_is_put_under_the_video_and_shown_on_its_timeline()
    {
        await using var backend = await Backend.StartAsync();
        var (clip, tune) = (await fixture.ToneAsync(-20), await fixture.TuneAsync(1));
        var session = await backend.CreateSessionWithVideoAsync(clip);
        await backend.UploadAsync(session, tune);

        var said = ServerSentEvents.TextOf(await backend.SayAsync(session, "add the song as background music at 50%, don't duck the music, at most 80KB"));
        Assert.Contains("background music at 50 %", said, StringComparison.Ordinal);
        var draft = await backend.DraftAsync(session);
        Assert.Equal("Timeline (2 tracks): 1. Video: tone-20.mp4 (0-3s) 2. BGM: tune1.mp3 (0-3s, 50%)", Outline(draft));

        var output = await RenderAsync(backend, session, "render_1");
        Assert.InRange(new FileInfo(output).Length, 1, 80_000);
        Assert.Equal(await Heard.LevelAsync(clip, 0.3, 0.9, SoundFixture.Voice), await Heard.LevelAsync(output, 0.3, 0.9, SoundFixture.Voice), 1.0);
        Assert.Equal(await Heard.LevelAsync(tune, 0.3, 0.9, SoundFixture.Tune) - 6, await Heard.LevelAsync(output, 0.3, 0.9, SoundFixture.Tune), 1.0);
    }

    [Fact]
    public async Task Follow_ups_change_the_music_that_is_there()
    {
        await using var backend = await Backend.StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(await fixture.ToneAsync(-20));
        await backend.UploadAsync(session, await fixture.TuneAsync(5));
        await backend.SayAsync(session, "replace the sound with the music");
        await backend.SayAsync(session, "quieter music, keep only the first 2 seconds");
        Assert.Equal("Timeline (2 tracks): 1. Video: tone-20.mp4 (0-2s) 2. BGM: tune5.mp3 (0-2s, 50%)", Outline(await backend.DraftAsync(session)));

        var output = await RenderAsync(backend, session, "render_1");
        Assert.True(await Heard.LevelAsync(output, 0.2, 0.9, SoundFixture.Voice) < -55);
        Assert.InRange(await Heard.LevelAsync(output, 0.2, 0.9, SoundFixture.Tune), -28, -20);
    }

    [Theory]
    [InlineData("add background music", "BGM: tune2.mp3")]
    [InlineData("add tune1.mp3 as background music", "BGM: tune1.mp3")]
    [InlineData("put the song tune1 under it as background music", "BGM: tune1.mp3")]
    [InlineData("use the sound of half.mp4 as background music", "BGM: half.mp4")]
    [InlineData("用half.mp4的声音作为背景音乐", "BGM: half.mp4")]
    public async Task The_song_is_the_one_that_is_named_or_the_latest(string message, string track)
    {
        await using var backend = await Backend.StartAsync();
        await backend.SignInAsync();
        var session = await backend.CreateSessionAsync();
        // As four uploads one after another leave them.
        foreach (var (name, kind) in new[] { ("tone-20.mp4", MediaKind.Video), ("tune1.mp3", MediaKind.Audio), ("half.mp4", MediaKind.Video), ("tune2.mp3", MediaKind.Audio) })
        {
            var media = new ProbedMedia { Kind = kind, Format = Path.GetExtension(name)[1..], Bytes = 50_000, DurationSeconds = 3, AudioCodec = kind is MediaKind.Audio ? "mp3" : "aac" };
            backend.Service<UploadStore>().Add(session, [new Upload("upload-" + name, session, name, "", media)], DraftEditor.NewTimeline);
        }

        await backend.SayAsync(session, message);

        var outline = Outline(await backend.DraftAsync(session));
        Assert.Contains("1. Video: tone-20.mp4", outline, StringComparison.Ordinal);
        Assert.Contains(track, outline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("add background music", "There is no audio file in this project. Add an audio file and ask again.")]
    [InlineData("replace the sound with the music", "There is no audio file in this project. Add an audio file and ask again.")]
    [InlineData("加背景音乐", "这个项目里没有音频文件，请添加一个音频文件，然后再说一次。")]
    public async Task Without_an_audio_file_nothing_is_done_and_the_answer_says_what_to_do(string message, string reason)
    {
        await using var backend = await Backend.StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(await fixture.ToneAsync(-20));
        var before = await backend.DraftAsync(session);
        var said = ServerSentEvents.TextOf(await backend.SayAsync(session, message));

        Assert.Contains(reason, said, StringComparison.Ordinal);
        Assert.True(JsonNode.DeepEquals(before, await backend.DraftAsync(session)));
    }

    [Fact]
    public void Sound_and_music_that_are_taken_back_leave_the_draft()
    {
        var video = new Upload("v", "session", "clip.mp4", "00", new ProbedMedia { Kind = MediaKind.Video, Format = "mp4", Bytes = 1, DurationSeconds = 3, AudioCodec = "aac" });
        var song = new Upload("a", "session", "song.mp3", "01", new ProbedMedia { Kind = MediaKind.Audio, Format = "mp3", Bytes = 1, DurationSeconds = 60, AudioCodec = "mp3" });
        var editor = new DraftEditor(DraftEditor.NewTimeline(video), [video, song]) { Edit = new VideoEdit { Mute = true, Music = true, Channels = new Channels(1) } };
        editor.ShowMusic(song);
        Assert.EndsWith("2. BGM: song.mp3 (0-3s)", Outline(JsonNode.Parse(editor.ToJson())), StringComparison.Ordinal);

        editor.Edit = editor.Edit.Without([EditKind.Mute]);
        editor.ShowMusic(song);
        Assert.EndsWith("2. BGM: song.mp3 (0-3s, 30%)", Outline(JsonNode.Parse(editor.ToJson())), StringComparison.Ordinal);
        Assert.Equal("""{"channels":1,"music":{}}""", Sorted(editor.ToJson()));

        editor.Edit = editor.Edit.Without([EditKind.Music]);
        editor.ShowMusic(song);
        Assert.Equal("Timeline (1 track): 1. Video: clip.mp4 (0-3s)", Outline(JsonNode.Parse(editor.ToJson())));
        Assert.Equal("""{"channels":1}""", Sorted(editor.ToJson()));

        static string Sorted(string draft) => new JsonObject(JsonNode.Parse(draft)!["out"]!.AsObject().OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()))).ToJsonString();
    }

    [Fact]
    public async Task A_volume_by_a_message_is_heard()
    {
        await using var backend = await Backend.StartAsync();
        var clip = await fixture.ToneAsync(-20);
        var session = await backend.CreateSessionWithVideoAsync(clip);
        await backend.SayAsync(session, "声音大一倍，压到60KB");
        await backend.SayAsync(session, "now 12 dB quieter and in mono");
        var output = await RenderAsync(backend, session, "render_1");

        Assert.InRange(new FileInfo(output).Length, 1, 60_000);
        Assert.Equal(await Heard.LevelAsync(clip, 0.3, 2.7) + 6.02 - 12, await Heard.LevelAsync(output, 0.3, 2.7), 0.7);
        Assert.Equal("1", await EncodingFixture.FieldAsync(output, "a", "channels"));
    }

    private static string Outline(JsonNode? draft) => new Draft(draft!.ToJsonString()).ReadOutline().Summary;

    private static async Task<string> RenderAsync(Backend backend, string session, string id)
    {
        await backend.SubmitAsync(id, session, await backend.DraftAsync(session));
        var done = await backend.WaitForEndAsync(id);
        Assert.Equal("completed", (string)done["status"]!);
        var path = Path.Combine(backend.Folder, id + ".mp4");
        await File.WriteAllBytesAsync(path, await backend.Http.GetByteArrayAsync((string)done["output"]!["url"]!));
        return path;
    }
}
