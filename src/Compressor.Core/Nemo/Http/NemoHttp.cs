using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Http.Resilience;
using Microsoft.Extensions.Logging;
using Polly;

namespace Compressor.Core.Nemo.Http;

/// <summary>
/// The HTTP clients. None logs (addresses may be signed), none keeps cookies or follows redirects by itself, none has an overall
/// time limit: each pipeline limits what may be limited.
/// </summary>
internal static class NemoHttp
{
    /// <summary>Small answers: repeated after transient faults, each attempt limited in time.</summary>
    public const string Calls = "nemo-calls";

    /// <summary>Uploads and downloads: repeated likewise, limited by lack of progress instead of by time.</summary>
    public const string Transfers = "nemo-transfers";

    /// <summary>Messages and render submissions: sent once, whatever happens.</summary>
    public const string Once = "nemo-once";

    public static void AddClients(IServiceCollection services)
    {
        // Two lines for each request that goes well; what is tried again is a warning.
        services.AddLogging(logging => logging.AddFilter("Polly", LogLevel.Warning));
        Add(Calls).AddResilienceHandler("nemo-calls", (pipeline, context) => Configure(pipeline, context.ServiceProvider, limitTime: true));
        Add(Transfers).AddResilienceHandler("nemo-transfers", (pipeline, context) => Configure(pipeline, context.ServiceProvider, limitTime: false));
        Add(Once, newConnection: true);
        // Inside the retries, so that an answer that breaks off is repeated too.
        services.AddHttpClient(Calls).AddHttpMessageHandler(() => new BufferingHandler());

        IHttpClientBuilder Add(string name, bool newConnection = false) => services.AddHttpClient(name, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                // A pooled connection that the server has closed makes the platform send the request again: not these.
                PooledConnectionLifetime = newConnection ? TimeSpan.Zero : TimeSpan.FromMinutes(5),
                ConnectTimeout = TimeSpan.FromSeconds(15),
                Proxy = new LoopbackBypassProxy(HttpClient.DefaultProxy),
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .AddHttpMessageHandler(provider => new AttributionHandler(provider.GetRequiredService<NemoOptions>()))
            .AddHttpMessageHandler(() => new RedirectHandler());
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
            // 429 is not among them: that wait is the workflow's, by a durable timer.
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

/// <summary>Reads an answer whole before it counts as one.</summary>
internal sealed class BufferingHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        try
        {
            await response.Content.LoadIntoBufferAsync(NemoTransport.MaxAnswerBytes, cancellationToken);
            return response;
        }
        catch
        {
            response.Dispose();
            throw;
        }
    }
}
