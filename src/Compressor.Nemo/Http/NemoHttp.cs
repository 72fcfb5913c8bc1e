using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Polly;

namespace Compressor.Nemo.Http;

/// <summary>
/// The HTTP clients. None of them logs (addresses may be signed), keeps cookies, follows redirects by itself or has an overall
/// time limit: each pipeline sets its own limits.
/// </summary>
internal static class NemoHttp
{
    /// <summary>Calls with small answers: retried after transient faults, each attempt limited in time.</summary>
    public const string Calls = "nemo-calls";

    /// <summary>Downloads: retried too, but limited by lack of progress instead of time.</summary>
    public const string Transfers = "nemo-transfers";

    /// <summary>Messages, uploads and render submissions: sent once, never retried, since each may have had its effect though no answer came.</summary>
    public const string Once = "nemo-once";

    /// <summary>
    /// How long a connection of <see cref="Once"/> waits for its next request. What is sent on one that the server has just closed for its idleness fails, since the platform repeats
    /// no request of which it has sent some of the body; servers wait for 2 seconds and more.
    /// </summary>
    private static readonly TimeSpan OnceIdle = TimeSpan.FromSeconds(1);

    /// <summary>Largest response that is read whole, in bytes: it takes about four times as much memory, for each job that reads one. Drafts have a few thousand.</summary>
    public const long MaxResponseBytes = 8_000_000;

    public static Uri Address(Uri baseAddress, string path) => new(baseAddress.AbsoluteUri.TrimEnd('/') + path);

    /// <summary>A connection fault or a time-out, not an error response.</summary>
    public static bool IsFault(Exception e) => e is HttpRequestException or IOException or ExecutionRejectedException;

    public static void AddClients(IServiceCollection services)
    {
        // Polly logs two lines for each successful request; retries are warnings.
        services.AddLogging(logging => logging.AddFilter("Polly", LogLevel.Warning));
        Add(Calls).AddResilienceHandler("nemo-calls", (pipeline, context) => Configure(pipeline, context.ServiceProvider, limitTime: true));
        Add(Transfers).AddResilienceHandler("nemo-transfers", (pipeline, context) => Configure(pipeline, context.ServiceProvider, limitTime: false));
        Add(Once, idle: OnceIdle);
        // Inside the retries, so that a broken response is retried too.
        services.AddHttpClient(Calls).AddHttpMessageHandler(() => new BufferingHandler());

        IHttpClientBuilder Add(string name, TimeSpan? idle = null) => services.AddHttpClient(name, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                PooledConnectionIdleTimeout = idle ?? TimeSpan.FromMinutes(1),
                ConnectTimeout = TimeSpan.FromSeconds(15),
                Proxy = new LoopbackBypassProxy(HttpClient.DefaultProxy),
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .AddHttpMessageHandler(provider => new AttributionHandler(provider.GetRequiredService<NemoOptions>()))
            .AddHttpMessageHandler(() => new RedirectHandler())
            .AddHttpMessageHandler(provider => new ForeignHandler(provider.GetService<IForeignHttp>()));
    }

    private static void Configure(ResiliencePipelineBuilder<HttpResponseMessage> pipeline, IServiceProvider provider, bool limitTime)
    {
        var options = provider.GetRequiredService<NemoOptions>();
        pipeline.TimeProvider = provider.GetRequiredService<TimeProvider>();
        pipeline.AddRetry(new HttpRetryStrategyOptions
        {
            MaxRetryAttempts = options.Retries,
            Delay = options.RetryDelay,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            // Not 429: the workflow waits for that, with a durable timer.
            ShouldRetryAfterHeader = false,
            ShouldHandle = arguments => ValueTask.FromResult(IsTransient(arguments.Outcome)),
        });
        pipeline.AddCircuitBreaker(new HttpCircuitBreakerStrategyOptions
        {
            MinimumThroughput = 20,
            FailureRatio = 0.8,
            SamplingDuration = TimeSpan.FromSeconds(30),
            BreakDuration = TimeSpan.FromSeconds(15),
            ShouldHandle = arguments => ValueTask.FromResult(IsTransient(arguments.Outcome)),
        });
        if (limitTime) pipeline.AddTimeout(options.CallTimeout);
    }

    private static bool IsTransient(Outcome<HttpResponseMessage> outcome) =>
        outcome.Exception is HttpRequestException or IOException or Polly.Timeout.TimeoutRejectedException
        || outcome.Result?.StatusCode is HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;
}
