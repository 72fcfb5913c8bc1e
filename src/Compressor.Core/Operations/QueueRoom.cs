using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Errors;

namespace Compressor.Core.Operations;

/// <summary>Refuses jobs while too many wait, so that whoever sends them hears of it before memory and disk do.</summary>
public sealed class QueueRoom(IJobQueue queue, JobLimits limits)
{
    /// <summary>Seconds after which it is worth trying again.</summary>
    private const int RetryAfter = 60;

    /// <exception cref="JobException"><c>queue_full</c>.</exception>
    public void Require(Language language)
    {
        if (queue.Waiting < limits.MaxQueuedJobs) return;
        throw new JobException(Failures.QueueFull.In(language, ("max", limits.MaxQueuedJobs)) with { RetryAfterSeconds = RetryAfter });
    }
}
