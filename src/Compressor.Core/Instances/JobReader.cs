using Compressor.Core.Batches;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Compressor.Storage;
using Compressor.Workflows;

namespace Compressor.Core.Instances;

/// <summary>Puts a job together from its workflow instance, its live progress and its private records.</summary>
public sealed class JobReader(IWorkflowClient workflows, IJobProgress progress, IRecordStore records)
{
    public static string InstanceOf(string jobId, int revision) => revision == 1 ? jobId : $"{jobId}-r{revision}";

    /// <summary>The job of a revision's instance; other instances' ids come back as they are.</summary>
    private static string JobOf(string instanceId) =>
        instanceId.LastIndexOf("-r", StringComparison.Ordinal) is > 0 and var end && int.TryParse(instanceId.AsSpan(end + 2), out _) ? instanceId[..end] : instanceId;

    /// <summary>The latest revision's instance, or null if there is no such job: the ids of revisions, renders and callbacks are not job ids.</summary>
    public async Task<JobInstance?> FindAsync(string jobId, CancellationToken cancellationToken)
    {
        var revision = await records.GetAsync<int?>(JobRecords.Revision(jobId), cancellationToken) ?? 1;
        var latest = await FindInstanceAsync(InstanceOf(jobId, revision), cancellationToken);

        // The number is recorded before its revision is started, which a crash can prevent.
        if (latest is null && revision > 1) latest = await FindInstanceAsync(InstanceOf(jobId, revision - 1), cancellationToken);
        if (latest is null) return await FindWaitingAsync(jobId, cancellationToken);
        return latest.Input.JobId == jobId ? latest : null;
    }

    /// <summary>An item of a batch that has not begun.</summary>
    private async Task<JobInstance?> FindWaitingAsync(string jobId, CancellationToken cancellationToken) =>
        BatchIds.Parse(jobId) is { } place && await workflows.GetAsync(place.BatchId, cancellationToken) is { Workflow: WorkflowNames.RunBatch } batch
            ? BatchInstance.Of(batch).Waiting(place.Number)
            : null;

    /// <summary>A job goes as a whole: its earlier revisions, and with them their results, stay for as long as the latest.</summary>
    /// <param name="before">What has not changed since then is old.</param>
    public async Task<bool> IsKeptByLaterRevisionAsync(string instanceId, DateTimeOffset before, CancellationToken cancellationToken)
    {
        // Only jobs with follow-ups have the record, so that others cost one look.
        var jobId = JobOf(instanceId);
        return await records.GetAsync<int?>(JobRecords.Revision(jobId), cancellationToken) is not null
            && await FindAsync(jobId, cancellationToken) is { Instance: var latest } && latest.InstanceId != instanceId
            && (!latest.IsEnded || latest.UpdatedAt >= before);
    }

    /// <summary>One revision of a job, by its workflow instance.</summary>
    public async Task<JobInstance?> FindInstanceAsync(string instanceId, CancellationToken cancellationToken) =>
        await workflows.GetAsync(instanceId, cancellationToken) is { Workflow: WorkflowNames.CompressVideo } instance ? JobInstance.Of(instance) : null;

    /// <summary>Those that are their jobs' latest revisions.</summary>
    public async Task<IReadOnlyList<JobInstance>> LatestOfAsync(IReadOnlyList<JobInstance> found, CancellationToken cancellationToken)
    {
        var recorded = await records.GetManyAsync<int>([.. found.Select(job => JobRecords.Revision(job.Input.JobId)).Distinct(StringComparer.Ordinal)], cancellationToken);
        int RevisionOf(JobInstance job) => recorded.GetValueOrDefault(JobRecords.Revision(job.Input.JobId), 1);

        // As in FindAsync: the number may be of a revision that was not started.
        var doubtful = found.Where(job => job.Input.Revision == RevisionOf(job) - 1).Select(job => InstanceOf(job.Input.JobId, RevisionOf(job)));
        var later = await FindInstancesAsync(doubtful, cancellationToken);
        return [.. found.Where(job => job.Input.Revision == RevisionOf(job) || (job.Input.Revision == RevisionOf(job) - 1 && !later.ContainsKey(InstanceOf(job.Input.JobId, RevisionOf(job)))))];
    }

    /// <summary>A job by its latest revision. A result of an earlier one stays in sight until there is a newer.</summary>
    public async Task<Job> ReadAsync(JobInstance found, CancellationToken cancellationToken) => (await ReadManyAsync([found], cancellationToken))[0];

    /// <summary>As <see cref="ReadAsync"/>, of any number of jobs with the same few requests.</summary>
    public async Task<IReadOnlyList<Job>> ReadManyAsync(IReadOnlyList<JobInstance> found, CancellationToken cancellationToken)
    {
        var earlier = await FindInstancesAsync(found.SelectMany(EarlierOf), cancellationToken);
        var jobs = new List<Job>(found.Count);
        foreach (var job in found) jobs.Add(WithEarlier(await ReadOwnAsync(job, cancellationToken), job, earlier));
        return await WithProjectsAsync(jobs, cancellationToken);
    }

