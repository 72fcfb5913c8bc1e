using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Media;
using Compressor.Media.Mp4;
using Compressor.Storage;

namespace Compressor.Core.Workflow.Activities;

/// <summary>Makes the source the result, byte for byte and under its own name. A second run writes the same blob again.</summary>
public sealed class KeepSource(SourceReader sources, IBlobStore blobs, StorageOptions storage, JobCancellations cancellations)
    : JobActivity<KeepSource.Input, DeliverResult.Output>(cancellations)
{
    public sealed record Input(JobRef Job, SourceRef Source) : JobStep(Job);

    protected override async Task<DeliverResult.Output> ExecuteAsync(Input input, CancellationToken cancellationToken)
    {
        var name = FileName.Sanitize(input.Source.FileName);
        var blob = new BlobName(storage.ResultsContainer, ResultNames.Blob(input.InstanceId, "original", name));
        await using (var content = await sources.OpenReadAsync(input.Source, cancellationToken))
            await blobs.WriteAsync(blob, content, new BlobWriteOptions { ContentType = "video/mp4" }, cancellationToken);
        await using var written = await blobs.OpenReadAsync(blob, cancellationToken: cancellationToken);
        return new(blob.ToString(), name, (await Mp4File.ReadAsync(written, cancellationToken)).ToMediaFacts());
    }
}
