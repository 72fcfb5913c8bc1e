using System.Text.Json;

namespace Compressor.EndToEnd.Tests;

/// <summary>Command line and API say what became of a request, and nothing else; with the program's own renderer.</summary>
public sealed class TruthTests : IAsyncLifetime
{
    private readonly Workplace _place = new();

    /// <summary>Requests of which nothing can be done, in which nothing is understood, and how each is told.</summary>
    public static IEnumerable<TheoryDataRow<string, string, string[]>> Nothing =>
    [
        new("add subtitles", "not_possible", ["can't be done", "\"add subtitles\"", "What can be done:"]),
        new("remove the background noise", "not_possible", ["can't be done", "\"remove the background noise\"", "What can be done:"]) { Explicit = true },
        new("reverse it", "not_possible", ["can't be done", "\"reverse it\"", "What can be done:"]) { Explicit = true },
        new("去掉背景噪音", "not_possible", ["无法完成", "“去掉背景噪音”", "。可以："]),
        new("hello", "not_understood", ["not understood", "What can be done:"]),
        new("你好", "not_understood", ["没有理解您的要求。可以："]) { Explicit = true },
    ];

    public async ValueTask InitializeAsync() => await _place.AddShortClipAsync();

    public ValueTask DisposeAsync()
    {
        _place.Dispose();
        return default;
    }

