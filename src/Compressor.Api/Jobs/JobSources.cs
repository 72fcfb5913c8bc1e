using Compressor.Api.Errors;
using Compressor.Api.Security;
using Compressor.Api.Uploads;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Compressor.Storage;

namespace Compressor.Api.Jobs;

/// <summary>Reads where a job's files come from.</summary>
internal sealed class JobSources(UploadTickets tickets, UrlCheck urls, ApiOptions options, JobLimits limits)
{
    /// <exception cref="ApiException"><c>too_many_attachments</c>, or as for the source.</exception>
    public async Task<IReadOnlyList<JobSource>?> ReadAttachmentsAsync(IReadOnlyList<SourceRequest>? attachments, CancellationToken cancellationToken)
    {
        if (attachments is null or []) return null;
        // Before each is looked up.
        if (attachments.Count > limits.MaxAttachments) throw new ApiException(Failures.TooManyAttachments, ("max", limits.MaxAttachments));
        var files = new List<JobSource>();
        foreach (var attachment in attachments) files.Add(await ReadAsync(attachment, cancellationToken));
        return files;
    }

    /// <exception cref="ApiException"><c>source_invalid</c>, <c>source_not_allowed</c>, <c>source_url_refused</c> or <c>upload_not_found</c>.</exception>
    public async Task<JobSource> ReadAsync(SourceRequest? source, CancellationToken cancellationToken)
    {
        switch (source)
        {
            case { Upload: { } upload, Blob: null, Url: null }:
                return await tickets.FindAsync(upload, cancellationToken);
            case { Upload: null, Blob: null, Url: { } url }:
                return new JobSource { Url = await urls.CheckSourceAsync(url, cancellationToken) };
            case { Upload: null, Blob: { } blob, Url: null }:
                // The same answer for forbidden and malformed names, so that it reveals nothing about other containers.
                return BlobNames.TryParse(blob, out var name) && options.SourceContainers.Contains(name.Container, StringComparer.Ordinal)
                    ? new JobSource { Blob = name.ToString() }
                    : throw new ApiException(Failures.SourceNotAllowed, ("containers", string.Join(", ", options.SourceContainers)));
            default:
                throw new ApiException(Failures.SourceInvalid);
        }
    }
}
