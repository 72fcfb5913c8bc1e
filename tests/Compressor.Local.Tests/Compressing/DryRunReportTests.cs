using System.Text.Json;
using Compressor.Core.Estimates;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Local.Commands;
using Compressor.Local.Compressing;

namespace Compressor.Local.Tests.Compressing;

public class DryRunReportTests
{
    private static readonly SourceVideo Video = new("my.mp4", "/videos/my.mp4", 100_000_000, DateTime.UnixEpoch);

    private static readonly Estimate Expected = new()
    {
        Prompt = "under 10MB",
        Input = "my.mp4",
        InputBytes = 100_000_000,
        Understood = ["at most 10.0 MB"],
        Kinds = [EditKind.Size],
        Limit = new EstimatedLimit(10_000_000),
        Result = new EstimatedResult { Bytes = 9_930_000, LeastBytes = 9_700_000, MostBytes = 10_000_000, Ratio = 0.0993, Width = 1280, Height = 720, Seconds = 200 },
        Notes = [new EditNote("sound_reduced", "Less sound.")],
        Text = "",
    };

    [Fact]
    public void What_is_expected_is_told_sentence_by_sentence()
    {
        var (said, complained) = Printed(DryRunReport.Of(Expected, Video));
        Assert.Equal(["Understood: at most 10.0 MB.", "Expected: about 9.9 MB (9.7 MB to 10.0 MB), 1280x720.", "Less sound.", "It takes about 3 minutes."], said);
        Assert.Empty(complained);
        Assert.Equal("my.mp4:", Printed(DryRunReport.Of(Expected, Video) with { IsOneOfSeveral = true }).Said[0]);
        Assert.Empty(Printed(DryRunReport.Of(Expected, Video), quiet: true).Said);
    }

    [Fact]
    public void Exit_codes_are_those_of_the_run()
    {
        Assert.Equal(ExitCodes.Done, DryRunReport.Of(Expected, Video).ExitCode);
        Assert.Equal(ExitCodes.GoalMissed, DryRunReport.Of(Expected with { Declined = [new DeclinedRequest(null, "subtitles", null)] }, Video).ExitCode);
        Assert.Equal(ExitCodes.Failed, Failing(Failures.ImpossibleSize).ExitCode);
        Assert.Equal(ExitCodes.NothingDone, Failing(Failures.NotUnderstood).ExitCode);
        Assert.Equal(ExitCodes.NothingDone, Failing(Failures.NotPossible).ExitCode);
        Assert.Equal(ExitCodes.Failed, DryRunReport.Refused(Video, Failures.UnsupportedFile.In(Language.English, ("formats", "mp4"))).ExitCode);
        Assert.Equal(ExitCodes.Usage, DryRunReport.Refused(Video, Failures.PromptEmpty.In(Language.English)).ExitCode);
    }

    [Fact]
    public void How_the_run_would_fail_is_complained_of()
    {
        var (said, complained) = Printed(Failing(Failures.ImpossibleSize));
        Assert.Empty(said);
        Assert.Contains($"{Video.Given}: {Failures.ImpossibleSize.In(Language.English).Describe()}", complained);
    }

    [Fact]
    public void Programs_are_told_the_same()
    {
        var json = JsonSerializer.Deserialize<JsonElement>(DryRunReport.Of(Expected, Video).ToJson());
        Assert.Equal(
            ["dryRun", "input", "inputBytes", "understood", "kinds", "declined", "limit", "result", "notes", "error", "smallestBytes"],
            json.EnumerateObject().Select(property => property.Name));
        Assert.Equal(9_930_000, json.GetProperty("result").GetProperty("bytes").GetInt64());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("error").ValueKind);
    }

    private static DryRunReport Failing(Failure failure) =>
        DryRunReport.Of(Expected with { Result = null, Notes = [], Error = failure.In(Language.English, ("requests", "singing")), SmallestBytes = 12_000 }, Video);

    private static (List<string> Said, List<string> Complained) Printed(DryRunReport report, bool quiet = false)
    {
        using StringWriter said = new(), complained = new();
        new TextPrinter(said, complained, quiet).Print(report);
        return (Lines(said), Lines(complained));

        static List<string> Lines(StringWriter writer) => [.. writer.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)];
    }
}
