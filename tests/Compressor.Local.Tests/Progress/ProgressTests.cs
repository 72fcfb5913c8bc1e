using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Local.Progress;
using Spectre.Console;
using Spectre.Console.Testing;

namespace Compressor.Local.Tests.Progress;

public sealed class ProgressTests
{
    private const string Sentence = "Set for the result: no larger than 2 MB, as it looks best, at 1280x720 and 30 frames a second, with sound at 128 kbit/s.";

    private static readonly string[] Names = ["a.mp4", new string('n', 200) + ".mov", "会议录像 会议录像 会议录像 会议录像 会议录像.mp4", "👨‍👩‍👧‍👦🎬 party.mp4", "two\nlines\u001b[31m.mp4"];

    [Fact]
    public async Task Plain_progress_says_each_phase_and_each_tenth_once()
    {
        var last = await Plain(out var output).FollowAsync(
            One, At(JobState.Queued, 0), Updates(At(JobState.Connecting, 1), At(JobState.Uploading, 3), At(JobState.Rendering, 20), At(JobState.Rendering, 21), At(JobState.Rendering, 31), At(JobState.Completed, 100)));
        Assert.Equal(["  1 % Reading the video", " 20 % Writing the picture", " 31 % Writing the picture"], Lines(output));
        Assert.Equal(JobState.Completed, last.Status);
    }

    [Fact]
    public async Task Plain_progress_says_once_what_the_backend_says_and_nothing_of_what_the_user_said()
    {
        var said = At(JobState.Editing, 15) with
        {
            Text = "Compressing.",
            Messages = [new(DateTimeOffset.UnixEpoch, JobMessageRole.User, "under 1MB"), new(DateTimeOffset.UnixEpoch, JobMessageRole.Agent, "Compressing.")],
        };
        await Plain(out var output).FollowAsync(One, said, Updates(said with { Messages = [] }, said, said with { Percent = 16 }));
        Assert.Equal([" 15 % Working out how", "  Compressing."], Lines(output));
    }

    [Fact]
    public async Task A_render_that_waits_for_another_is_said_to_wait()
    {
        var waiting = At(JobState.Rendering, 20) with { Text = Phrases.Queued(Language.English) };
        await Plain(out var output).FollowAsync(One, waiting, Updates(waiting));
        Assert.Equal([" 20 % Waiting for another video"], Lines(output));
    }

    [Fact]
    public async Task A_job_that_has_not_begun_waits_for_nobody()
    {
        var queued = At(JobState.Queued, 0);
        await Plain(out var output).FollowAsync(One, queued, Updates(queued));
        Assert.Equal(["  0 % Starting"], Lines(output));
    }

    [Fact]
    public async Task Each_of_several_videos_is_announced_with_its_place_and_in_the_language_of_the_sentence()
    {
        var rendering = At(JobState.Rendering, 40) with { RemainingSeconds = 170 };
        await Plain(out var output).FollowAsync(new VideoTitle("a.mp4", 2, 4), rendering, Updates(rendering));
        Assert.Equal(["2 of 4: a.mp4", " 40 % about 3 minutes left"], Lines(output));

        var chinese = rendering with { Prompt = "压缩到一半" };
        await Plain(out output).FollowAsync(new VideoTitle("a.mp4", 2, 4), chinese, Updates(chinese));
        Assert.Equal(["第 2 个，共 4 个：a.mp4", " 40 % 还剩大约 3 分钟"], Lines(output));
    }

    /// <summary>Whatever the terminal, the file and the agent: a line is a line.</summary>
    [Theory]
    [InlineData(20)]
    [InlineData(42)]
    [InlineData(80)]
    [InlineData(120)]
    public void A_line_of_progress_fits_the_terminal(int width)
    {
        foreach (var prompt in new[] { "under 1MB", "压缩到1MB以内" })
        {
            foreach (var name in Names)
            {
                foreach (var title in new[] { new VideoTitle(name), new VideoTitle(name, 97, 1000) })
                {
                    foreach (var job in States(prompt))
                    {
                        using var console = new TestConsole().Width(width);
                        console.Write(ProgressLine.Of(title, job, width - 1, isUnicode: true));
                        var line = Assert.Single(console.Lines);
                        Assert.InRange(CellText.Width(line), 1, width - 1);
                        Assert.Contains($"{job.Percent} %", line, StringComparison.Ordinal);
                    }
                }
            }
        }
    }

