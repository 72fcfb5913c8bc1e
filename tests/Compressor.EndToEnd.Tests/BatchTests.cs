using System.Text.Json;
using Compressor.TestSupport.Nemo;

namespace Compressor.EndToEnd.Tests;

/// <summary>Several videos in one command.</summary>
public sealed class BatchTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task A_list_gives_each_video_its_sentence_and_a_broken_one_stops_no_other()
    {
        await AddAsync("a.mp4", "c.mp4");
        _place.Write("broken.mp4", "These are notes, not a video.\n");
        Directory.CreateDirectory(Path.Combine(_place.Videos, "small"));
        var list = _place.Write("list.csv", "File;Prompt;Output\na.mp4;\"just the audio; nothing else\";\nbroken.mp4;mute it;\nc.mp4;;small\n");
        var ended = await CompressorHere.RunAsync(["compress", list, "--prompt", "compress to half the size", "--data", _place.Data, "--json", "--quiet"]);

        Assert.True(ended.ExitCode == 3, ended.ToString());
        var reports = Reports(ended);
        Assert.Equal(["completed", "failed", "completed"], reports.Select(report => report.GetProperty("status").GetString()));
        Assert.Equal("unsupported_file", reports[1].GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(Path.Combine(_place.Videos, "small", "c-compressed.mp4"), reports[2].GetProperty("output").GetString());
        Assert.InRange(reports[2].GetProperty("ratio").GetDouble(), 0, .5);
        Assert.True(reports[2].GetProperty("meetsGoal").GetBoolean());
        Assert.Equal("2 of 3 done, 1 failed.", ended.Errors.Split('\n')[^1]);
        Assert.Contains("broken.mp4: ", ended.Errors, StringComparison.Ordinal);
        Assert.Empty(_place.VideosInData);
        foreach (var report in new[] { reports[0], reports[2] }) await Clips.AssertPlayableAsync(report.GetProperty("output").GetString()!);
    }

    [Fact]
    public async Task Prompts_are_given_once_for_each_video_and_the_same_names_are_told_apart()
    {
        await AddAsync("clip.mp4", "other/clip.mp4");
        var ended = await CompressorHere.RunAsync(
        [
            "compress", _place.Clip, Path.Combine(_place.Videos, "other", "clip.mp4"), "-p", "compress to half the size", "-p", "压缩到三分之一大小", "--data", _place.Data, "--json", "--quiet",
        ]);
        Assert.True(ended.ExitCode == 0, ended.ToString());
        var reports = Reports(ended);
        var bytes = new FileInfo(_place.Clip).Length;
        Assert.Equal([2, 3], reports.Select(report => (int)Math.Round((double)bytes / report.GetProperty("goal").GetProperty("maxBytes").GetInt64())));
        Assert.All(reports, report => Assert.True(report.GetProperty("meetsGoal").GetBoolean()));
        Assert.Equal(2, reports.Select(report => report.GetProperty("output").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task A_batch_that_was_killed_goes_on_where_it_was()
    {
        await AddAsync("a.mp4", "b.mp4");
        await using var backend = await NemoBackend.StartAsync(new NemoScript { RendersToFinish = 1 });
        await using (var first = CompressorProcess.Start(Arguments("a.mp4", "b.mp4"), SettingsFor(backend)))
        {
            await AtWorkOnTheSecondAsync(backend);
            await first.KillAsync();
        }

        backend.Script.RendersToFinish = 2;
        var ended = await CompressorProcess.RunAsync([.. Arguments("a.mp4", "b.mp4"), "--json", "--quiet"], SettingsFor(backend));
        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Equal(2, Reports(ended).Count);
        Assert.Equal(["a-compressed.mp4", "a.mp4", "b-compressed.mp4", "b.mp4"], _place.Names);
        Assert.Equal((2, 2), (backend.Messages.Count, backend.Renders.Count));
    }

    [Fact]
    public async Task An_interrupted_batch_is_cancelled_and_begins_no_other_video()
    {
        await AddAsync("a.mp4", "b.mp4", "c.mp4");
        await using var backend = await NemoBackend.StartAsync(new NemoScript { RendersToFinish = 1 });
        await using var run = CompressorProcess.Start(Arguments("a.mp4", "b.mp4", "c.mp4"), SettingsFor(backend));
        await AtWorkOnTheSecondAsync(backend);
        await run.TerminateAsync();
        var ended = await run.EndAsync();

        Assert.True(ended.ExitCode == 130, ended.ToString());
        Assert.StartsWith("1 of 3 done, 2 cancelled.", ended.Output.Split('\n')[^1], StringComparison.Ordinal);
        Assert.Equal(["a-compressed.mp4", "a.mp4", "b.mp4", "c.mp4"], _place.Names);
        Assert.Single(backend.Of(NemoRoute.Cancel));
    }

    private string[] Arguments(params string[] names) =>
        ["compress", .. names.Select(name => Path.Combine(_place.Videos, name)), "--prompt", "compress this video to 720p and under 40MB", "--data", _place.Data];

    private static Dictionary<string, string> SettingsFor(NemoBackend backend) =>
        new(StringComparer.Ordinal)
        {
            ["NEMO_API_URL"] = backend.Url,
            ["Workflow__RenderPollInterval"] = "00:00:00.05",
            ["Workflow__RecoveryFirstWait"] = "00:00:00.05",
            ["Workflow__RecoveryWait"] = "00:00:00.05",
        };

    private static Task AtWorkOnTheSecondAsync(NemoBackend backend) =>
        backend.WaitForAsync(NemoRoute.Submit, count: 2, TestContext.Current.CancellationToken);

    private async Task AddAsync(params string[] names)
    {
        foreach (var name in names)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_place.Videos, name))!);
            await Clips.WriteOtherAsync(Path.Combine(_place.Videos, name));
        }
    }

    private static List<JsonElement> Reports(Ended ended) =>
        [.. ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
}
