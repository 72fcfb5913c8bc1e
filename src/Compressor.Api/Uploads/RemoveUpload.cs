using Compressor.Api.Requests;
using Compressor.Api.Routing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Uploads;

/// <summary><c>DELETE /uploads/{id}</c>: a resumable upload that is not wanted any more.</summary>
internal sealed class RemoveUpload(ResumableUploads uploads) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route
        .Produces(204).Fails(TusDescriptions.Refusals).SpeaksTus(204).WithSummary("Remove a resumable upload, whole or not (tus 1.0.0)")
        .WithDescription("A job that was made of it has its own copy.");

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        Tus.Speak(context);
        await uploads.RemoveAsync(RouteIds.Read(context) ?? "", context.RequestAborted);
        return Results.NoContent();
    }
}
