using System.Text.RegularExpressions;
using Compressor.Api.Errors;
using Compressor.Core.Jobs;
using Compressor.Core.Storage;

namespace Compressor.Api.Uploads;

/// <summary>Where uploads lie: <c>UPLOADS/tickets/ID/FILE NAME</c>. The id alone finds the blob again, so nothing else is kept.</summary>
public sealed partial class UploadTickets(IBlobStore blobs, StorageOptions storage)
{
    public const string Prefix = "tickets/";

    public static string CreateId() => Guid.NewGuid().ToString("N");

    public BlobName NameOf(string id, string? fileName) => new(storage.UploadsContainer, $"{Prefix}{id}/{BlobNames.ToSegment(fileName)}");

    /// <summary>The source that an uploaded ticket is.</summary>
    /// <exception cref="ApiException"><c>upload_not_found</c>: no such ticket, or nothing was sent to it yet.</exception>
    public async Task<JobSource> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (IdPattern().IsMatch(id))
        {
            var prefix = $"{Prefix}{id}/";
            await foreach (var facts in blobs.ListAsync(storage.UploadsContainer, prefix, cancellationToken))
                return new JobSource { Blob = facts.Blob.ToString(), FileName = facts.Blob.Name[prefix.Length..] };
        }

        throw new ApiException(422, "upload_not_found", "There is no such upload, or its bytes have not arrived. Send the file to the ticket's url first.");
    }

    [GeneratedRegex("^[0-9a-f]{32}\\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IdPattern();
}

/// <summary>The body of <c>POST /uploads</c>; all of it may be left out.</summary>
public sealed record UploadRequest(string? FileName);

/// <param name="Id">Names the upload in <c>source.upload</c>.</param>
/// <param name="Url">Takes the file's bytes once, by <paramref name="Method"/> with <paramref name="Headers"/>.</param>
/// <param name="MaxBytes">Bytes.</param>
public sealed record UploadTicket(string Id, string Method, string Url, IReadOnlyDictionary<string, string> Headers, DateTimeOffset ExpiresAt, long MaxBytes);
