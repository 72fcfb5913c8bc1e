using Compressor.Api.Errors;
using Compressor.Core;
using Compressor.Core.Jobs;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Uploads;

/// <summary><c>POST /uploads</c>: a ticket by which the bytes go straight to the store.</summary>
public sealed class CreateUpload(ApiLinks links, UploadTickets tickets, JobLimits limits)
{
    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var request = context.Request.ContentLength is null or 0 && !context.Request.HasJsonContentType()
            ? null
            : await RequestBody.ReadAsync<UploadRequest>(context);
        var id = UploadTickets.CreateId();
        var url = await links.CreateWriteUrlAsync(context, tickets.NameOf(id, request?.FileName), limits.MaxBytes, context.RequestAborted)
            ?? throw new ApiException(501, "uploads_unsupported", "This server's storage gives no upload URLs. Send the file as multipart to POST /api/jobs.");
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(
            new UploadTicket(id, "PUT", url.Url.AbsoluteUri, url.Headers, url.ExpiresAt, limits.MaxBytes), Json.Options, statusCode: StatusCodes.Status201Created);
    }
}
