using Compressor.Core.Jobs;

namespace Compressor.Local.Progress;

/// <summary>Shows a job's progress.</summary>
internal interface IProgressView
{
    /// <summary>Shows each state until the job has ended.</summary>
    /// <returns>The last state.</returns>
    Task<Job> FollowAsync(Job job, IAsyncEnumerable<Job> updates);
}

/// <summary>Shows nothing.</summary>
internal sealed class NoProgress : IProgressView
{
    public async Task<Job> FollowAsync(Job job, IAsyncEnumerable<Job> updates)
    {
        await foreach (var now in updates) job = now;
        return job;
    }
}
