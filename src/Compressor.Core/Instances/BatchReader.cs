using Compressor.Core.Batches;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Compressor.Workflows;

namespace Compressor.Core.Instances;

/// <summary>Puts a batch together from its workflow instance and the job under way.</summary>
public sealed class BatchReader(IWorkflowClient workflows, JobReader jobs)
{
    /// <summary>Null: there is no such batch.</summary>
    public async Task<BatchInstance?> FindAsync(string id, CancellationToken cancellationToken) =>
        await workflows.GetAsync(id, cancellationToken) is { Workflow: WorkflowNames.RunBatch } instance ? BatchInstance.Of(instance) : null;

    public async Task<Batch> ReadAsync(BatchInstance found, CancellationToken cancellationToken)
    {
        var current = found.Current is { } number && await FindJobAsync(found, number, cancellationToken) is { } job
            ? await jobs.ReadAsync(job, cancellationToken)
            : null;
        List<BatchItem> items = [.. found.Input.Items.Select((_, index) => ItemOf(found, index, current))];
        var counts = new BatchCounts(
            items.Count,
            items.Count(item => item.Status is JobState.Completed),
            items.Count(item => item.Status is JobState.Failed),
            items.Count(item => item.Status is JobState.Cancelled),
            items.Count(item => item.Status is JobState.Queued && item.Id != current?.Id));
        var (state, error) = StateOf(found);
        return new Batch
        {
            Id = found.Input.BatchId,
            Status = state,
            Percent = state.IsEnded() ? 100 : items.Sum(item => item.Percent) / Math.Max(1, items.Count),
            Text = TextOf(found, state, counts, current) ?? error?.Message ?? "",
            Counts = counts,
            Current = current?.Id,
            Items = items,
            CreatedAt = found.Input.CreatedAt,
            UpdatedAt = current?.UpdatedAt > found.Instance.UpdatedAt ? current.UpdatedAt : found.Instance.UpdatedAt,
            Metadata = found.Input.Metadata,
            Error = error,
        };
    }

    private Task<JobInstance?> FindJobAsync(BatchInstance found, int number, CancellationToken cancellationToken) =>
        jobs.FindInstanceAsync(BatchIds.Item(found.Input.BatchId, number), cancellationToken);

    private static BatchItem ItemOf(BatchInstance found, int index, Job? current)
    {
        var (id, input, end) = (BatchIds.Item(found.Input.BatchId, index + 1), found.Input.Items[index], found.Ended.ElementAtOrDefault(index));
        var running = end is null && current?.Id == id ? current : null;
        // What ended without a word of the workflow's, broken off or terminated, has no more to say of its items.
        var unended = found.Instance.IsEnded ? JobState.Cancelled : JobState.Queued;
        return new BatchItem
        {
            Id = id,
            Input = input.Source.FileName,
            Prompt = input.Prompt,
            Status = end?.State ?? running?.Status ?? unended,
            Percent = end is not null || found.Instance.IsEnded ? 100 : running?.Percent ?? 0,
            InputBytes = end?.InputBytes ?? running?.InputBytes,
            Bytes = end?.Bytes,
            Ratio = end?.Ratio,
            MeetsGoal = end?.MeetsGoal,
            ResultUrl = end?.State is JobState.Completed ? $"/api/jobs/{id}/result" : null,
            Error = end?.Error,
        };
    }

    private static (BatchState State, JobError? Error) StateOf(BatchInstance found) => found switch
    {
        { Outcome: { } outcome } => (outcome.State, null),
        { Instance.Status: WorkflowRuntimeStatus.Terminated } => (BatchState.Cancelled, null),
        { Instance.IsEnded: true } => (BatchState.Failed, Failures.Internal.In(found.Input.Language)),
        { Status: null, Input.Ended.Count: 0 } => (BatchState.Queued, null),
        _ => (BatchState.Running, null),
    };

    private static string? TextOf(BatchInstance found, BatchState state, BatchCounts counts, Job? current)
    {
        var language = found.Input.Language;
        return state switch
        {
            BatchState.Queued => Phrases.NotBegun(language),
            BatchState.Running when current is not null => BatchPhrases.Item(found.Current!.Value, counts.Total, current.Input, current.Text, language),
            BatchState.Failed => null,
            _ => BatchPhrases.Counts(counts, language),
        };
    }
}
