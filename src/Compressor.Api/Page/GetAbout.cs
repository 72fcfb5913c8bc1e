using Compressor.Api.Errors;
using Compressor.Api.Routing;
using Compressor.Api.Service;
using Compressor.Core.Jobs;
using Compressor.Core.Previews;
using Compressor.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Page;

/// <summary><c>GET /about</c>: what a page should know of this host before it asks for a video.</summary>
internal sealed class GetAbout(Whereabouts place, JobLimits limits, DataOptions data, DiskSpace? disk = null, IPreviews? previews = null) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route
        .Produces<About>().WithSummary("Tell what this server is")
        .WithDescription("Where videos go, how large they may be, how long they are kept, and what people often ask for.")
        .WithHeader("Accept-Language", "English or Chinese: the language of the chips.");

    public Task<IResult> HandleAsync(HttpContext context)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Task.FromResult(ApiResults.Ok(new About
        {
            Version = GetHealth.Version,
            Place = place.Place,
            BackendHost = place.SentTo,
            SendsEarly = place.Place is Place.Machine,
            MaxBytes = limits.MaxBytes,
            FreeBytes = disk?.FreeBytes,
            UsedBytes = disk?.UsedBytes,
            RetentionDays = data.Retention.TotalDays,
            Estimates = place.RendersHere,
            Previews = previews is not null,
            Chips = Chip.In(Problems.LanguageOf(context.Request)),
        }));
    }
}
