using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Compressor.Api.Errors;
using Compressor.Api.Requests;
using Compressor.Api.Routing;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace Compressor.Api.Page;

/// <summary><c>GET /events?jobs=ID,ID&amp;beat=1</c>: several jobs in one stream, as a browser opens few connections to a host.</summary>
internal sealed class WatchJobs(IJobs jobs, ApiLinks links, EventStreams streams, TimeProvider time) : IRequestHandler
{
    private const int MaxJobs = 50;
    private static readonly TimeSpan BeatInterval = TimeSpan.FromSeconds(1);

    public static void Describe(RouteHandlerBuilder route) => route
        .ProducesEvents<Job>(WatchedJob.GoneSchema, WatchedJob.BeatSchema).Fails(Failures.QueryInvalid, Failures.JobNotFound, Failures.TooManyListeners)
        .WithSummary("Watch several jobs in one stream of Server-Sent Events")
        .WithDescription("An event progress with each change, then completed, failed or cancelled for each job, with the job as data; gone, with an id, for one that does not exist. Ends when all have ended.")
        .WithQuery(JobsQuery.Name, $"Ids of up to {MaxJobs} jobs, with commas between them.", new OpenApiSchema { Type = JsonSchemaType.String }, isRequired: true)
        .WithQuery("beat", "1: an event beat every second, for pages that tell their reader when the server is away.");

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var ids = JobsQuery.Read(context.Request, MaxJobs);
        var now = new List<Job?>();
        foreach (var id in ids) now.Add(RouteIds.IsId(id) ? await jobs.GetAsync(id, context.RequestAborted) : null);
        if (now.TrueForAll(job => job is null)) throw new ApiException(Failures.JobNotFound);
        var beats = context.Request.Query["beat"] == "1";
        return streams.Open(
            context, WatchedJob.Beat with { IsLast = now.TrueForAll(job => job is null || job.Status.IsEnded()) }, one => one.Describe(),
            cancellationToken => WatchAsync(context, [.. ids.Zip(now, (id, job) => (id, job is not null))], beats, cancellationToken));
    }

    private async IAsyncEnumerable<WatchedJob> WatchAsync(
        HttpContext context, IReadOnlyList<(string Id, bool IsThere)> watched, bool beats, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var news = Channel.CreateUnbounded<WatchedJob>(new UnboundedChannelOptions { SingleReader = true });
        List<Task> sources = [.. watched.Select(one => FollowAsync(context, one.Id, one.IsThere, news.Writer, stop.Token))];
        if (beats) sources.Add(BeatAsync(news.Writer, stop.Token));
        try
        {
            var open = watched.Count;
            while (open > 0)
            {
                var next = await news.Reader.ReadAsync(cancellationToken);
                if (next.Kind is not ("progress" or "beat")) open--;
                yield return next with { IsLast = open == 0 };
            }
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(sources).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task FollowAsync(HttpContext context, string id, bool isThere, ChannelWriter<WatchedJob> news, CancellationToken cancellationToken)
    {
        try
        {
            var hasEnded = false;
            if (isThere)
            {
                await foreach (var job in jobs.WatchAsync(id, cancellationToken))
                {
                    hasEnded = job.Status.IsEnded();
                    news.TryWrite(WatchedJob.Of(links.WithResultUrl(context, job)));
                    if (hasEnded) break;
                }
            }

            if (!hasEnded) news.TryWrite(WatchedJob.Gone(id));
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            // The stream breaks, and the reader comes back.
            news.TryComplete(e);
        }
    }

    private async Task BeatAsync(ChannelWriter<WatchedJob> news, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(BeatInterval, time);
        while (await timer.WaitForNextTickAsync(cancellationToken)) news.TryWrite(WatchedJob.Beat);
    }
}
