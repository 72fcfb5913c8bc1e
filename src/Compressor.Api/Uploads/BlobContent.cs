using Compressor.Api.Errors;
using Compressor.Core.Jobs;
using Compressor.Core.Storage;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Compressor.Api.Uploads;

/// <summary><c>GET</c> and <c>PUT /blobs/…</c>: the signed URLs of a host that keeps its blobs on disk.</summary>
public sealed class BlobContent(IBlobStore blobs, DiskBlobUrls urls, JobLimits limits)
{
    public async Task<IResult> ReadAsync(HttpContext context, string container, string name)
    {
        var permission = Verify(context, "GET", new BlobName(container, name));
        var facts = await blobs.GetFactsAsync(permission.Blob, context.RequestAborted)
            ?? throw new ApiException(404, "file_not_found", "The file is not there any more. Ask for the result again.");
        var content = await blobs.OpenReadAsync(permission.Blob, cancellationToken: context.RequestAborted);

        // The bytes are a stranger's: they are a download or a medium, never a page of this site.
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; media-src 'self'";
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.Stream(
            content, IsMedium(facts.ContentType) ? facts.ContentType : "application/octet-stream", permission.DownloadName, facts.LastModified,
            EntityTagHeaderValue.Parse(facts.ETag), enableRangeProcessing: true);
    }

    public async Task<IResult> WriteAsync(HttpContext context, string container, string name)
    {
        var permission = Verify(context, "PUT", new BlobName(container, name));
        var maxBytes = Math.Min(permission.MaxBytes ?? limits.MaxBytes, limits.MaxBytes);
        if (context.Request.ContentLength > maxBytes) throw ApiErrors.TooLarge(maxBytes);
        RequestBody.Lift(context, maxBytes);
        var facts = await blobs.WriteAsync(permission.Blob, context.Request.Body, new BlobWriteOptions { OnlyIfAbsent = true, MaxBytes = maxBytes }, context.RequestAborted);
        return facts is null
            ? throw new ApiException(409, "upload_exists", "This upload has its file already. Ask for a new ticket to send another.")
            : Results.StatusCode(StatusCodes.Status201Created);
    }

    private static bool IsMedium(string? contentType) =>
        contentType is not null && (contentType.StartsWith("video/", StringComparison.Ordinal) || contentType.StartsWith("audio/", StringComparison.Ordinal));

    private BlobPermission Verify(HttpContext context, string method, BlobName blob) =>
        urls.Verify(method, blob, name => context.Request.Query.TryGetValue(name, out var value) ? value.ToString() : null)
        ?? throw new ApiException(403, "link_expired", "This link has expired or was changed. Ask for a new one.");
}
