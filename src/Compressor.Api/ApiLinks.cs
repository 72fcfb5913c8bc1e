using Compressor.Api.Description;
using Compressor.Core.Addresses;
using Compressor.Core.Jobs;
using Compressor.Storage;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api;

/// <summary>The absolute addresses in answers.</summary>
internal sealed class ApiLinks(ApiOptions options, PublicAddressOptions address, IBlobStore blobs, TimeProvider time, DiskBlobUrls? diskUrls = null)
{
    public Uri Operation(HttpContext context, string jobId) => new(BaseOf(context), $"{Prefix(context)}/jobs/{jobId}/operation");

    public Uri Result(HttpContext context, string jobId) => new(BaseOf(context), $"{Prefix(context)}/jobs/{jobId}/result");

    public Uri Batch(HttpContext context, string id) => new(BaseOf(context), $"{Prefix(context)}/batches/{id}");

    public Uri Upload(HttpContext context, string id) => new(BaseOf(context), $"{Prefix(context)}/uploads/{id}");

    public Uri Subscription(HttpContext context, string id) => new(BaseOf(context), $"{Prefix(context)}/subscriptions/{id}");

    /// <summary>A job as callers see it, with the address of its result.</summary>
    public Job WithResultUrl(HttpContext context, Job job) => job.Result is { } result
        ? job with { Result = result with { Url = Result(context, job.Id).AbsoluteUri } }
        : job;

    /// <summary>A revision with the address of its own result.</summary>
    public Job WithRevisionUrl(HttpContext context, Job revision) => revision.Result is { } result
        ? revision with { Result = result with { Url = new Uri(BaseOf(context), $"{Prefix(context)}/jobs/{revision.Id}/revisions/{revision.Revision}/result").AbsoluteUri } }
        : revision;

    /// <summary>A short-lived URL of a blob: the store's own, or a route of this host under the name that the caller used.</summary>
    /// <param name="downloadName">Null: to be shown where it is.</param>
    public Task<SignedUrl?> CreateReadUrlAsync(HttpContext context, BlobName blob, string? downloadName, CancellationToken cancellationToken) =>
        diskUrls is null
            ? blobs.TryCreateReadUrlAsync(blob, options.DownloadLifetime, downloadName, cancellationToken)
            : Task.FromResult<SignedUrl?>(Sign(context, new BlobPermission("GET", blob, time.GetUtcNow() + options.DownloadLifetime) { DownloadName = downloadName }));

    public Task<SignedUrl?> CreateWriteUrlAsync(HttpContext context, BlobName blob, long maxBytes, CancellationToken cancellationToken) =>
        diskUrls is null
            ? blobs.TryCreateWriteUrlAsync(blob, options.UploadLifetime, cancellationToken)
            : Task.FromResult<SignedUrl?>(Sign(context, new BlobPermission("PUT", blob, time.GetUtcNow() + options.UploadLifetime) { MaxBytes = maxBytes }));

    /// <summary>The version by which the caller called.</summary>
    private static string Prefix(HttpContext context) => (context.Request.Path.StartsWithSegments(ApiDocument.Server) ? ApiDocument.Server : "/api")[1..];

    internal Uri BaseOf(HttpContext context) => address.PublicUrl is { } url
        ? new Uri(url.AbsoluteUri.TrimEnd('/') + "/")
        : new Uri($"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}/");

    private SignedUrl Sign(HttpContext context, BlobPermission permission) => new(
        new Uri(BaseOf(context), DiskBlobUrls.BlobsPath.TrimStart('/') + DiskBlobUrls.PathOf(permission.Blob) + diskUrls!.CreateQuery(permission)),
        permission.ExpiresAt, new Dictionary<string, string>());
}
