using Compressor.Core.Jobs;
using Spectre.Console;

namespace Compressor.Local.Progress;

/// <summary>A bar for each phase, in a terminal.</summary>
internal sealed class TerminalProgress(IAnsiConsole console) : IProgressView
{
    public void Announce(string title) => console.WriteLine(title);

    public Task<Job> FollowAsync(Job job, IAsyncEnumerable<Job> updates) =>
        console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(context => DrawAsync(context, job, updates));

    private static async Task<Job> DrawAsync(ProgressContext context, Job job, IAsyncEnumerable<Job> updates)
    {
        ProgressTask? bar = null;
        var phase = JobState.Queued;
        await foreach (var now in updates)
        {
            job = now;
            if (now.Status.IsEnded()) continue;
            if (bar is null || phase != now.Status)
            {
                Finish(bar);
                phase = now.Status;
                bar = context.AddTask(Markup.Escape(now.Text));
            }

            bar.Description = Markup.Escape(now.Text);
            bar.Value = 100 * PhaseFraction(now);
        }

        if (job.Status == JobState.Completed) Finish(bar);
        else bar?.StopTask();
        return job;
    }

    private static void Finish(ProgressTask? bar)
    {
        if (bar is null) return;
        bar.Value = bar.MaxValue;
        bar.StopTask();
    }

    /// <summary>Progress of the current phase, 0 to 1, from the job's overall percent.</summary>
    internal static double PhaseFraction(Job job)
    {
        double from = JobPercent.Of(job.Status), to = JobPercent.Of(job.Status, 1);
        return to > from ? Math.Clamp((job.Percent - from) / (to - from), 0, 1) : 0;
    }
}