    [Theory]
    [InlineData("compress this video to under 50MB", "already fits", Explicit = true)]
    [InlineData("small enough for Discord, without losing quality", "already fits")]
    [InlineData("把这个视频压缩到50MB以内", "视频本来就符合要求")]
    public async Task A_video_that_is_small_enough_is_left_as_it_is(string prompt, string said)
    {
        var ended = await CompressorHere.RunAsync(_place.Compress(_place.Clip, prompt, "--json"));
        Assert.True(ended.ExitCode == 0, ended.ToString());
        var json = Workplace.Json(ended);
        Assert.Equal((_place.Clip, true), (json.GetProperty("output").GetString(), json.GetProperty("meetsGoal").GetBoolean()));
        Assert.Equal(json.GetProperty("inputBytes").GetInt64(), json.GetProperty("bytes").GetInt64());
        var note = Assert.Single(json.GetProperty("notes").EnumerateArray());
        Assert.Equal("already_fits", note.GetProperty("code").GetString());
        Assert.Contains(said, note.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("✅", ended.Output, StringComparison.Ordinal);
        Assert.Equal(["clip.mp4"], _place.Names);
        Assert.Empty(_place.VideosInData);
    }

    [Theory]
    [MemberData(nameof(Nothing))]
    public async Task A_request_of_which_nothing_can_be_done_makes_nothing(string prompt, string code, string[] said)
    {
        var ended = await CompressorHere.RunAsync(_place.Compress(_place.Clip, prompt, "--json", "--quiet"));
        Assert.True(ended.ExitCode == 5, ended.ToString());
        Assert.Equal(code, Workplace.Json(ended).GetProperty("error").GetProperty("code").GetString());
        Assert.All(said, part => Assert.Contains(part, Assert.Single(ended.Errors.Split('\n')), StringComparison.Ordinal));
        Assert.Equal(["clip.mp4"], _place.Names);
        Assert.Empty(_place.VideosInData);
    }

    [Fact]
    public async Task What_is_left_out_stands_beside_the_result()
    {
        var limit = new FileInfo(_place.Clip).Length / 2500;
        var ended = await CompressorHere.RunAsync(_place.Compress(_place.Clip, $"under {limit}KB and add subtitles", "--json"));
        Assert.True(ended.ExitCode == 4, ended.ToString());
        var json = Workplace.Json(ended);
        Assert.False(json.GetProperty("meetsGoal").GetBoolean());
        Assert.Equal("add subtitles", Assert.Single(json.GetProperty("declined").EnumerateArray()).GetProperty("request").GetString());
        Assert.InRange(new FileInfo(json.GetProperty("output").GetString()!).Length, 1, limit * 1000);
    }

    [Fact]
    public async Task Printed_for_people_it_is_the_same()
    {
        var fits = await CompressorProcess.RunAsync(_place.Compress(_place.Clip, "under 50MB", "--verbose"));
        Assert.Contains("already fits", fits.Output.Split('\n')[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Goal met", fits.Output, StringComparison.Ordinal);
        var mixed = await CompressorHere.RunAsync(_place.Compress(_place.Clip, "half the size and add subtitles"));
        Assert.Matches("^The video was made, but not all of it is as asked: .* Left out: add subtitles.$", mixed.Output.Split('\n')[^1]);
        Assert.DoesNotContain("✅", mixed.Output, StringComparison.Ordinal);
        var kept = await CompressorHere.RunAsync(_place.Compress(_place.Clip, "50MB以内，加字幕"));
        Assert.Equal("视频本来就符合要求，因此没有重新编码。未完成：加字幕。", kept.Output.Split('\n')[^1]);
    }

    [Fact]
    public async Task The_API_says_the_same_also_of_follow_ups()
    {
        await using var server = await Server.StartAsync(_place, Server.WithoutComparison);
        foreach (var (prompt, code, said) in Nothing.Select(row => row.Data))
        {
            var (job, status, operation) = await server.AskAsync(_place.Clip, prompt);
            Assert.Equal(("failed", code, JsonValueKind.Undefined), (job.GetProperty("status").GetString(), job.GetProperty("error").GetProperty("code").GetString(), Of(job, "result").ValueKind));
            Assert.Equal((422, code), (status, operation.GetProperty("code").GetString()));
            Assert.All(said, part => Assert.Contains(part, operation.GetProperty("detail").GetString(), StringComparison.Ordinal));
        }

        var fits = (await server.AskAsync(_place.Clip, "under 50MB")).Operation.GetProperty("result");
        Assert.Equal((true, "already_fits", 1), (fits.GetProperty("meetsGoal").GetBoolean(), fits.GetProperty("notes")[0].GetProperty("code").GetString(), fits.GetProperty("ratio").GetDouble()));
        var mixed = (await server.AskAsync(_place.Clip, "half the size and add subtitles")).Operation;
        Assert.False(mixed.GetProperty("result").GetProperty("meetsGoal").GetBoolean());
        Assert.Equal("add subtitles", mixed.GetProperty("result").GetProperty("declined")[0].GetProperty("request").GetString());
        Assert.Contains("Left out: add subtitles.", mixed.GetProperty("text").GetString(), StringComparison.Ordinal);

        // Follow-ups come on top of what was done and checked before.
        var first = (await server.AskAsync(_place.Clip, "rotate left and make it half the size")).Job;
        var id = first.GetProperty("id").GetString()!;
        var (width, height) = SizeOf(first);
        foreach (var (text, size) in new[] { ("flip horizontally", (width, height)), ("rotate right", (height, width)) })
        {
            var job = (await server.SayAsync(id, text)).Job;
            Assert.True(job.GetProperty("result").GetProperty("meetsGoal").GetBoolean(), job.ToString());
            Assert.Equal(size, SizeOf(job));
        }

        var refused = await server.PostAsync($"/api/jobs/{id}/messages", new { text = "stabilize it" });
        Assert.Contains("can't be done", refused.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(3, refused.GetProperty("job").GetProperty("revision").GetInt32());
        Assert.True((await server.SayAsync(id, "make it 100p")).Job.GetProperty("result").GetProperty("meetsGoal").GetBoolean());

        static (int Width, int Height) SizeOf(JsonElement job) =>
            (job.GetProperty("result").GetProperty("width").GetInt32(), job.GetProperty("result").GetProperty("height").GetInt32());
    }

    private static JsonElement Of(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value : default;
}
