using System.Text.Json;

namespace Compressor.EndToEnd.Tests;

/// <summary>What is wrong is told in one sentence and by the exit code; nothing is left behind.</summary>
public sealed class WrongInputTests : IDisposable
{
    private const string Half = "compress to half the size";
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public Task A_text_file_with_a_videos_name() => AssertRefusedAsync(3, _place.Write("notes.mp4", "These are notes, not a video.\n"), Half, "unsupported_file");

    [Fact]
    public async Task A_video_that_was_cut_off()
    {
        await _place.AddShortClipAsync();
        using (var file = File.OpenWrite(_place.Clip)) file.SetLength(file.Length / 3);
        await AssertRefusedAsync(3, _place.Clip, Half, "source_truncated");
    }

    [Fact]
    public async Task A_video_over_the_limit() => await AssertRefusedAsync(3, await _place.AddShortClipAsync(), Half, "file_too_large", "--max-size", "1KB");

    [Fact]
    public async Task A_prompt_of_10_000_characters() =>
        await AssertRefusedAsync(2, await _place.AddShortClipAsync(), "compress this video " + new string('x', 9_980), "prompt_invalid");

    [Fact]
    public async Task An_empty_prompt() => await AssertRefusedAsync(2, await _place.AddShortClipAsync(), "  ", "prompt_invalid");

    [Fact]
    public async Task A_size_that_no_video_fits_in() =>
        await AssertRefusedAsync(3, await _place.AddShortClipAsync(), "compress this video to under 1KB", "impossible_size");

    [Fact]
    public async Task An_output_that_exists()
    {
        await _place.AddShortClipAsync();
        var before = _place.Write("taken.mp4", "mine");
        await AssertRefusedAsync(2, _place.Clip, Half, more: ["--output", before]);
        Assert.Equal("mine", await File.ReadAllTextAsync(before));
    }

    [Fact]
    public async Task A_place_that_does_not_take_the_result_is_told_after_the_work_and_the_same_command_goes_on()
    {
        var place = Directory.CreateDirectory(Path.Combine(_place.Videos, "clip-compressed.mp4")).FullName;
        var command = _place.Compress(await _place.AddShortClipAsync(), Half, "--overwrite", "--json", "--quiet");
        var failed = await CompressorHere.RunAsync(command);
        Assert.True(failed.ExitCode == 3, failed.ToString());
        Assert.Equal("file_error", Workplace.Json(failed).GetProperty("error").GetProperty("code").GetString());

        Directory.Delete(place);
        Assert.Equal(0, (await CompressorHere.RunAsync(command)).ExitCode);
        Assert.True(new FileInfo(place).Length > 0);
    }

    private async Task AssertRefusedAsync(int exitCode, string video, string prompt, string? code = null, params string[] more)
    {
        var before = _place.Names.ToList();
        var ended = await CompressorHere.RunAsync(_place.Compress(video, prompt, ["--json", "--quiet", .. more]));
        Assert.True(ended.ExitCode == exitCode, ended.ToString());
        var sentence = Assert.Single(ended.Errors.Split('\n'));
        Assert.DoesNotContain("Exception", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", sentence, StringComparison.Ordinal);
        Assert.Equal(before, _place.Names);
        // Databases, keys and records stay.
        Assert.Empty(_place.VideosInData);
        if (code is null) return;
        var error = Workplace.Json(ended).GetProperty("error");
        Assert.Equal(code, error.GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.String, error.GetProperty("action").ValueKind);
    }
}
