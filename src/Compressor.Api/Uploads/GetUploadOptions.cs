using System.Globalization;
using Compressor.Api.Routing;
using Compressor.Core.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Uploads;

/// <summary><c>OPTIONS /uploads</c>: what this server knows of the tus protocol.</summary>
internal sealed class GetUploadOptions(JobLimits limits) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route
        .Produces(204).SendsText(204, Tus.Resumable, "The version of this answer.").SendsText(204, "Tus-Version", "The versions that are known.")
        .SendsText(204, "Tus-Extension", "What is known beside the core of the protocol.").SendsBytes(204, "Tus-Max-Size", "How large a file may be.")
        .WithSummary("Tell how uploads can be resumed (tus 1.0.0)").WithDescription("For clients of the protocol that ask before they begin.");

    public Task<IResult> HandleAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers[Tus.Resumable] = headers["Tus-Version"] = Tus.Version;
        headers["Tus-Extension"] = Tus.Extensions;
        headers["Tus-Max-Size"] = limits.MaxBytes.ToString(CultureInfo.InvariantCulture);
        return Task.FromResult(Results.NoContent());
    }
}
