using System.Text.Json.Nodes;
using Compressor.Api.Errors;
using Compressor.Api.Routing;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Compressor.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace Compressor.Api.Jobs;

/// <summary>
/// Leads to a result: to a short-lived download URL, or with <c>redirect=false</c> 200 and that URL, for callers that can't follow redirects (a flow
/// takes a 302 for an error) or must not send their key along.
/// </summary>
internal sealed class ResultAnswers(ApiLinks links)
{
    public static void Describe(RouteHandlerBuilder route, params Failure[] failures) => route
        .ProducesRedirect("The short-lived address of the video.").Produces<ResultLink>().Fails([Failures.RedirectInvalid, Failures.QueryInvalid, Failures.JobNotFound, Failures.NoResult, Failures.JobNotFinished, Failures.DownloadsUnsupported, .. failures])
        .WithQuery("redirect", "false: 200 with the address instead of a redirect to it.", JsonSchemaType.Boolean, JsonValue.Create(true))
        .WithDescription("The address can be used without a key until it expires, so treat it as a secret. It serves ranges, so a player can seek.")
        .WithExamples(null, (200, new ResultLink("holiday-compressed.mp4", new Uri("https://example.blob.core.windows.net/results/3f0c/holiday-compressed.mp4?sig=abc"), JobExamples.Start.AddMinutes(20))));

    /// <exception cref="ApiException">There is no result.</exception>
    public async Task<IResult> AnswerAsync(HttpContext context, Func<Task<Job>> find)
    {
        var redirects = ReadRedirect(context.Request);
        var job = await find();
        if (job.Result is not { } result) throw new ApiException(job.Status.IsEnded() ? Failures.NoResult : Failures.JobNotFinished);
        if (!BlobNames.TryParse(result.Blob, out var blob)) throw new InvalidOperationException($"Job {job.Id} has a result at no blob.");
        var url = await links.CreateReadUrlAsync(context, blob, result.FileName, context.RequestAborted)
            ?? throw new ApiException(Failures.DownloadsUnsupported);
        context.Response.Headers.CacheControl = "no-store";
        return redirects ? Results.Redirect(url.Url.AbsoluteUri) : ApiResults.Ok(new ResultLink(result.FileName, url.Url, url.ExpiresAt));
    }

    internal static bool ReadRedirect(HttpRequest request) => request.Query["redirect"].ToString() switch
    {
        "" => true,
        var text when bool.TryParse(text, out var redirects) => redirects,
        _ => throw new ApiException(Failures.RedirectInvalid),
    };
}

/// <summary>The answer with <c>redirect=false</c>.</summary>
/// <param name="FileName">Name for the file.</param>
/// <param name="Url">Where the video is. Anyone who has the URL can download the video until it expires.</param>
/// <param name="ExpiresAt">When the URL ends.</param>
internal sealed record ResultLink(string FileName, Uri Url, DateTimeOffset ExpiresAt)
{
    public override string ToString() => "[signed URL]";
}
