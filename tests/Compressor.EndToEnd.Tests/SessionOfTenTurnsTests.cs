using System.Diagnostics;
using System.Text.Json;
using Compressor.TestSupport;

namespace Compressor.EndToEnd.Tests;

/// <summary>A whole conversation about a video, with the program's own renderer: what was said, and what came out of it.</summary>
public sealed class SessionOfTenTurnsTests(ITestOutputHelper output) : IAsyncLifetime
{
    private readonly Workplace _place = new();
    private Server _server = null!;
    private string _id = "";
    private int _turn;

    public async ValueTask InitializeAsync()
    {
        // Ten frames a second: each of the turns is an encode.
        await File.WriteAllBytesAsync(_place.Clip, TestClips.Mp4(3, "320x180", "mandelbrot"));
        _server = await Server.StartAsync(_place, Server.WithoutComparison);
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _place.Dispose();
    }

    [Fact]
    public async Task Every_turn_does_what_it_says_and_leaves_the_rest_as_it_was()
    {
        var compressed = await StartAsync("compress to under 60KB");
        Assert.InRange(compressed.Bytes, 1, 60_000);
        Assert.True(compressed is { Seconds: > 2.8, HasSound: true });

        var smaller = await SayAsync("a bit smaller");
        Assert.InRange(smaller.Bytes, 1, (long)(compressed.Bytes * 0.75));
        Assert.True(smaller is { Seconds: > 2.8, HasSound: true });

        var cut = await SayAsync("now cut it to the first 2 seconds");
        Assert.InRange(cut.Seconds, 1.9, 2.2);
        Assert.InRange(cut.Bytes, 1, (long)(compressed.Bytes * 0.75));

        var flipped = await SayAsync("flip it upside down and make it 144p");
        Assert.Equal((256, 144), (flipped.Width, flipped.Height));
        Assert.InRange(flipped.Seconds, 1.9, 2.2);

        var undone = await SayAsync("undo");
        Assert.Equal((320, 180), (undone.Width, undone.Height));
        Assert.InRange(undone.Seconds, 1.9, 2.2);

        var muted = await SayAsync("mute it");
        Assert.False(muted.HasSound);
        Assert.InRange(muted.Seconds, 1.9, 2.2);

        var heard = await SayAsync("bring the sound back");
        Assert.True(heard.HasSound);
        Assert.InRange(heard.Seconds, 1.9, 2.2);

        var better = await SayAsync("bigger is fine, better quality");
        Assert.InRange(better.Bytes, heard.Bytes + 1, (long)(heard.Bytes * 1.75));
        Assert.True(better is { HasSound: true, Width: 320 });

        var again = await SayAsync("start over and compress it to 50KB");
        Assert.True(again is { Seconds: > 2.8, HasSound: true });
        Assert.InRange(again.Bytes, 1, 50_000);

        var other = Path.Combine(_place.Videos, "other.mp4");
        await Clips.WriteOtherAsync(other);
        var same = await SayAsync("the same for this one", other);
        Assert.InRange(same.Seconds, 1.4, 1.7);
        Assert.Equal((240, 136), (same.Width, same.Height));
        Assert.InRange(same.Bytes, 1, 50_000);
        Assert.Equal("other-compressed.mp4", same.Name);

        var revisions = (await _server.GetAsync($"/api/jobs/{_id}/revisions")).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(Enumerable.Range(1, 10), revisions.Select(revision => revision.GetProperty("revision").GetInt32()));
        Assert.All(revisions, revision => Assert.True(revision.GetProperty("result").GetProperty("meetsGoal").GetBoolean(), revision.ToString()));
        foreach (var revision in revisions)
        {
            var video = await _server.DownloadAsync(revision.GetProperty("result").GetProperty("url").GetString()!);
            Assert.Equal(revision.GetProperty("result").GetProperty("bytes").GetInt64(), video.Length);
        }
    }

    [Fact]
    public async Task What_asks_for_nothing_renders_nothing_and_a_result_outlives_what_fails_after_it()
    {
        var first = await StartAsync("compress to under 60KB");
        foreach (var (text, answer) in new[] { ("hi", "not understood"), ("can you add subtitles?", "can't be done"), ("start over", "Started over"), ("undo", "in force again"), ("the same for this one", "attachment") })
        {
            var said = await _server.PostAsync($"/api/jobs/{_id}/messages", new { text });
            Assert.Contains(answer, said.GetProperty("text").GetString(), StringComparison.Ordinal);
            Assert.Equal(1, said.GetProperty("job").GetProperty("revision").GetInt32());
        }

        var (job, _, _) = await _server.SayAsync(_id, "compress it to 1KB");
        Assert.Equal(("failed", "impossible_size"), (job.GetProperty("status").GetString(), job.GetProperty("error").GetProperty("code").GetString()));
        Assert.Equal((2, 1), (job.GetProperty("revision").GetInt32(), job.GetProperty("resultRevision").GetInt32()));
        Assert.Equal(first.Bytes, job.GetProperty("result").GetProperty("bytes").GetInt64());
        Assert.Equal(first.Bytes, (await _server.DownloadAsync($"/api/jobs/{_id}/result")).Length);

        // The size that failed is not in force any more.
        _turn = 2;
        var muted = await SayAsync("mute it");
        Assert.False(muted.HasSound);
    }

    private async Task<Outcome> StartAsync(string prompt)
    {
        var (job, _, _) = await _server.AskAsync(_place.Clip, prompt);
        _id = job.GetProperty("id").GetString()!;
        return await OutcomeAsync(prompt, job);
    }

    private async Task<Outcome> SayAsync(string text, string? attachment = null)
    {
        var (job, _, _) = await _server.SayAsync(_id, text, attachment is null ? null : await _server.UploadAsync(attachment));
        return await OutcomeAsync(text, job);
    }

    private async Task<Outcome> OutcomeAsync(string said, JsonElement job)
    {
        Assert.True(job.GetProperty("status").GetString() == "completed", job.ToString());
        Assert.Equal(++_turn, job.GetProperty("revision").GetInt32());
        var path = Path.Combine(_place.Videos, $"turn-{_turn}.mp4");
        await File.WriteAllBytesAsync(path, await _server.DownloadAsync($"/api/jobs/{_id}/result"));
        await Clips.AssertPlayableAsync(path);
        var start = new ProcessStartInfo("ffprobe", ["-v", "error", "-of", "json", "-show_streams", "-show_format", path]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var probe = Process.Start(start)!;
        var facts = JsonElement.Parse(await probe.StandardOutput.ReadToEndAsync());
        var streams = facts.GetProperty("streams").EnumerateArray().ToList();
        var picture = streams.Single(stream => stream.GetProperty("codec_type").GetString() == "video");
        var outcome = new Outcome(
            job.GetProperty("result").GetProperty("fileName").GetString()!,
            new FileInfo(path).Length,
            double.Parse(facts.GetProperty("format").GetProperty("duration").GetString()!, System.Globalization.CultureInfo.InvariantCulture),
            picture.GetProperty("width").GetInt32(),
            picture.GetProperty("height").GetInt32(),
            streams.Exists(stream => stream.GetProperty("codec_type").GetString() == "audio"));
        output.WriteLine($"{_turn}. \"{said}\": {outcome.Bytes:N0} bytes, {outcome.Seconds:0.##} s, {outcome.Width}x{outcome.Height}, {(outcome.HasSound ? "sound" : "no sound")} | {job.GetProperty("text").GetString()}");
        return outcome;
    }

    private sealed record Outcome(string Name, long Bytes, double Seconds, int Width, int Height, bool HasSound);
}
