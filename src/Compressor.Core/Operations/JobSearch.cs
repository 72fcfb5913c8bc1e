using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Workflows;

namespace Compressor.Core.Operations;

/// <summary>Lists jobs, newest first. The engine narrows the search by its own status; the rest is looked for among what it lists.</summary>
public sealed class JobSearch(IWorkflowClient workflows, JobReader reader)
{
    /// <summary>The engine's clock may be behind the one that a job's time is by.</summary>
    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(5);

    /// <exception cref="JobException"><c>after_invalid</c>.</exception>
    public async Task<JobPage> ListAsync(JobFilter filter, string? after, int limit, CancellationToken cancellationToken)
    {
        var jobs = new List<Job>();
        do
        {
            var page = await ListAsync(RuntimeStatus(filter.Status), after, limit - jobs.Count, cancellationToken);
            after = page.Next;
            foreach (var instance in page.Items)
            {
                if (instance.CreatedAt < filter.CreatedAfter - ClockSkew) return new JobPage(jobs, Next: null);
                if (await ReadAsync(JobInstance.Of(instance), filter, cancellationToken) is { } job) jobs.Add(job);
            }
        }
        while (jobs.Count < limit && after is not null);
        return new JobPage(jobs, after);
    }

    private async Task<Job?> ReadAsync(JobInstance instance, JobFilter filter, CancellationToken cancellationToken)
    {
        var (id, revision) = (instance.Input.JobId, instance.Input.Revision);
        if (!filter.Admits(instance.Input.CreatedAt, instance.Input.Metadata)) return null;
        // A job is listed once, by its latest revision.
        if (await reader.FindAsync(id, cancellationToken) is not { } latest || latest.Input.Revision != revision) return null;
        return await reader.ReadAsync(latest, cancellationToken) is var job && filter.Admits(job) ? job : null;
    }

    private async Task<WorkflowPage> ListAsync(WorkflowRuntimeStatus? status, string? after, int limit, CancellationToken cancellationToken)
    {
        try
        {
            return await workflows.ListAsync(WorkflowNames.CompressVideo, status, after, limit, cancellationToken);
        }
        catch (ArgumentException e) when (e.ParamName == nameof(after))
        {
            throw new JobException(Failures.AfterInvalid.In(Language.English));
        }
    }

    /// <summary>Narrows the engine's search. A failed or cancelled job is a completed workflow with such an outcome, or a workflow that failed.</summary>
    private static WorkflowRuntimeStatus? RuntimeStatus(JobState? status) => status switch
    {
        JobState.Completed => WorkflowRuntimeStatus.Completed,
        JobState.Queued or JobState.Failed or JobState.Cancelled or null => null,
        _ => WorkflowRuntimeStatus.Running,
    };
}
