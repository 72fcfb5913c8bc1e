using Compressor.Api.Errors;
using Compressor.Api.Requests;
using Compressor.Api.Routing;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Compressor.Api.Uploads;

/// <summary><c>PATCH /uploads/{id}</c>: the next piece of a resumable upload.</summary>
internal sealed class AppendUpload(ResumableUploads uploads, JobLimits limits) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route
        .Accepts<Stream>(Tus.PieceType).Produces(204)
        .Fails([.. TusDescriptions.Refusals, Failures.HeaderInvalid, Failures.UploadOffsetConflict, Failures.FileTooLarge, Failures.UnsupportedMediaType, Failures.DiskFull])
        .SpeaksTus(204).SendsOffset(204)
        .WithHeader(Tus.Offset, "Where the piece begins: as many bytes as have arrived.")
        .WithSummary("Send the next piece of a resumable upload (tus 1.0.0)")
        .WithDescription("Of a piece that breaks off, what has come before stays. On Azure a request may have 100 MB.");

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        Tus.Speak(context);
        var request = context.Request;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || type.MediaType != Tus.PieceType) throw new ApiException(Failures.UnsupportedMediaType);
        var offset = Tus.Bytes(request, Tus.Offset);
        RequestBody.Lift(context, limits.MaxBytes);
        var progress = await uploads.AppendAsync(RouteIds.Read(context) ?? "", offset, request.ContentLength, request.Body, context.RequestAborted);
        Tus.Say(context.Response, progress);
        return Results.NoContent();
    }
}
