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
        .Produces(200).ProducesProblem(404).ProducesProblem(410).ProducesProblem(412)
        .WithHeader(Tus.Resumable, Tus.Version).WithSummary("Ask how much of a resumable upload has arrived (tus 1.0.0)");

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        Tus.Speak(context);
        var progress = await uploads.FindAsync(RouteIds.Read(context) ?? "", context.RequestAborted);
        Tus.Say(context.Response, progress);
        context.Response.Headers[Tus.Length] = progress.Upload.Length.ToString(CultureInfo.InvariantCulture);
        return Results.Ok();
    }
}
