using System.Text.RegularExpressions;
using Compressor.Api.Errors;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Compressor.Media;
using Compressor.Storage;

namespace Compressor.Api.Uploads;

/// <summary>Where uploads are: <c>UPLOADS/tickets/ID/FILE NAME</c>. The id suffices to find the blob, so nothing else is stored.</summary>
internal sealed partial class UploadTickets(IBlobStore blobs, StorageOptions storage)
{
    public const string Prefix = "tickets/";

    public static string CreateId() => Guid.NewGuid().ToString("N");

    public BlobName NameOf(string id, string? fileName) => new(storage.UploadsContainer, $"{Prefix}{id}/{FileName.Sanitize(fileName)}");

    /// <summary>The source of an uploaded ticket.</summary>
    /// <exception cref="ApiException"><c>upload_not_found</c>: no such ticket, or nothing has been sent to it yet.</exception>
    public async Task<JobSource> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (IdPattern().IsMatch(id))
        {
            var prefix = $"{Prefix}{id}/";
            await foreach (var facts in blobs.ListAsync(storage.UploadsContainer, prefix, cancellationToken))
                return new JobSource { Blob = facts.Blob.ToString(), FileName = facts.Blob.Name[prefix.Length..] };
        }

        throw new ApiException(Failures.UploadNotFound);
    }

    [GeneratedRegex("^[0-9a-f]{32}\\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdPattern();
}
