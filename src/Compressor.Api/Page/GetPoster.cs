using System.Globalization;
using System.Net.Mime;
using Compressor.Api.Errors;
using Compressor.Api.Jobs;
using Compressor.Api.Routing;
using Compressor.Core.Jobs;
using Compressor.Core.Previews;
using Compressor.Errors;
using Compressor.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace Compressor.Api.Page;

/// <summary><c>GET /jobs/{id}/poster?of=&amp;at=&amp;width=</c>: one picture of a job's result or source.</summary>
internal sealed class GetPoster(IJobs jobs, JobLookup lookup, IPreviews? previews = null) : IRequestHandler
{
    private const int LeastWidth = 16, MostWidth = 1280, UsualWidth = 320;

    public static void Describe(RouteHandlerBuilder route) => route
        .Produces<Stream>(200, MediaTypeNames.Image.Jpeg).Fails(Failures.QueryInvalid, Failures.JobNotFound, Failures.FrameUnavailable)
        .WithSummary("Get a picture of a job's result or source")
        .WithDescription("A frame of the video as JPEG, where this host can make one.")
        .WithQuery("of", "source, or result, which is the usual one.")
        .WithQuery("at", "Seconds from the beginning; after the end it is the last picture. Without it a moment that shows what the video is about.", JsonSchemaType.Number)
        .WithQuery("width", $"Pixels, {LeastWidth} to {MostWidth}; a narrower picture stays as it is.", JsonSchemaType.Integer, UsualWidth);

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var (isSource, at, width) = Read(context.Request.Query);
        var job = await lookup.FindAsync(context);
        var file = isSource ? (await jobs.GetSourceAsync(job.Id, context.RequestAborted))?.Blob : job.Result?.Blob;
        // The first picture is often black.
        var moment = at ?? Math.Min(1, (job.Result?.DurationSeconds ?? 3) / 3);
        if (previews is null || !BlobNames.TryParse(file, out var blob)) throw new ApiException(Failures.FrameUnavailable);
        var picture = await previews.FrameAsync(blob, TimeSpan.FromSeconds(moment), width, context.RequestAborted) ?? throw new ApiException(Failures.FrameUnavailable);
        // The source stays what it is; a follow-up brings another result.
        context.Response.Headers.CacheControl = isSource ? "private, max-age=86400" : "private, no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Stream(picture, MediaTypeNames.Image.Jpeg);
    }

    private static (bool IsSource, double? At, int Width) Read(IQueryCollection query)
    {
        var isSource = query["of"].ToString() switch
        {
            "" or "result" => false,
            "source" => true,
            _ => throw QueryCheck.Refuse("of"),
        };
        double? at = query["at"].ToString() is not { Length: > 0 } second ? null
            : double.TryParse(second, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < TimeSpan.MaxValue.TotalSeconds / 2 ? seconds : throw QueryCheck.Refuse("at");
        var width = query["width"].ToString() is not { Length: > 0 } text ? UsualWidth
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var pixels) && pixels is >= LeastWidth and <= MostWidth ? pixels : throw QueryCheck.Refuse("width");
        return (isSource, at, width);
    }
}
