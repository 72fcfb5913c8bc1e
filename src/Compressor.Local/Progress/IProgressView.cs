using Compressor.Core.Jobs;

namespace Compressor.Local.Progress;

/// <summary>Shows a job's progress.</summary>
internal interface IProgressView
{
    /// <summary>Says which of several videos comes now.</summary>
    void Announce(string title);

    /// <summary>Shows each state until the job has ended.</summary>
    /// <returns>The last state.</returns>
    Task<Job> FollowAsync(Job job, IAsyncEnumerable<Job> updates);
}

/// <summary>Shows nothing.</summary>
internal sealed class NoProgress : IProgressView
{
    public void Announce(string title)
    {
        // Nothing is shown.
    }

    public async Task<Job> FollowAsync(Job job, IAsyncEnumerable<Job> updates)
    {
        await foreach (var now in updates) job = now;
        return job;
    }
}
