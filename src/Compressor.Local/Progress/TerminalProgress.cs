using Compressor.Core.Jobs;
using Spectre.Console;

namespace Compressor.Local.Progress;

/// <summary>One line for the video under way, in a terminal of any width; what the agent says stays above it.</summary>
internal sealed class TerminalProgress(IAnsiConsole console) : IProgressView
{
    // The line goes when the video has ended: what became of it is told by the report.
    public Task<Job> FollowAsync(VideoTitle video, Job job, IAsyncEnumerable<Job> updates) =>
        console.Live(Line(video, job)).AutoClear(true).StartAsync(context => DrawAsync(context, video, job, updates));

    private async Task<Job> DrawAsync(LiveDisplayContext context, VideoTitle video, Job job, IAsyncEnumerable<Job> updates)
    {
        var agent = new AgentSentences();
        await foreach (var now in updates)
        {
            job = now;
            foreach (var sentence in agent.TakeNew(now)) console.Write(new LinesAbove(sentence));
            if (!now.Status.IsEnded()) context.UpdateTarget(Line(video, now));
        }

        return job;
    }

    // The last column stays free: some terminals break the line when it is written.
    private Paragraph Line(VideoTitle video, Job job) => ProgressLine.Of(video, job, console.Profile.Width - 1, console.Profile.Capabilities.Unicode);
}
