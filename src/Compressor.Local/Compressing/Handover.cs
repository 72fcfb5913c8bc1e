using Compressor.Core.Jobs;
using Compressor.Storage;

namespace Compressor.Local.Compressing;

/// <summary>Takes an ended job's result out of the data folder to its place.</summary>
internal sealed class Handover(IBlobStore blobs, Delivery delivery)
{
    /// <returns>The path of the result; null: there is none.</returns>
    public async Task<string?> TakeAsync(Job job, SourceVideo source, OutputPlace place, CancellationToken cancellationToken)
    {
        if (job is not { Status: JobState.Completed, Result: { } result }) return null;
        // An original that was small enough is not copied beside itself.
        var output = result.IsOriginal && place.IsBeside(source) ? source.Path : await delivery.DeliverAsync(job, result, source, place, cancellationToken);
        await RemoveLeftoversAsync(result);
        return output;
    }

    /// <summary>Removes the result's sidecar from the store, since the result has been moved out of it.</summary>
    private async Task RemoveLeftoversAsync(JobResult result)
    {
        if (!BlobNames.TryParse(result.Blob, out var blob)) return;
        var folder = blob.Name[..(blob.Name.LastIndexOf('/') + 1)];
        if (folder.Length == 0) return;
        var names = await blobs.ListAsync(blob.Container, folder).Select(facts => facts.Blob).ToListAsync();
        foreach (var name in names) await blobs.DeleteAsync(name);
    }
}
