using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Media;
using Compressor.Media.Mp4;
using Compressor.Nemo;
using Compressor.Storage;

namespace Compressor.Core.Workflow.Activities;

/// <summary>
/// Step 6: streams the render into the results, and checks that a playable MP4 arrived. A second run writes the same blob
/// again. Incomplete or unplayable results are deleted.
/// </summary>
public sealed class DeliverResult(
    INemoClient nemo, IBlobStore blobs, StorageOptions storage, IJobProgress progress, TimeProvider time, JobCancellations cancellations)
    : JobActivity<DeliverResult.Input, DeliverResult.Output>(cancellations)
{
    public sealed record Input(JobRef Job, string RenderId, string SourceFileName) : JobStep(Job);

    /// <param name="Blob"><c>container/name</c>.</param>
    public sealed record Output(string Blob, string FileName, MediaFacts Facts);

    protected override async Task<Output> ExecuteAsync(Input input, CancellationToken cancellationToken)
    {
        var fileName = ResultNames.FileName(input.SourceFileName);
        var blob = new BlobName(storage.ResultsContainer, ResultNames.Blob(input.InstanceId, input.RenderId, fileName));
        await progress.ReportAsync(
            input.InstanceId, new(JobState.Delivering, JobPercent.Of(JobState.Delivering, 0), Phrases.Delivering(input.Language), time.GetUtcNow()), cancellationToken);

        var render = await nemo.GetRenderAsync(input.RenderId, cancellationToken);
        await using (var download = await nemo.OpenResultAsync(input.RenderId, render?.OutputUrl, cancellationToken))
        {
            var written = await blobs.WriteAsync(blob, download.Content, new BlobWriteOptions { ContentType = "video/mp4" }, cancellationToken);
            if (download.Length is { } promised && written!.Length != promised) throw await RejectAsync(blob, input.Language);
        }

        return new(blob.ToString(), fileName, await CheckAsync(blob, input.Language, cancellationToken));
    }

    private async Task<MediaFacts> CheckAsync(BlobName blob, Language language, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = await blobs.OpenReadAsync(blob, cancellationToken: cancellationToken);
            var file = await Mp4File.ReadAsync(content, cancellationToken);
            if (file is { IsComplete: true, DurationSeconds: > 0 }) return file.ToMediaFacts();
        }
        catch (Mp4FormatException)
        {
            // Reported below, as for a file that is cut off or has no duration.
        }

        throw await RejectAsync(blob, language);
    }

    private async Task<JobException> RejectAsync(BlobName blob, Language language)
    {
        await blobs.DeleteAsync(blob, CancellationToken.None);
        return new JobException(Failures.ResultInvalid.In(language));
    }
}
