using Compressor.Core.Addresses;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Storage;

namespace Compressor.Core.Operations;

/// <summary>Takes over the files of a request before its workflow starts: blobs must be there, URLs are stored encrypted.</summary>
public sealed class JobFiles(IRecordStore records, IBlobStore blobs, JobLimits limits)
{
    /// <exception cref="JobException"><c>source_not_found</c>.</exception>
    public async Task<SourceRef> TakeSourceAsync(string jobId, JobSource source, Language language, CancellationToken cancellationToken)
    {
        if (source.Url is not { } url) return await TakeBlobAsync(source, language, cancellationToken);
        await records.SetSecretAsync(JobRecords.SourceUrl(jobId), url.AbsoluteUri, cancellationToken);
        return new SourceRef(null, NameOf(source)) { Server = ServerNames.Of(url) };
    }

    /// <param name="held">How many attachments the job has already.</param>
    /// <exception cref="JobException"><c>source_not_found</c> or <c>too_many_attachments</c>.</exception>
    public async Task<IReadOnlyList<SourceRef>> TakeAttachmentsAsync(
        string jobId, IReadOnlyList<JobSource> files, int held, Language language, CancellationToken cancellationToken)
    {
        if (held + files.Count > limits.MaxAttachments) throw new JobException(Failures.TooManyAttachments.In(language, ("max", limits.MaxAttachments)));
        var taken = new List<SourceRef>();
        foreach (var file in files)
        {
            try
            {
                taken.Add(await TakeAttachmentAsync(jobId, file, language, cancellationToken));
            }
            catch (JobException e)
            {
                throw new JobException(Phrases.About(NameOf(file), e.Error, language));
            }
        }

        return taken;
    }

    private async Task<SourceRef> TakeAttachmentAsync(string jobId, JobSource file, Language language, CancellationToken cancellationToken)
    {
        if (file.Url is not { } url) return await TakeBlobAsync(file, language, cancellationToken);
        // A name of its own for each, so that two messages at once don't take each other's.
        var key = Guid.NewGuid().ToString("N");
        await records.SetSecretAsync(JobRecords.AttachmentUrl(jobId, key), url.AbsoluteUri, cancellationToken);
        return new SourceRef(null, NameOf(file)) { UrlKey = key, Server = ServerNames.Of(url) };
    }

    private async Task<SourceRef> TakeBlobAsync(JobSource source, Language language, CancellationToken cancellationToken) =>
        BlobNames.TryParse(source.Blob, out var blob) && await blobs.GetFactsAsync(blob, cancellationToken) is not null
            ? new SourceRef(blob.ToString(), NameOf(source))
            : throw new JobException(Failures.SourceNotFound.In(language));

    private static string NameOf(JobSource source) =>
        source.FileName ?? (Path.GetFileName(source.Url is { } url ? Uri.UnescapeDataString(url.AbsolutePath) : source.Blob) is { Length: > 0 } name ? name : "video");
}
