using Compressor.Api.Errors;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Compressor.Storage;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Uploads;

/// <summary>Uploads that go on where they were after a lost connection, a restart of either side, or on another instance of the app.</summary>
internal sealed class ResumableUploads(IPartialBlobs pieces, IBlobStore blobs, IRecordStore records, UploadTickets tickets, DiskRoom room, JobLimits limits, TimeProvider time)
{
    /// <summary>How long the next piece may take.</summary>
    private static readonly TimeSpan Patience = PartialUploads.Lifetime;

    /// <summary>Each piece puts the end off, but not each is worth a write.</summary>
    private static readonly TimeSpan Renewal = TimeSpan.FromHours(1);

    /// <param name="length">Bytes of the whole file.</param>
    /// <exception cref="BlobTooLargeException">Files may not be so large.</exception>
    /// <exception cref="ApiException"><c>disk_full</c>.</exception>
    public async Task<ResumableUpload> CreateAsync(string id, string? fileName, long length, CancellationToken cancellationToken)
    {
        if (length > limits.MaxBytes) throw new BlobTooLargeException(limits.MaxBytes);
        room.Require(length);
        var upload = new ResumableUpload(tickets.NameOf(id, fileName).ToString(), length, time.GetUtcNow() + Patience);
        await records.SetAsync(PartialUploads.Key(id), upload, cancellationToken);
        if (length == 0) await pieces.CompleteAsync(upload.Name, length, cancellationToken);
        return upload;
    }

    /// <exception cref="ApiException"><c>upload_not_found</c>: 404, or 410 where the rest came too late.</exception>
    public async Task<UploadProgress> FindAsync(string id, CancellationToken cancellationToken)
    {
        var upload = UploadTickets.IsId(id) ? await records.GetAsync<ResumableUpload>(PartialUploads.Key(id), cancellationToken) : null;
        if (upload is null) throw NotFound(StatusCodes.Status404NotFound);
        if (await blobs.GetFactsAsync(upload.Name, cancellationToken) is not null) return new UploadProgress(upload, upload.Length);
        if (upload.ExpiresAt <= time.GetUtcNow()) throw NotFound(StatusCodes.Status410Gone);
        var offset = await pieces.GetLengthAsync(upload.Name, cancellationToken);
        // All had arrived when the host ended.
        if (offset == upload.Length) await pieces.CompleteAsync(upload.Name, upload.Length, cancellationToken);
        return new UploadProgress(upload, offset);
    }

    /// <param name="offset">Where the piece begins.</param>
    /// <exception cref="ApiException">As <see cref="FindAsync"/>; <c>upload_offset_conflict</c>; <c>disk_full</c>.</exception>
    /// <exception cref="BlobTooLargeException">The piece is longer than what is missing.</exception>
    public async Task<UploadProgress> AppendAsync(string id, long offset, long? bytes, Stream piece, CancellationToken cancellationToken)
    {
        var before = await FindAsync(id, cancellationToken);
        var upload = before.Upload;
        if (before.Offset != offset) throw Conflict(before.Offset);
        if (before.IsComplete) return before;
        if (bytes > upload.Length - offset) throw new BlobTooLargeException(upload.Length);
        if (upload.ExpiresAt - time.GetUtcNow() < Patience - Renewal)
            await records.SetAsync(PartialUploads.Key(id), upload = upload with { ExpiresAt = time.GetUtcNow() + Patience }, cancellationToken);
        try
        {
            offset = await pieces.AppendAsync(upload.Name, offset, upload.Length, piece, cancellationToken);
        }
        catch (BlobOffsetException e)
        {
            throw Conflict(e.Offset);
        }
        catch (IOException e) when (DiskFull.Is(e))
        {
            throw room.Full(upload.Length - offset);
        }

        if (offset == upload.Length) await pieces.CompleteAsync(upload.Name, upload.Length, CancellationToken.None);
        return new UploadProgress(upload, offset);
    }

    /// <summary>Removes the file, whole or not.</summary>
    /// <exception cref="ApiException">As <see cref="FindAsync"/>.</exception>
    public async Task RemoveAsync(string id, CancellationToken cancellationToken)
    {
        var (upload, _) = await FindAsync(id, cancellationToken);
        await records.DeleteAsync(PartialUploads.Key(id), cancellationToken);
        await pieces.DeleteAsync(upload.Name, cancellationToken);
        await blobs.DeleteAsync(upload.Name, cancellationToken);
    }

    private static ApiException NotFound(int status) => new(Failures.UploadNotFound) { Status = status };

    private static ApiException Conflict(long offset) => new(Failures.UploadOffsetConflict, ("offset", offset));
}
