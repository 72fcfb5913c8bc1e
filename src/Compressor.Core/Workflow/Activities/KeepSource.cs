using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Media;
using Compressor.Media.Content;
using Compressor.Storage;

namespace Compressor.Core.Workflow.Activities;

/// <summary>Makes the source the result, byte for byte and under its own name. A second run writes the same blob again.</summary>
public sealed class KeepSource(SourceReader sources, IBlobStore blobs, StorageOptions storage, JobCancellations cancellations, DiskBlobFiles? files = null)
    : JobActivity<KeepSource.Input, DeliverResult.Output>(cancellations)
{
    /// <param name="Format">The source's, by its content.</param>
    public sealed record Input(JobRef Job, SourceRef Source, string Format = "mp4") : JobStep(Job);

    protected override async Task<DeliverResult.Output> ExecuteAsync(Input input, CancellationToken cancellationToken)
    {
        var name = FileName.Sanitize(input.Source.FileName);
        var blob = new BlobName(storage.ResultsContainer, ResultNames.Blob(input.InstanceId, "original", name));
        var contentType = MediaFormats.ContentTypeOf(input.Format);
        var options = new BlobWriteOptions { ContentType = contentType };
        if (files is null || !BlobNames.TryParse(input.Source.Blob, out var source) || await files.TryAddSharedAsync(blob, source, options, cancellationToken) is null)
        {
            await using var content = await sources.OpenReadAsync(input.Source, cancellationToken);
            await blobs.WriteAsync(blob, content, options, cancellationToken);
        }

        await using var written = await blobs.OpenReadAsync(blob, cancellationToken: cancellationToken);
        var file = await MediaFile.ReadAsync(written, cancellationToken) ?? throw new InvalidOperationException("The source is no medium any more.");
        return new(blob.ToString(), name, file.Facts);
    }
}
