using System.Globalization;
using Compressor.Api.Requests;
using Compressor.Api.Routing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Uploads;

/// <summary><c>HEAD /uploads/{id}</c>: how much of a resumable upload has arrived.</summary>
internal sealed class GetUploadOffset(ResumableUploads uploads) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route
        .Produces(200).Fails(TusDescriptions.Refusals).SpeaksTus(200).SendsOffset(200).SendsBytes(200, Tus.Length, "Bytes of the whole file.")
        .WithSummary("Ask how much of a resumable upload has arrived (tus 1.0.0)")
        .WithDescription("After a lost connection or a restart of either side: the next piece begins where the last one that arrived ends.");

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        Tus.Speak(context);
        var progress = await uploads.FindAsync(RouteIds.Read(context) ?? "", context.RequestAborted);
        Tus.Say(context.Response, progress);
        context.Response.Headers[Tus.Length] = progress.Upload.Length.ToString(CultureInfo.InvariantCulture);
        return Results.Ok();
    }
}
