using Compressor.Api.Errors;
using Compressor.Api.Requests;
using Compressor.Api.Routing;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Compressor.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Uploads;

/// <summary><c>PUT /blobs/{container}/{name}</c>: an upload with a ticket's signed URL, once.</summary>
internal sealed class WriteBlob(IBlobStore blobs, SignedLinks links, DiskRoom room, JobLimits limits) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => SignedLinks.DescribeQuery(
        route
            .TakesFile().Produces(201).Fails(Failures.LinkExpired, Failures.UploadExists, Failures.FileTooLarge, Failures.BodyTooLarge)
            .WithSummary("Upload by a signed URL")
            .WithDescription("The url of an upload ticket, on a server that keeps its files on disk. Take the URL as it stands; it needs no key."),
        ("max", "The most bytes that are taken."));

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var permission = links.Verify(context, "PUT");
        var maxBytes = Math.Min(permission.MaxBytes ?? limits.MaxBytes, limits.MaxBytes);
        if (context.Request.ContentLength > maxBytes) throw new BlobTooLargeException(maxBytes);
        room.Require(context.Request.ContentLength);
        RequestBody.Lift(context, maxBytes);
        var facts = await blobs.WriteAsync(permission.Blob, context.Request.Body, new BlobWriteOptions { OnlyIfAbsent = true, MaxBytes = maxBytes }, context.RequestAborted);
        return facts is null
            ? throw new ApiException(Failures.UploadExists)
            : Results.StatusCode(StatusCodes.Status201Created);
    }
}
