using System.Runtime.CompilerServices;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Workflow;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Nemo;
using Compressor.Workflows;

namespace Compressor.Core.Operations;

/// <summary>Jobs over any durable engine: each revision of a job is an instance of <see cref="CompressVideoWorkflow"/>.</summary>
public sealed class JobService(
    IWorkflowClient workflows, JobReader reader, JobSearch search, JobChanges changes, JobStarter starter, FollowUps followUps, BatchTurns turns, JobCancellations cancellations,
    JobRemoval removal, INemoClient nemo)
    : IJobs
{
    public Task<Job> StartAsync(JobRequest request, CancellationToken cancellationToken = default) => starter.StartAsync(request, cancellationToken);

    public async Task<Job?> GetAsync(string id, CancellationToken cancellationToken = default) =>
        await reader.FindAsync(id, cancellationToken) is { } found ? await reader.ReadAsync(found, cancellationToken) : null;

    public async Task<IReadOnlyList<Job>?> GetRevisionsAsync(string id, CancellationToken cancellationToken = default)
    {
        if (await reader.FindAsync(id, cancellationToken) is not { } latest) return null;
        return await reader.ReadRevisionsAsync(latest, cancellationToken);
    }

    public async Task<JobSource?> GetSourceAsync(string id, CancellationToken cancellationToken = default) =>
        await reader.FindAsync(id, cancellationToken) is { Input.Source: var source } ? new JobSource { Blob = source.Blob, FileName = source.FileName } : null;

    public Task<JobPage> ListAsync(JobFilter? filter, string? after, int limit, CancellationToken cancellationToken = default) =>
        search.ListAsync(filter ?? JobFilter.None, after, limit, cancellationToken);

    public async IAsyncEnumerable<Job> WatchAsync(string id, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        if (await reader.FindAsync(id, cancellationToken) is not { } found) yield break;
        Job? last = null;
        if (found.IsWaiting)
        {
            yield return last = await reader.ReadAsync(found, cancellationToken);
            if (await turns.WaitAsync(id, cancellationToken) is not { } begun) yield break;
            found = begun;
        }

        if (found.NotBegun)
        {
            // Its turn never came.
            yield return await reader.ReadAsync(found, cancellationToken);
            yield break;
        }

        await foreach (var instance in changes.WatchAsync(found.Instance.InstanceId, cancellationToken))
        {
            // Live progress changes no instance, which is not read again for it.
            if (!ReferenceEquals(found.Instance, instance)) found = JobInstance.Of(instance, found.Input);
            var job = await reader.ReadAsync(found, cancellationToken);
            if (last is null || Changed(last, job)) yield return last = job;
        }
    }

    public async Task<FollowUpAnswer?> SendMessageAsync(
        string id, string text, IReadOnlyList<JobSource>? attachments = null, CancellationToken cancellationToken = default) =>
        await reader.FindAsync(id, cancellationToken) is { } found ? await followUps.AnswerAsync(found, text, attachments ?? [], cancellationToken) : null;

    public async Task<Job?> CancelAsync(string id, CancellationToken cancellationToken = default)
    {
        if (await reader.FindAsync(id, cancellationToken) is not { } found) return null;
        if (!found.Instance.IsEnded)
        {
            // A job that has not begun is not terminated: it begins in order to end, so that whoever waits for it is told.
            var instance = found.Instance.InstanceId;
            await cancellations.RequestAsync(instance, cancellationToken);
            await workflows.RaiseEventAsync(instance, CompressVideoWorkflow.CancelEvent, new Unit(), cancellationToken);
        }

        return await GetAsync(id, cancellationToken);
    }

    public Task<bool> DeleteAsync(string id, CancellationToken cancellationToken = default) => removal.RemoveAsync(id, cancellationToken);

    public async Task<JobTimeline?> GetTimelineAsync(string id, CancellationToken cancellationToken = default)
    {
        if (await reader.FindAsync(id, cancellationToken) is not { } found) return null;
        if (found.SessionId is not { } session) return new JobTimeline("", []);
        try
        {
            return (await nemo.GetStateAsync(session, cancellationToken)).Draft is { } draft ? JobTimeline.Of(draft.ReadOutline()) : new JobTimeline("", []);
        }
        catch (NemoException e)
        {
            throw new JobException(BackendErrors.ToJobError(e, found.Input.Language));
        }
    }

    public async Task<Credits> GetCreditsAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            return await nemo.GetCreditsAsync(cancellationToken);
        }
        catch (NemoException e)
        {
            throw new JobException(BackendErrors.ToJobError(e, Language.English));
        }
    }

    private static bool Changed(Job last, Job now) =>
        (last.Status, last.Percent, last.Text, last.Messages.Count, last.Revision) != (now.Status, now.Percent, now.Text, now.Messages.Count, now.Revision);
}
