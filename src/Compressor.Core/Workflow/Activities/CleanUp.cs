using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Nemo;
using Compressor.Storage;
using Compressor.Workflows;

namespace Compressor.Core.Workflow.Activities;

/// <summary>After a failure, a cancellation or a better result: cancels the render on the backend and removes output.</summary>
public sealed class CleanUp(INemoClient nemo, IBlobStore blobs, StorageOptions storage, JobCancellations cancellations)
    : JobActivity<CleanUp.Input, Unit>(cancellations)
{
    /// <param name="RenderId">The render to cancel; null if none is running.</param>
    /// <param name="KeepBlob">The instance's result to keep (<c>container/name</c>); all others are removed.</param>
    public sealed record Input(JobRef Job, string? RenderId, string? KeepBlob) : JobStep(Job);

    protected override bool StopsWhenCancelled => false;

    protected override async Task<Unit> ExecuteAsync(Input input, CancellationToken cancellationToken)
    {
        if (input.RenderId is { } render)
        {
            try
            {
                await nemo.CancelRenderAsync(render, cancellationToken);
            }
            catch (NemoException)
            {
                // The backend can't be reached; its render ends by itself and is never fetched.
            }
        }

        var keep = BlobNames.TryParse(input.KeepBlob, out var kept) ? kept.Name : null;
        await foreach (var facts in blobs.ListAsync(storage.ResultsContainer, ResultNames.Folder(input.InstanceId), cancellationToken))
        {
            if (keep is not null && facts.Blob.Name.StartsWith(keep, StringComparison.Ordinal)) continue;
            await blobs.DeleteAsync(facts.Blob, cancellationToken);
        }

        return new Unit();
    }
}
