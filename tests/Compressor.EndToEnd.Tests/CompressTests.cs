using System.Text.Json;

namespace Compressor.EndToEnd.Tests;

public sealed class CompressTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Theory]
    [InlineData("compress this video to under {0}KB without losing quality", Explicit = true)]
    [InlineData("把这个视频压缩到{0}KB以内，不损失画质")]
    public async Task A_clip_ends_under_the_size_that_was_said(string prompt)
    {
        var bytes = new FileInfo(await _place.AddClipAsync()).Length;
        var limit = bytes / 2500;
        var ended = await CompressorProcess.RunAsync(_place.Compress(_place.Clip, string.Format(null, prompt, limit), "--json"));
        Assert.True(ended.ExitCode == 0, ended.ToString());

        var json = Workplace.Json(ended);
        var output = json.GetProperty("output").GetString()!;
        Assert.Equal(Path.Combine(_place.Videos, "clip-compressed.mp4"), output);
        Assert.InRange(new FileInfo(output).Length, 1, limit * 1000);
        Assert.Equal(new FileInfo(output).Length, json.GetProperty("bytes").GetInt64());
        Assert.Equal(bytes, json.GetProperty("inputBytes").GetInt64());
        Assert.Equal(limit * 1000, json.GetProperty("goal").GetProperty("maxBytes").GetInt64());
        Assert.True(json.GetProperty("meetsGoal").GetBoolean());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("error").ValueKind);
        Assert.InRange(json.GetProperty("ssim").GetDouble(), .5, 1);
        Assert.Equal(["clip-compressed.mp4", "clip.mp4"], _place.Names);
        Assert.Empty(_place.VideosInData);
        await Clips.AssertPlayableAsync(output);
    }

    [Fact]
    public async Task A_dry_run_tells_what_the_run_would_do_and_leaves_nothing()
    {
        var bytes = new FileInfo(await _place.AddClipAsync()).Length;
        var ended = await CompressorHere.RunAsync(_place.Compress(_place.Clip, "压缩到一半大小", "--dry-run"));
        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Contains("预计：", ended.Output, StringComparison.Ordinal);
        Assert.Contains("SSIM", ended.Output, StringComparison.Ordinal);
        Assert.Equal(["clip.mp4"], _place.Names);
        Assert.Equal(bytes, new FileInfo(_place.Clip).Length);
        Assert.Empty(_place.VideosInData);
    }

    [Fact]
    public async Task Several_videos_go_into_a_folder_and_each_is_told_of()
    {
        await _place.AddShortClipAsync();
        File.Copy(_place.Clip, Path.Combine(_place.Videos, "other clip.mp4"));
        var folder = Path.Combine(_place.Videos, "small");
        Directory.CreateDirectory(folder);
        var ended = await CompressorHere.RunAsync(
            ["compress", _place.Clip, Path.Combine(_place.Videos, "other clip.mp4"), "--prompt", "just the audio", "--output", folder, "--data", _place.Data, "--json"]);
        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Equal(2, ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(["clip-compressed.mp3", "other clip-compressed.mp3"], Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_second_run_makes_a_second_result_and_replaces_none()
    {
        await _place.AddShortClipAsync();
        var arguments = _place.Compress(_place.Clip, "just the audio", "--quiet");
        for (var run = 0; run < 2; run++)
        {
            var ended = await CompressorHere.RunAsync(arguments);
            Assert.True(ended.ExitCode == 0, ended.ToString());
            Assert.Equal("", ended.Errors);
        }

        Assert.Equal(["clip-compressed-2.mp3", "clip-compressed.mp3", "clip.mp4"], _place.Names);
    }

    [Fact]
    public async Task The_demo_makes_a_clip_and_says_that_its_goal_was_met()
    {
        // Six of its ten seconds are over the goal too, and so they are at a quarter of its pixels.
        var ffmpeg = Path.Combine(Directory.CreateDirectory(_place.Data).FullName, "ffmpeg");
        await File.WriteAllTextAsync(ffmpeg, "#!/bin/bash\ncase \"$*\" in *mandelbrot*) set -- \"${@/%10/6}\"; set -- \"${@/640x360/320x180}\" ;; esac\nexec ffmpeg \"$@\"\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(ffmpeg, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var ended = await CompressorProcess.RunAsync(["demo", "--folder", _place.Videos, "--data", _place.Data], new Dictionary<string, string>(StringComparer.Ordinal) { ["Encoding__FfmpegPath"] = ffmpeg });
        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.InRange(new FileInfo(Path.Combine(_place.Videos, "clip-compressed.mp4")).Length, 1, 2_000_000);
        Assert.Contains($"Result: {Path.Combine(_place.Videos, "clip-compressed.mp4")}", ended.Output, StringComparison.Ordinal);
        Assert.Contains("Goal met", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_video_goes_through_pipes()
    {
        await _place.AddShortClipAsync();
        await using var run = CompressorProcess.Start(["compress", "-", "to half the size", "--data", _place.Data], rawOutput: true);
        await using (var input = run.Input)
        await using (var clip = File.OpenRead(_place.Clip)) await clip.CopyToAsync(input);
        var result = Path.Combine(_place.Videos, "piped.mp4");
        await using (var file = File.Create(result)) await run.RawOutput.CopyToAsync(file);
        var ended = await run.EndAsync();
        Assert.True(ended.ExitCode == 0, ended.ToString());
        Assert.Contains("Result: stdout", ended.Errors, StringComparison.Ordinal);
        Assert.InRange(new FileInfo(result).Length, 1, new FileInfo(_place.Clip).Length / 2);
        await Clips.AssertPlayableAsync(result);
        Assert.Empty(_place.VideosInData);
    }

    /// <summary>As with <c>| head</c>: nobody has the result, and nobody is told otherwise.</summary>
    [Fact]
    public async Task A_result_that_nobody_reads_is_no_success()
    {
        var clip = Path.Combine(_place.Videos, "other.mp4");
        await Clips.WriteOtherAsync(clip);
        await using var run = CompressorProcess.Start(["compress", clip, "to half the size", "-o", "-", "--data", _place.Data], rawOutput: true);
        run.RawOutput.Close();
        var ended = await run.EndAsync();
        Assert.True(ended.ExitCode == 3, ended.ToString());
        Assert.Contains("The result could not be written to stdout (", ended.Errors.Split('\n')[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("ready", ended.Errors, StringComparison.Ordinal);
    }

    /// <summary>Each has a part of the data folder to itself.</summary>
    [Fact]
    public async Task Several_processes_share_a_data_folder_and_the_end_of_one_hurts_no_other()
    {
        await _place.AddShortClipAsync();
        var other = Path.Combine(_place.Videos, "other.mp4");
        await Clips.WriteOtherAsync(other);
        await using var server = CompressorProcess.Start(["serve", "--port", "0", "--data", _place.Data]);
        await server.OutputLineAsync("http://127.0.0.1:");
        await using var first = CompressorProcess.Start(_place.Compress(_place.Clip, "compress to half the size"));
        await using var second = CompressorProcess.Start(_place.Compress(other, "compress to half the size"));
        await first.ErrorLineAsync(" % ");
        await second.ErrorLineAsync(" % ");
        await second.KillAsync();
        await server.KillAsync();

        Assert.Equal(0, (await first.EndAsync()).ExitCode);
        var again = await CompressorHere.RunAsync(_place.Compress(other, "compress to half the size"));
        Assert.True(again.ExitCode == 0, again.ToString());
        Assert.Equal(["clip-compressed.mp4", "clip.mp4", "other-compressed.mp4", "other.mp4"], _place.Names);
        Assert.Empty(_place.VideosInData);
    }
}