    [Fact]
    public void A_line_says_which_video_it_is_how_far_and_how_long_still()
    {
        var job = At(JobState.Rendering, 45) with { RemainingSeconds = 170 };
        Assert.Equal("2 of 4 holiday.mov         ━━━━━━━━━━━━━━━━━━━  45 % about 3 minutes", Line(new VideoTitle("holiday.mov", 2, 4), job, 80));
        Assert.Equal("2/4 holiday.mov  45 % about 3 minutes", Line(new VideoTitle("holiday.mov", 2, 4), job, 42));
        Assert.Equal("holiday.mov  45 % about 3 minutes", Line(new VideoTitle("holiday.mov"), job, 42));
        Assert.Contains("holiday i… 2026.mov", Line(new VideoTitle("holiday in the high alps 2026.mov", 2, 4), job, 80), StringComparison.Ordinal);
        Assert.Contains(" 大约 3 分钟", Line(new VideoTitle("假期.mov"), job with { Prompt = "压缩到一半" }, 80), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_terminal_keeps_what_the_agent_says_and_one_line_of_progress()
    {
        using var console = new TestConsole().Width(80).Interactive().EmitAnsiSequences();
        var said = At(JobState.Editing, 15) with { Text = Sentence, Messages = [new(DateTimeOffset.UnixEpoch, JobMessageRole.Agent, Sentence)] };
        var last = await new TerminalProgress(console).FollowAsync(
            One, At(JobState.Queued, 0), Updates(At(JobState.Uploading, 5), said, said with { Status = JobState.Rendering, Percent = 50, Text = "[50 %]" }, At(JobState.Completed, 100)));
        Assert.Equal(JobState.Completed, last.Status);
        // The sentence takes the place of the line, of which nothing may stay to its right.
        Assert.Equal(1, console.Output.Split("\u001b[0J\u001b[38;5;8mSet for the result").Length - 1);
        Assert.Contains(" 50 %", console.Output, StringComparison.Ordinal);
        Assert.Contains("Writing the picture", console.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("[50 %]", console.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_is_shortened_in_the_middle()
    {
        Assert.Equal("abc…xyz", CellText.Shorten("abcdefghijklmnopqrstuvwxyz", 7));
        Assert.Equal("会…像", CellText.Shorten("会议录像", 5));
        Assert.Equal("short", CellText.Shorten("short", 5));
        Assert.Equal("…", CellText.Shorten("short", 1));
    }

    private static VideoTitle One { get; } = new("a.mp4");

    private static IEnumerable<Job> States(string prompt)
    {
        foreach (var state in Enum.GetValues<JobState>()) yield return At(state, 7) with { Prompt = prompt, Text = Sentence };
        foreach (var left in new double[] { 3, 30, 3000, 30_000 }) yield return At(JobState.Rendering, 100) with { Prompt = prompt, RemainingSeconds = left };
    }

    private static string Line(VideoTitle title, Job job, int width)
    {
        using var console = new TestConsole().Width(width);
        console.Write(ProgressLine.Of(title, job, width - 1, isUnicode: true));
        return console.Output.TrimEnd('\n');
    }

    private static PlainProgress Plain(out StringWriter output) => new(output = new StringWriter());

    private static string[] Lines(StringWriter output) => output.ToString().TrimEnd().Split(Environment.NewLine);

    private static Job At(JobState state, int percent) => new()
    {
        Id = "1",
        Status = state,
        Percent = percent,
        Text = $"{state} {percent}",
        Prompt = "under 1MB",
        Input = "a.mp4",
        Revision = 1,
        CreatedAt = DateTimeOffset.UnixEpoch,
        UpdatedAt = DateTimeOffset.UnixEpoch,
    };

    private static async IAsyncEnumerable<Job> Updates(params Job[] jobs)
    {
        foreach (var job in jobs)
        {
            await Task.Yield();
            yield return job;
        }
    }
}
