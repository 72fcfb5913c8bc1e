using Compressor.Api.Errors;
using Compressor.Core;
using Compressor.Core.Jobs;
using Compressor.Core.Storage;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Jobs;

/// <summary>All that is asked about jobs.</summary>
public sealed class ReadJobs(IJobs jobs, ApiLinks links, ApiOptions options, TimeProvider time)
{
    private const int DefaultLimit = 20;
    private const int MaxLimit = 100;

    /// <summary><c>GET /jobs/{id}</c></summary>
    public async Task<IResult> GetAsync(HttpContext context, string id) => Ok(links.Complete(context, await FindAsync(id, context.RequestAborted)));

    /// <summary><c>GET /jobs/{id}/operation</c>: 202 while it runs, then 200, or a 4xx that polling clients do not repeat.</summary>
    public async Task<IResult> GetOperationAsync(HttpContext context, string id)
    {
        var job = await FindAsync(id, context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        return job.Status switch
        {
            JobState.Completed => Ok(links.Complete(context, job)),
            JobState.Failed => throw new ApiException(
                422, job.Error?.Code ?? JobErrorCodes.Internal, job.Error is { } error ? $"{error.Message} {error.Action}".TrimEnd() : job.Text),
            JobState.Cancelled => throw new ApiException(422, JobErrorCodes.Cancelled, "The job was cancelled. Start a new one."),
            _ => StartJobs.Accepted(context, links, options, job, new { job.Id, job.Status, job.Percent, job.Text }),
        };
    }

    /// <summary><c>GET /jobs?status=&amp;after=&amp;limit=</c></summary>
    public async Task<IResult> ListAsync(HttpContext context)
    {
        var query = context.Request.Query;
        JobState? status = query["status"].ToString() is { Length: > 0 } name ? ReadStatus(name) : null;
        var limit = DefaultLimit;
        if (query["limit"].ToString() is { Length: > 0 } text && !(int.TryParse(text, out limit) && limit is >= 1 and <= MaxLimit))
            throw new ApiException(400, "limit_invalid", $"limit must be a number from 1 to {MaxLimit}.");
        var after = query["after"].ToString() is { Length: > 0 } cursor ? cursor : null;
        if (after?.Length > 1000) throw new ApiException(400, "after_invalid", "after must be the \"next\" of the page before.");
        var page = await jobs.ListAsync(status, after, limit, context.RequestAborted);
        return Ok(page with { Items = [.. page.Items.Select(job => links.Complete(context, job))] });
    }

    /// <summary><c>GET /jobs/{id}/events</c></summary>
    public async Task<IResult> WatchAsync(HttpContext context, string id)
    {
        var job = await FindAsync(id, context.RequestAborted);

        // A browser reconnects when a stream ends; 204 tells it to stop.
        return job.Status.IsEnded() && context.Request.Headers["Last-Event-ID"] == JobEvents.IdOf(job)
            ? Results.NoContent()
            : new JobEvents(jobs.WatchAsync(id, context.RequestAborted), current => links.Complete(context, current), options.HeartbeatInterval, time);
    }

    /// <summary>
    /// <c>GET /jobs/{id}/result?redirect=</c>: to a short-lived download URL; with <c>redirect=false</c> 200 and that URL, for callers that
    /// can't follow (a flow takes a 302 for a failure) or must not send their key along.
    /// </summary>
    public async Task<IResult> GetResultAsync(HttpContext context, string id)
    {
        var redirects = ReadRedirect(context.Request);
        var job = await FindAsync(id, context.RequestAborted);
        if (job.Result is not { } result)
        {
            throw job.Status.IsEnded()
                ? new ApiException(409, "no_result", "The job ended without a result. GET the job to see why.")
                : new ApiException(409, "job_not_finished", "The job still runs. Ask again when its status is completed.");
        }

        if (!BlobNames.TryParse(result.Blob, out var blob)) throw new InvalidOperationException($"Job {id} has a result at no blob.");
        var url = await links.CreateReadUrlAsync(context, blob, result.FileName, context.RequestAborted)
            ?? throw new ApiException(501, "downloads_unsupported", "This server's storage gives no download URLs. Fetch the result from the storage account.");
        context.Response.Headers.CacheControl = "no-store";
        return redirects ? Results.Redirect(url.Url.AbsoluteUri) : Ok(new ResultLink(result.FileName, url.Url, url.ExpiresAt));
    }

    /// <summary><c>GET /jobs/{id}/timeline</c></summary>
    public async Task<IResult> GetTimelineAsync(HttpContext context, string id) =>
        Ok(await jobs.GetTimelineAsync(Check(id), context.RequestAborted) ?? throw NotFound());

    /// <summary><c>GET /credits</c></summary>
    public async Task<IResult> GetCreditsAsync(HttpContext context) => Ok(await jobs.GetCreditsAsync(context.RequestAborted));

    /// <summary>Ids are opaque, and short enough to be the key of a record.</summary>
    internal static string Check(string id) => id.Length <= 200 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? id : throw NotFound();

    internal static ApiException NotFound() => new(404, "job_not_found", "There is no such job. GET /api/jobs lists all that there are.");

    internal static IResult Ok(object value) => Results.Json(value, Json.Options);

    private static bool ReadRedirect(HttpRequest request) => request.Query["redirect"].ToString() switch
    {
        "" => true,
        var text when bool.TryParse(text, out var redirects) => redirects,
        _ => throw new ApiException(400, "redirect_invalid", "redirect must be true or false."),
    };

    private static JobState ReadStatus(string name) =>
        !char.IsAsciiDigit(name[0]) && Enum.TryParse<JobState>(name, ignoreCase: true, out var status) && Enum.IsDefined(status)
            ? status
            : throw new ApiException(400, "status_invalid", $"status must be one of: {string.Join(", ", Enum.GetNames<JobState>().Select(state => state.ToLowerInvariant()))}.");

    private async Task<Job> FindAsync(string id, CancellationToken cancellationToken) => await jobs.GetAsync(Check(id), cancellationToken) ?? throw NotFound();
}

/// <summary>The answer of <c>GET /jobs/{id}/result?redirect=false</c>.</summary>
/// <param name="FileName">Name for the file.</param>
/// <param name="Url">Where the video is; who has it may download the video until then.</param>
public sealed record ResultLink(string FileName, Uri Url, DateTimeOffset ExpiresAt)
{
    public override string ToString() => "[signed URL]";
}
