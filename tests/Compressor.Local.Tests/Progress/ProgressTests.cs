using Compressor.Core.Jobs;
using Compressor.Local.Progress;
using Spectre.Console;

namespace Compressor.Local.Tests.Progress;

public sealed class ProgressTests
{
    [Fact]
    public async Task Plain_progress_says_each_phase_and_each_tenth_once()
    {
        var output = new StringWriter();
        var last = await new PlainProgress(output).FollowAsync(
            At(JobState.Queued, 0), Updates(At(JobState.Connecting, 1), At(JobState.Rendering, 20), At(JobState.Rendering, 21), At(JobState.Rendering, 31), At(JobState.Completed, 100)));
        Assert.Equal(["  1 % Connecting 1", " 20 % Rendering 20", " 31 % Rendering 31"], Lines(output));
        Assert.Equal(JobState.Completed, last.Status);
    }

    [Fact]
    public async Task Plain_progress_repeats_what_the_backend_says_and_not_what_the_user_said()
    {
        var output = new StringWriter();
        var said = At(JobState.Editing, 15) with
        {
            Messages = [new(DateTimeOffset.UnixEpoch, JobMessageRole.User, "under 1MB"), new(DateTimeOffset.UnixEpoch, JobMessageRole.Agent, "Compressing.")],
        };
        await new PlainProgress(output).FollowAsync(said, Updates(said, said with { Percent = 16 }));
        Assert.Equal(["  Compressing.", " 15 % Editing 15"], Lines(output));
    }

    [Fact]
    public async Task A_terminal_gets_a_bar_for_each_phase()
    {
        var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(output) });
        await new TerminalProgress(console).FollowAsync(
            At(JobState.Queued, 0), Updates(At(JobState.Uploading, 5), At(JobState.Rendering, 95) with { Text = "[50 %]" }, At(JobState.Completed, 100)));
        Assert.Contains("Uploading 5", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("[50 %]", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_phase_goes_from_nothing_to_all_of_its_bar()
    {
        Assert.Equal(0, TerminalProgress.PhaseFraction(At(JobState.Rendering, JobPercent.Of(JobState.Rendering))));
        Assert.Equal(1, TerminalProgress.PhaseFraction(At(JobState.Rendering, JobPercent.Of(JobState.Rendering, 1))));
        Assert.Equal(0, TerminalProgress.PhaseFraction(At(JobState.Queued, 0)));
    }

    private static string[] Lines(StringWriter output) => output.ToString().TrimEnd().Split(Environment.NewLine);

    private static Job At(JobState state, int percent) => new()
    {
        Id = "1",
        Status = state,
        Percent = percent,
        Text = $"{state} {percent}",
        Prompt = "p",
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
