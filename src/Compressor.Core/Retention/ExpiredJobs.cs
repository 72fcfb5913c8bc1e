using System.Runtime.CompilerServices;
using Compressor.Core.Instances;
using Compressor.Core.Operations;
using Compressor.Errors;
using Compressor.Workflows;

namespace Compressor.Core.Retention;

/// <summary>Deletes jobs that nobody needs any more just as a user would, each whole and with its files: for a host whose store is its own.</summary>
public sealed class ExpiredJobs(IWorkflowClient workflows, JobReader jobs, JobRemoval removal, UploadsInUse uploads)
{
    /// <summary>Which uploads other jobs need is found out once for so many.</summary>
    private const int AtOnce = 50;

    /// <param name="before">Jobs whose last change was before it.</param>
    public async Task RemoveAsync(DateTimeOffset before, RetentionSummary removed, CancellationToken cancellationToken)
    {
        await foreach (var ids in FindAsync(before, cancellationToken).Chunk(AtOnce).WithCancellation(cancellationToken))
        {
            var used = await uploads.FindAsync(ids.ToHashSet(StringComparer.Ordinal), cancellationToken);
            foreach (var id in ids)
            {
                try
                {
                    removed.AddInstances(await removal.RemoveAsync(id, used, cancellationToken));
                }
                catch (JobException e) when (e.Error.Is(Failures.JobRunning))
                {
                    // A follow-up has come meanwhile, or the rest of its batch has not ended.
                }
            }
        }
    }

    /// <summary>Each job once, by its latest revision.</summary>
    private async IAsyncEnumerable<string> FindAsync(DateTimeOffset before, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var instance in workflows.FindEndedAsync(before, cancellationToken))
        {
            if (await jobs.FindInstanceAsync(instance, cancellationToken) is { Input.JobId: var id } && await jobs.FindAsync(id, cancellationToken) is { Instance.InstanceId: var latest } && latest == instance)
                yield return id;
        }
    }
}
