using Compressor.Api.Errors;
using Compressor.Api.Requests;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Compressor.Media;
using Compressor.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Compressor.Api.Uploads;

/// <summary>Reads multipart requests part by part, and streams their files to the store.</summary>
internal sealed class MultipartForm(IBlobStore blobs, UploadTickets tickets, DiskRoom room, JobLimits limits, TimeProvider time)
{
    /// <summary>Parts besides the files.</summary>
    private const int MaxTexts = 20;

    /// <summary>Bytes for part headers, boundaries and texts besides the files.</summary>
    private const int Overhead = 1024 * 1024;

    /// <summary>Of the body, read at once: more than that takes longer to arrive than to be read.</summary>
    private const int BufferBytes = 32 * 1024;

    /// <summary>Starts what a request asks for. Files that are not needed for it are removed again.</summary>
    /// <param name="stored">The files that have been stored so far.</param>
    /// <param name="isRepeated">Whether what was started is there from an earlier request, from before the given time.</param>
    /// <exception cref="ApiException">It is broken, or refused.</exception>
    public async Task<T> StartAsync<TRequest, T>(
        HttpContext context, Func<IEnumerable<StoredFile>> stored, Func<Task<TRequest>> read, Func<TRequest, Task<T>> start, Func<T, DateTimeOffset, bool> isRepeated)
    {
        var starting = false;
        try
        {
            var request = await read();
            var readAt = time.GetUtcNow();
            starting = true;
            var started = await start(request);

            // A repeated request gets what the first one has started, which has its own copies of the files.
            if (isRepeated(started, readAt)) await RemoveAsync(stored());
            return started;
        }
        catch (Exception e)
        {
            // An interrupted start may have started it, which then needs its files. Only after a refusal are they certainly not needed.
            if (!starting || e is JobException or IdempotencyConflictException) await RemoveAsync(stored());
            if (!starting && IsBroken(e, context)) throw new ApiException(Failures.MultipartBroken);
            throw;
        }
    }

    /// <param name="take">Takes a part by its name.</param>
    /// <exception cref="ApiException">It is no form, or has too many parts.</exception>
    /// <exception cref="BlobTooLargeException">Its files are too large.</exception>
    public async Task ReadAsync(HttpContext context, int maxFiles, Func<string, MultipartSection, ContentDispositionHeaderValue, Task> take)
    {
        var maxBytes = (long)Math.Min(((decimal)limits.MaxBytes * maxFiles) + Overhead, long.MaxValue / 4);
        if (context.Request.ContentLength > maxBytes) throw new BlobTooLargeException(limits.MaxBytes);
        room.Require(context.Request.ContentLength);
        RequestBody.Lift(context, maxBytes);
        var boundary = MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type) && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).ToString()
            : "";
        if (boundary.Length is 0 or > 200) throw new ApiException(Failures.JsonOrFormExpected);
        var reader = new MultipartReader(boundary, context.Request.Body, BufferBytes);
        for (var count = 0; await reader.ReadNextSectionAsync(context.RequestAborted) is { } section; count++)
        {
            if (count >= MaxTexts + maxFiles) throw new ApiException(Failures.TooManyParts, ("max", MaxTexts + maxFiles));
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)) continue;
            await take(HeaderUtilities.RemoveQuotes(disposition.Name).ToString(), section, disposition);
        }
    }

    /// <param name="isHashed">Whether the file's hash is needed.</param>
    /// <returns>Null: the part is no file.</returns>
    public async Task<StoredFile?> StoreAsync(MultipartSection section, ContentDispositionHeaderValue disposition, bool isHashed, CancellationToken cancellationToken)
    {
        var fileName = disposition.FileNameStar.HasValue ? disposition.FileNameStar : HeaderUtilities.RemoveQuotes(disposition.FileName);
        if (!fileName.HasValue) return null;
        var name = FileName.Sanitize(fileName.ToString());
        var blob = tickets.NameOf(UploadTickets.CreateId(), name);
        await using var hashed = isHashed ? new HashingStream(section.Body) : null;
        await blobs.WriteAsync(blob, hashed ?? section.Body, new BlobWriteOptions { OnlyIfAbsent = true, MaxBytes = limits.MaxBytes }, cancellationToken);
        return new StoredFile(blob, name, hashed?.GetHash());
    }

    private async Task RemoveAsync(IEnumerable<StoredFile> files)
    {
        foreach (var file in files) await blobs.DeleteAsync(file.Blob, CancellationToken.None);
    }

    /// <summary>The body is not what its content type says, or ends too early.</summary>
    private static bool IsBroken(Exception exception, HttpContext context) =>
        exception is InvalidDataException || (exception is IOException and not BadHttpRequestException && !DiskFull.Is(exception) && !context.RequestAborted.IsCancellationRequested);
}
