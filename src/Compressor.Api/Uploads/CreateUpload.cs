using Compressor.Api.Errors;
using Compressor.Api.Requests;
using Compressor.Api.Routing;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Uploads;

/// <summary><c>POST /uploads</c>: a ticket with which the bytes go straight to the store.</summary>
internal sealed class CreateUpload(ApiLinks links, UploadTickets tickets, JobLimits limits) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route
        .Accepts<UploadRequest>(isOptional: true, "application/json").Produces<UploadTicket>(201).Fails(Failures.InvalidJson, Failures.TextTooLarge, Failures.JsonExpected)
        .WithSummary("Create a ticket for uploading a file straight to the store");

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var request = context.Request.ContentLength is null or 0 && !context.Request.HasJsonContentType()
            ? null
            : await RequestBody.ReadAsync<UploadRequest>(context);
        var id = UploadTickets.CreateId();
        var url = await links.CreateWriteUrlAsync(context, tickets.NameOf(id, request?.FileName), limits.MaxBytes, context.RequestAborted)
            ?? throw new ApiException(Failures.UploadsUnsupported);
        context.Response.Headers.CacheControl = "no-store";
        return ApiResults.Created(new UploadTicket(id, "PUT", url.Url.AbsoluteUri, url.Headers, url.ExpiresAt, limits.MaxBytes));
    }
}

/// <summary>The body of <c>POST /uploads</c>; every part is optional.</summary>
internal sealed record UploadRequest(string? FileName);

/// <param name="Id">The upload's id, for <c>source.upload</c>.</param>
/// <param name="Url">Accepts the file's bytes once, by <paramref name="Method"/> with <paramref name="Headers"/>.</param>
/// <param name="MaxBytes">Bytes.</param>
internal sealed record UploadTicket(string Id, string Method, string Url, IReadOnlyDictionary<string, string> Headers, DateTimeOffset ExpiresAt, long MaxBytes);
