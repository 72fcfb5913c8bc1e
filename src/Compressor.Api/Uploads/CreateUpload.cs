using System.Globalization;
using Compressor.Api.Errors;
using Compressor.Api.Requests;
using Compressor.Api.Routing;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace Compressor.Api.Uploads;

/// <summary><c>POST /uploads</c>: a ticket with which the bytes go straight to the store, or piece by piece to <c>/uploads/{id}</c>.</summary>
internal sealed class CreateUpload(ApiLinks links, UploadTickets tickets, ResumableUploads resumable, ApiOptions options, JobLimits limits) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route
        .Accepts<UploadRequest>(isOptional: true, "application/json").Produces<UploadTicket>(201).ProducesProblem(412)
        .Fails(Failures.InvalidJson, Failures.HeaderInvalid, Failures.TextTooLarge, Failures.FileTooLarge, Failures.JsonExpected, Failures.DiskFull, Failures.UploadsUnsupported)
        .Sends(201, "Location", "With Tus-Resumable: where the pieces go.", new OpenApiSchema { Type = JsonSchemaType.String, Format = "uri" }, always: false)
        .WithSummary("Create a ticket for an upload")
        .WithExamples(new UploadRequest("holiday.mp4"), (201, UploadExamples.Ticket))
        .WithDescription("The bytes go straight to the store: send them to the ticket's url, by its method and with its headers, once; or, where bytes were given, piece by piece to the url of resumable. Then the id is a source. With Tus-Resumable it is the creation of tus 1.0.0: 201 with Location and Upload-Expires, and no body. The last segment of Location is the upload's id.")
        .WithHeader(Tus.Resumable, $"{Tus.Version}: create a resumable upload by headers.")
        .WithHeader(Tus.Length, "Bytes of the file; with Tus-Resumable.")
        .WithHeader(Tus.Metadata, "filename and the name in Base64; with Tus-Resumable.");

    public Task<IResult> HandleAsync(HttpContext context) => Tus.IsSpoken(context.Request) ? CreateByTusAsync(context) : CreateAsync(context);

    private async Task<IResult> CreateAsync(HttpContext context)
    {
        var request = context.Request.ContentLength is null or 0 && !context.Request.HasJsonContentType()
            ? null
            : await RequestBody.ReadAsync<UploadRequest>(context);
        var id = UploadTickets.CreateId();
        if (request?.Bytes < 0) throw new ApiException(Failures.InvalidJson, ("place", " ($.bytes)"));
        if (request?.Bytes is { } bytes) await resumable.CreateAsync(id, request.FileName, bytes, context.RequestAborted);
        var url = await links.CreateWriteUrlAsync(context, tickets.NameOf(id, request?.FileName), limits.MaxBytes, context.RequestAborted)
            ?? throw new ApiException(Failures.UploadsUnsupported);
        context.Response.Headers.CacheControl = "no-store";
        return ApiResults.Created(new UploadTicket(id, "PUT", url.Url.AbsoluteUri, url.Headers, url.ExpiresAt, limits.MaxBytes)
        {
            Resumable = request?.Bytes is null ? null : new ResumableTicket("tus", links.Upload(context, id), options.UploadBlockBytes),
        });
    }

    private async Task<IResult> CreateByTusAsync(HttpContext context)
    {
        Tus.Speak(context);
        var id = UploadTickets.CreateId();
        var upload = await resumable.CreateAsync(id, Tus.FileName(context.Request), Tus.Bytes(context.Request, Tus.Length), context.RequestAborted);
        context.Response.Headers.Location = links.Upload(context, id).AbsoluteUri;
        context.Response.Headers[Tus.Expires] = upload.ExpiresAt.ToString("R", CultureInfo.InvariantCulture);
        return Results.StatusCode(StatusCodes.Status201Created);
    }
}

/// <summary>The body of <c>POST /uploads</c>; every part is optional.</summary>
/// <param name="Bytes">The file's length: the upload can then be resumed.</param>
/// <param name="FileName">Name of the file, with its ending.</param>
internal sealed record UploadRequest(string? FileName = null, long? Bytes = null);

/// <summary>Permission to send one file.</summary>
/// <param name="Id">The upload's id, for <c>source.upload</c>.</param>
/// <param name="Url">Accepts the file's bytes once, by the method and with the headers beside it.</param>
/// <param name="MaxBytes">How large the file may be.</param>
/// <param name="Method">PUT.</param>
/// <param name="Headers">To be sent with the bytes.</param>
/// <param name="ExpiresAt">When the ticket ends.</param>
internal sealed record UploadTicket(string Id, string Method, string Url, IReadOnlyDictionary<string, string> Headers, DateTimeOffset ExpiresAt, long MaxBytes)
{
    /// <summary>Instead of <c>url</c>: where the file goes piece by piece; null: its length was not given.</summary>
    public ResumableTicket? Resumable { get; init; }
}

/// <summary>Where a file goes piece by piece (tus 1.0.0).</summary>
/// <param name="Protocol">tus: version 1.0.0 of tus.io.</param>
/// <param name="Url">Takes PATCH and HEAD, with the same key as all other addresses.</param>
/// <param name="BlockBytes">Bytes of a piece that suit this server.</param>
internal sealed record ResumableTicket(string Protocol, Uri Url, int BlockBytes);