    /// <summary>All revisions of a job that there are, oldest first, each with nothing but its own result.</summary>
    public async Task<IReadOnlyList<Job>> ReadRevisionsAsync(JobInstance latest, CancellationToken cancellationToken)
    {
        string[] ids = [.. Enumerable.Range(1, latest.Input.Revision - 1).Select(revision => InstanceOf(latest.Input.JobId, revision))];
        var earlier = await FindInstancesAsync(ids, cancellationToken);
        var jobs = new List<Job>();
        foreach (var revision in ids.Select(id => earlier.GetValueOrDefault(id)).OfType<JobInstance>().Append(latest)) jobs.Add(await ReadOwnAsync(revision, cancellationToken));
        return await WithProjectsAsync(jobs, cancellationToken);
    }

    /// <summary>The instances of the revisions before the latest that a job shows something of.</summary>
    private static IEnumerable<string> EarlierOf(JobInstance found)
    {
        if (found.Input.Revision > 1) yield return found.Input.JobId;
        if (found.Outcome?.Result is null && found.Input.ResultRevision is { } revision) yield return InstanceOf(found.Input.JobId, revision);
    }

    private static Job WithEarlier(Job job, JobInstance found, IReadOnlyDictionary<string, JobInstance> earlier)
    {
        if (job.Revision > 1 && earlier.TryGetValue(job.Id, out var first)) job = job with { StartedAt = first.Input.CreatedAt };
        return job.Result is null && found.Input.ResultRevision is { } revision && earlier.TryGetValue(InstanceOf(job.Id, revision), out var last) && last.Outcome?.Result is { } result
            ? job with { Result = result, ResultRevision = revision }
            : job;
    }

    private async Task<IReadOnlyDictionary<string, JobInstance>> FindInstancesAsync(IEnumerable<string> instanceIds, CancellationToken cancellationToken)
    {
        string[] ids = [.. instanceIds.Distinct(StringComparer.Ordinal)];
        if (ids.Length == 0) return new Dictionary<string, JobInstance>();
        var found = await workflows.GetManyAsync(ids, cancellationToken);
        return found.Values.Where(instance => instance.Workflow == WorkflowNames.CompressVideo).ToDictionary(instance => instance.InstanceId, JobInstance.Of, StringComparer.Ordinal);
    }

    private async Task<Job> ReadOwnAsync(JobInstance found, CancellationToken cancellationToken) =>
        found.Outcome is { } outcome ? Ended(found, outcome) : await RunningAsync(found, cancellationToken);

    private async Task<IReadOnlyList<Job>> WithProjectsAsync(IReadOnlyList<Job> jobs, CancellationToken cancellationToken)
    {
        string[] keys = [.. jobs.Where(job => job.Result is not null).Select(job => JobRecords.ProjectLink(job.Id)).Distinct(StringComparer.Ordinal)];
        if (keys.Length == 0) return jobs;
        var links = await records.GetManySecretsAsync(keys, cancellationToken);
        return [.. jobs.Select(job => job.Result is { } result ? job with { Result = result with { ProjectUrl = links.GetValueOrDefault(JobRecords.ProjectLink(job.Id)) } } : job)];
    }

    private static Job Base(JobInstance found, JobState state, int percent, string text) => new()
    {
        Id = found.Input.JobId,
        Status = state,
        Percent = percent,
        Text = text,
        Prompt = found.Input.Prompt,
        Input = found.Input.Source.FileName,
        Revision = found.Input.Revision,
        BatchId = found.Input.BatchId,
        CreatedAt = found.Input.CreatedAt,
        StartedAt = found.Input.Revision == 1 ? found.Input.CreatedAt : null,
        UpdatedAt = found.Instance.UpdatedAt,
        Metadata = found.Input.Metadata,
    };

    private static Job Ended(JobInstance found, JobOutcome outcome) => Base(found, outcome.State, 100, outcome.Text) with
    {
        Messages = outcome.Messages,
        InputBytes = outcome.InputBytes,
        Result = outcome.Result,
        ResultRevision = outcome.Result is null ? null : found.Input.Revision,
        Error = outcome.Error,
    };

    private async Task<Job> RunningAsync(JobInstance found, CancellationToken cancellationToken)
    {
        var language = found.Input.Language;
        if (found.Instance.Status is WorkflowRuntimeStatus.Terminated)
            return Failed(found, JobState.Cancelled, Failures.Cancelled.In(language));
        if (found.Instance.Status is WorkflowRuntimeStatus.Failed)
            return Failed(found, JobState.Failed, Failures.Internal.In(language));
        if (found.Status is not { } status) return Base(found, JobState.Queued, 0, Phrases.NotBegun(language));

        var live = await progress.GetAsync(found.Instance.InstanceId, cancellationToken);
        var fresh = live is not null && (live.State == status.State || HasGoneOn(live, status));
        return Base(found, fresh ? live!.State : status.State, fresh ? Math.Max(live!.Percent, status.Percent) : status.Percent, fresh ? live!.Text : status.Text) with
        {
            Messages = status.Messages,
            InputBytes = status.InputBytes,
            RemainingSeconds = fresh ? live!.RemainingSeconds : null,
        };
    }

    /// <summary>The step under way has entered a later state; not one before the workflow's own, such as an edit that was rendered and missed its goal.</summary>
    private static bool HasGoneOn(LiveProgress live, JobStatus status) => live.State > status.State && live.At >= status.Since;

    private static Job Failed(JobInstance found, JobState state, JobError error) => Base(found, state, 100, error.Message) with { Error = error };
}
