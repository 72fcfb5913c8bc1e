using Compressor.Core.Jobs;

namespace Compressor.Local.Progress;

/// <summary>Shows a job's progress.</summary>
internal interface IProgressView
{
    /// <summary>Shows each state until the job has ended.</summary>
    /// <returns>The last state.</returns>
    Task<Job> FollowAsync(VideoTitle video, Job job, IAsyncEnumerable<Job> updates);
}

/// <summary>What a video is called while it is worked on.</summary>
/// <param name="Name">Of its file.</param>
/// <param name="Number">Its place among the videos of the command, from 1.</param>
internal sealed record VideoTitle(string Name, int Number = 1, int Total = 1);

/// <summary>Shows nothing.</summary>
internal sealed class NoProgress : IProgressView
{
    public async Task<Job> FollowAsync(VideoTitle video, Job job, IAsyncEnumerable<Job> updates)
    {
        await foreach (var now in updates) job = now;
        return job;
    }
}
