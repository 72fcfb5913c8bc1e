using System.Text.Json;
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
            var page = await ListAsync(filter.Status, after, limit - jobs.Count, cancellationToken);
            after = page.Next;
            var isPast = page.Items.Any(instance => instance.CreatedAt < filter.CreatedAfter - ClockSkew);
            jobs.AddRange(await ReadAsync(page.Items.TakeWhile(instance => !(instance.CreatedAt < filter.CreatedAfter - ClockSkew)), filter, cancellationToken));
            if (isPast) return new JobPage(jobs, Next: null);
        }
        while (jobs.Count < limit && after is not null);
        return new JobPage(jobs, after);
    }

    /// <summary>However many there are, with a constant number of requests to engine and store.</summary>
    private async Task<IEnumerable<Job>> ReadAsync(IEnumerable<WorkflowInstance> instances, JobFilter filter, CancellationToken cancellationToken)
    {
        List<JobInstance> wanted = [.. instances.Select(JobInstance.Of).Where(found => filter.Admits(found.Input.CreatedAt, found.Input.Metadata))];
        // A job is listed once, by its latest revision.
        var latest = await reader.LatestOfAsync(wanted, cancellationToken);
        return (await reader.ReadManyAsync(latest, cancellationToken)).Where(filter.Admits);
    }

    private async Task<WorkflowPage> ListAsync(JobState? state, string? after, int limit, CancellationToken cancellationToken)
    {
        try
        {
            return state is { } wanted
                ? await workflows.ListByPhaseAsync(WorkflowNames.CompressVideo, RuntimeStatus(wanted), PhasesOf(wanted), after, limit, cancellationToken)
                : await workflows.ListAsync(WorkflowNames.CompressVideo, status: null, after, limit, cancellationToken);
        }
        catch (ArgumentException e) when (e.ParamName == nameof(after))
        {
            throw new JobException(Failures.AfterInvalid.In(Language.English));
        }
    }

    /// <summary>Narrows the search of an engine without phases. A failed or cancelled job is a completed workflow with such an outcome, or a workflow that failed.</summary>
    private static WorkflowRuntimeStatus? RuntimeStatus(JobState state) => state switch
    {
        JobState.Completed => WorkflowRuntimeStatus.Completed,
        JobState.Queued or JobState.Failed or JobState.Cancelled => null,
        _ => WorkflowRuntimeStatus.Running,
    };

    /// <summary>The phases of the instances whose jobs are in a state: see <see cref="JobReader"/>.</summary>
    private static string[] PhasesOf(JobState state)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(state.ToString());
        return state switch
        {
            JobState.Queued => [name, nameof(WorkflowRuntimeStatus.Pending), nameof(WorkflowRuntimeStatus.Running)],
            JobState.Failed => [name, nameof(WorkflowRuntimeStatus.Failed)],
            JobState.Cancelled => [name, nameof(WorkflowRuntimeStatus.Terminated)],
            _ => [name],
        };
    }
}
