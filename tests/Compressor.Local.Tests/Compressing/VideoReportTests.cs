using System.Text.Json;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Local.Compressing;

namespace Compressor.Local.Tests.Compressing;

public sealed class VideoReportTests
{
    private static readonly string[] Fields =
    [
        "id", "status", "input", "output", "inputBytes", "bytes", "ratio", "savedPercent", "goal", "meetsGoal", "declined", "wishes", "notes", "width", "height", "durationSeconds", "ssim", "quality",
        "seconds", "messages", "projectUrl", "error",
    ];

    [Fact]
    public void Every_field_is_printed_for_a_result()
    {
        var json = JsonDocument.Parse(VideoReport.Of(Completed(meetsGoal: true), Source, "/out/clip.mp4").ToJson()).RootElement;
        Assert.Equal(Fields, json.EnumerateObject().Select(field => field.Name));
        Assert.Equal("completed", json.GetProperty("status").GetString());
        Assert.Equal(900, json.GetProperty("goal").GetProperty("maxBytes").GetInt64());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("error").ValueKind);
    }

    [Fact]
    public void Every_field_is_printed_for_a_refusal_on_one_line()
    {
        var text = VideoReport.Refused("a.mp4", new JobError("source_not_found", "There is no file.", "Check the path.")).ToJson();
        Assert.DoesNotContain('\n', text);
        var json = JsonDocument.Parse(text).RootElement;
        Assert.Equal(Fields, json.EnumerateObject().Select(field => field.Name));
        Assert.Equal("source_not_found", json.GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public void What_is_too_large_is_told_with_the_option_that_allows_it()
    {
        var error = Failures.FileTooLarge.In(Language.English, ("limit", "100 kB"));
        Assert.Equal("The file is larger than 100 kB. Allow larger ones with --max-size, as --max-size 2GB.", VideoReport.Refused("a.mp4", error).Error!.Describe());
        Assert.Contains("--max-size", VideoReport.Of(Completed(true) with { Status = JobState.Failed, Result = null, Error = error }, Source, null).Error!.Action, StringComparison.Ordinal);
    }

    [Fact]
    public void The_exit_code_tells_how_a_job_ended()
    {
        Assert.Equal(ExitCodes.Done, VideoReport.Of(Completed(meetsGoal: true), Source, "o").ExitCode);
        Assert.Equal(ExitCodes.GoalMissed, VideoReport.Of(Completed(meetsGoal: false), Source, "o").ExitCode);
        Assert.Equal(ExitCodes.Interrupted, VideoReport.Of(Completed(true) with { Status = JobState.Cancelled }, Source, null).ExitCode);
        Assert.Equal(ExitCodes.Failed, Refused(Failures.ImpossibleSize.Code).ExitCode);
        Assert.Equal(ExitCodes.Failed, Refused(Failures.FileTooLarge.Code).ExitCode);
        Assert.Equal(ExitCodes.Usage, Refused(Failures.PromptEmpty.Code).ExitCode);
    }

    [Theory]
    [InlineData(ExitCodes.Done, ExitCodes.GoalMissed, ExitCodes.GoalMissed)]
    [InlineData(ExitCodes.Failed, ExitCodes.GoalMissed, ExitCodes.Failed)]
    [InlineData(ExitCodes.Usage, ExitCodes.Failed, ExitCodes.Failed)]
    [InlineData(ExitCodes.Interrupted, ExitCodes.Failed, ExitCodes.Interrupted)]
    public void Several_videos_end_with_the_worst_code(int one, int other, int worst) => Assert.Equal(worst, ExitCodes.Worst(one, other));

    private static SourceVideo Source { get; } = new("clip.mp4", "/videos/clip.mp4", 1000, DateTime.UnixEpoch);

    private static VideoReport Refused(string code) => VideoReport.Refused("clip.mp4", new JobError(code, "No.", "Yes."));

    private static Job Completed(bool meetsGoal) => new()
    {
        Id = "cli-1",
        Status = JobState.Completed,
        Percent = 100,
        Text = "✅",
        Prompt = "under 900 bytes",
        Input = "clip.mp4",
        Revision = 1,
        CreatedAt = DateTimeOffset.UnixEpoch,
        UpdatedAt = DateTimeOffset.UnixEpoch,
        Result = new JobResult
        {
            FileName = "clip-compressed.mp4",
            Blob = "results/cli-1/clip.mp4",
            InputBytes = 1000,
            Bytes = 890,
            Ratio = .89,
            Goal = new Goal { MaxBytes = 900 },
            MeetsGoal = meetsGoal,
            Seconds = 1.5,
        },
    };
}
