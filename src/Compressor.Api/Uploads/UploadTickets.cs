using System.Text.RegularExpressions;
using Compressor.Api.Errors;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Compressor.Media;
using Compressor.Storage;

namespace Compressor.Api.Uploads;

/// <summary>Where uploads are: <c>UPLOADS/tickets/ID/FILE NAME</c>. The id suffices to find the blob.</summary>
internal sealed partial class UploadTickets(IBlobStore blobs, IPartialBlobs pieces, IRecordStore records, StorageOptions storage)
{
    public const string Prefix = UploadNames.Tickets;

    public static string CreateId() => Guid.NewGuid().ToString("N");

    public static bool IsId(string id) => IdPattern().IsMatch(id);

    public BlobName NameOf(string id, string? fileName) => new(storage.UploadsContainer, $"{Prefix}{id}/{FileName.Sanitize(fileName)}");

    /// <summary>The source of an uploaded ticket.</summary>
    /// <exception cref="ApiException"><c>upload_not_found</c>: no such ticket, or nothing has been sent to it yet; <c>upload_incomplete</c>.</exception>
    public async Task<JobSource> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (IsId(id))
        {
            var prefix = $"{Prefix}{id}/";
            await foreach (var facts in blobs.ListAsync(storage.UploadsContainer, prefix, cancellationToken))
                return SourceOf(facts.Blob);
            if (await records.GetAsync<ResumableUpload>(PartialUploads.Key(id), cancellationToken) is { } upload)
            {
                var received = await pieces.GetLengthAsync(upload.Name, cancellationToken);
                // All had arrived when the host ended.
                return received == upload.Length && await pieces.CompleteAsync(upload.Name, upload.Length, cancellationToken) is { } whole
                    ? SourceOf(whole.Blob)
                    : throw new ApiException(Failures.UploadIncomplete, ("received", ByteSize.Format(received)), ("total", ByteSize.Format(upload.Length)));
            }
        }

        throw new ApiException(Failures.UploadNotFound);

        JobSource SourceOf(BlobName blob) => new() { Blob = blob.ToString(), FileName = blob.Name[$"{Prefix}{id}/".Length..] };
    }

    [GeneratedRegex("^[0-9a-f]{32}\\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdPattern();
}
