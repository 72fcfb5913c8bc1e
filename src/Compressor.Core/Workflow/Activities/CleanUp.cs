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
    /// <param name="RenderId">Cancel this render; null: none is under way.</param>
    /// <param name="KeepBlob">Keep this result (<c>container/name</c>) of the instance, and remove the others.</param>
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
                // The backend can't be told; its render ends by itself, and nobody fetches it.
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
