using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Trace;

namespace Compressor.Functions.Tests.Telemetry;

/// <summary>What the worker's exporter sends to Application Insights. It hears of the calls of all tests in this process, and takes only so many a second.</summary>
[Collection(Alone)]
public sealed class ExporterTests
{
    private const string Alone = "Exporter";
    private const int MaxCalls = 20;

    [Fact]
    public async Task Calls_are_told_of_without_what_may_be_secret_in_their_addresses()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var insights = await IngestionStub.StartAsync(cancellationToken);
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] = $"InstrumentationKey=00000000-0000-0000-0000-000000000001;IngestionEndpoint={insights.Address}/;LiveEndpoint={insights.Address}/";
        (builder.Configuration["OTEL_TRACES_SAMPLER"], builder.Configuration["OTEL_TRACES_SAMPLER_ARG"]) = ("microsoft.fixed_percentage", "1");
        builder.Services.AddHttpClient();
        builder.Services.AddTelemetry(builder.Configuration);
        using var app = builder.Build();
        await app.StartAsync(cancellationToken);
        var (traces, logs) = (app.Services.GetRequiredService<TracerProvider>(), app.Services.GetRequiredService<LoggerProvider>());

        using var client = app.Services.GetRequiredService<IHttpClientFactory>().CreateClient("webhooks");
        for (var calls = 0; calls < MaxCalls && !insights.Taken.Contains("RemoteDependencyData", StringComparison.Ordinal); calls++)
        {
            using var answer = await client.GetAsync($"{insights.Address}/services/T0SECRETPATH?sig=SECRETQUERY&token=SECRETTOKEN", cancellationToken);
            Assert.True(answer.IsSuccessStatusCode);
            Assert.True(traces.ForceFlush(30_000));
        }

        app.Services.GetRequiredService<ILogger<ExporterTests>>().LogWarning("A line that is kept.");
        Assert.True(logs.ForceFlush(30_000));

        await app.StopAsync(cancellationToken);
        Assert.Contains("RemoteDependencyData", insights.Taken, StringComparison.Ordinal);
        Assert.Contains("A line that is kept.", insights.Taken, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", insights.Taken, StringComparison.Ordinal);
    }

    [CollectionDefinition(Alone, DisableParallelization = true)]
    public sealed class RunsAlone;
}
