using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Storage;

namespace Compressor.Core.Inbox;

/// <summary>Starts a job for each video that appears in the inbox, once.</summary>
public sealed class InboxJobs(IJobs jobs, IBlobStore blobs, SourceReport report, InboxOptions options, JobLimits limits)
{
    /// <summary>The key of the blob metadata that holds the sentence.</summary>
    private const string PromptKey = "prompt";

    /// <returns>The job; null if there is nothing to do (another container, a sidecar, a file that is gone) or the file was refused.</returns>
    public async Task<Job?> TakeAsync(BlobCreatedEvent created, CancellationToken cancellationToken)
    {
        var video = created.Blob;
        if (video.Container != options.Container || InboxNames.IsSidecar(video.Name)) return null;
        if (await blobs.GetFactsAsync(video, cancellationToken) is not { } facts) return null;

        var id = InboxNames.JobIdOf(video, created.ETag);
        var prompt = await FindPromptAsync(facts, cancellationToken);
        try
        {
            // There is no sentence whose language to follow.
            if (prompt is null) throw new JobException(Failures.InboxPromptMissing.In(Language.English));
            return await jobs.StartAsync(
                new JobRequest { JobId = id, Source = new JobSource { Blob = video.ToString() }, Prompt = prompt }, cancellationToken);
        }
        catch (JobException e)
        {
            // There is no caller to answer: the outcome is written beside the file.
            await report.WriteAsync(video, new SourceOutcome { Id = id, Status = JobState.Failed, Prompt = prompt ?? "", Error = e.Error }, cancellationToken);
            return null;
        }
    }

    private async Task<string?> FindPromptAsync(BlobFacts facts, CancellationToken cancellationToken)
    {
        if (facts.Metadata.TryGetValue(PromptKey, out var said) && !string.IsNullOrWhiteSpace(said)) return said;
        foreach (var name in InboxNames.PromptsOf(facts.Blob.Name))
        {
            if (await ReadTextAsync(facts.Blob with { Name = name }, cancellationToken) is { Length: > 0 } text) return text;
        }

        return options.DefaultPrompt is { Length: > 0 } prompt ? prompt : null;
    }

    private async Task<string?> ReadTextAsync(BlobName blob, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = await blobs.OpenReadAsync(blob, cancellationToken: cancellationToken);
            using var reader = new StreamReader(content);

            // One character more than allowed, so that the prompt check reports it.
            var text = new char[limits.MaxPromptChars + 1];
            return new string(text, 0, await reader.ReadBlockAsync(text, cancellationToken)).Trim();
        }
        catch (BlobNotFoundException)
        {
            return null;
        }
    }
}
