using System.Text.Json.Nodes;
using Compressor.Api.Errors;
using Compressor.Api.Jobs;
using Compressor.Api.Routing;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Compressor.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace Compressor.Api.Page;

/// <summary><c>GET /jobs/{id}/source?redirect=</c>: the file that the job was started with, to be shown beside its result.</summary>
internal sealed class GetSource(IJobs jobs, JobLookup lookup, ApiLinks links) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route
        .ProducesRedirect("The short-lived address of the source.").Produces<ResultLink>().Fails(Failures.RedirectInvalid, Failures.JobNotFound, Failures.FileNotFound, Failures.DownloadsUnsupported)
        .WithSummary("Redirect to the job's source, or get its address")
        .WithDescription("There is none of a source that the job was given by its address.")
        .WithQuery("redirect", "false: 200 with the address instead of a redirect to it.", JsonSchemaType.Boolean, JsonValue.Create(true));

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var redirects = ResultAnswers.ReadRedirect(context.Request);
        var source = await jobs.GetSourceAsync(lookup.IdOf(context), context.RequestAborted) ?? throw lookup.NotFound();
        if (!BlobNames.TryParse(source.Blob, out var blob)) throw new ApiException(Failures.FileNotFound);
        var url = await links.CreateReadUrlAsync(context, blob, downloadName: null, context.RequestAborted) ?? throw new ApiException(Failures.DownloadsUnsupported);
        context.Response.Headers.CacheControl = "no-store";
        return redirects ? Results.Redirect(url.Url.AbsoluteUri) : ApiResults.Ok(new ResultLink(source.FileName ?? "video", url.Url, url.ExpiresAt));
    }
}
