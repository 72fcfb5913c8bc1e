using Compressor.Api.Errors;
using Compressor.Api.Routing;
using Compressor.Errors;
using Compressor.Media;
using Compressor.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Compressor.Api.Uploads;

/// <summary><c>GET /blobs/{container}/{name}</c>: a download by a signed URL.</summary>
internal sealed class ReadBlob(IBlobStore blobs, SignedLinks links) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => SignedLinks.DescribeQuery(
        route
            .ProducesFile(200).ProducesFile(206).Produces(304).Fails(Failures.LinkExpired, Failures.FileNotFound)
            .Produces(412).Produces(416).WithSummary("Download by a signed URL")
            .WithDescription("Where results redirect to on a server that keeps its files on disk. Take the URL as it stands; it needs no key."),
        ("name", "The name to save it under."));

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var permission = links.Verify(context, "GET");
        var facts = await blobs.GetFactsAsync(permission.Blob, context.RequestAborted)
            ?? throw new ApiException(Failures.FileNotFound);
        var content = await blobs.OpenReadAsync(permission.Blob, cancellationToken: context.RequestAborted);

        // The bytes are untrusted: serve them as a download or as media, never as a page of this site.
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentSecurityPolicy = "sandbox; default-src 'none'; img-src 'self'; media-src 'self'";
        context.Response.Headers.CacheControl = "private, no-store";
        return Results.Stream(
            content, IsMedium(facts.ContentType) ? facts.ContentType : "application/octet-stream", permission.DownloadName, facts.LastModified,
            EntityTagHeaderValue.Parse(facts.ETag), enableRangeProcessing: true);
    }

    /// <summary>Of one of the formats that are known here; other images, such as SVG, can hold scripts.</summary>
    private static bool IsMedium(string? contentType) => MediaFormats.All.Any(format => format.ContentType == contentType);
}
