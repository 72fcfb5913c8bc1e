using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Logs;
using OpenTelemetry.Trace;

namespace Compressor.Functions.Tests.Telemetry;

/// <summary>What the worker's exporter sends to Application Insights. It hears of the calls of all tests in this process, so these run alone.</summary>
[Collection(Alone)]
public sealed class ExporterTests
{
    private const string Alone = "Exporter";

    // More than the exporter sends within a second where nothing is set.
    private const int Calls = 30;

    [Fact]
    public async Task Calls_are_told_of_without_what_may_be_secret_in_their_addresses()
    {
        var told = await TellAsync("microsoft.fixed_percentage", "1");

        Assert.InRange(CallsIn(told), Calls, int.MaxValue);
        Assert.Contains("A line that is kept.", told, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("microsoft.fixed_percentage", "0")]
    [InlineData("microsoft.rate_limited", "0")]
    public async Task Traces_are_as_many_as_the_settings_say(string sampler, string argument)
    {
        var told = await TellAsync(sampler, argument);

        Assert.Equal(0, CallsIn(told));
        Assert.Contains("A line that is kept.", told, StringComparison.Ordinal);
    }

    private static async Task<string> TellAsync(string sampler, string argument)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var insights = await IngestionStub.StartAsync(cancellationToken);
        var builder = Host.CreateApplicationBuilder();
        builder.Configuration["APPLICATIONINSIGHTS_CONNECTION_STRING"] = $"InstrumentationKey=00000000-0000-0000-0000-000000000001;IngestionEndpoint={insights.Address}/;LiveEndpoint={insights.Address}/";
        (builder.Configuration["OTEL_TRACES_SAMPLER"], builder.Configuration["OTEL_TRACES_SAMPLER_ARG"]) = (sampler, argument);
        builder.Services.AddHttpClient();
        builder.Services.AddTelemetry(builder.Configuration);
        using var app = builder.Build();
        await app.StartAsync(cancellationToken);
        var (traces, logs) = (app.Services.GetRequiredService<TracerProvider>(), app.Services.GetRequiredService<LoggerProvider>());

        using var client = app.Services.GetRequiredService<IHttpClientFactory>().CreateClient("webhooks");
        for (var calls = 0; calls < Calls; calls++)
        {
            using var answer = await client.GetAsync($"{insights.Address}/services/T0SECRETPATH?sig=SECRETQUERY&token=SECRETTOKEN", cancellationToken);
            Assert.True(answer.IsSuccessStatusCode);
        }

        app.Services.GetRequiredService<ILogger<ExporterTests>>().LogWarning("A line that is kept.");
        Assert.True(traces.ForceFlush(30_000));
        Assert.True(logs.ForceFlush(30_000));
        await app.StopAsync(cancellationToken);
        return insights.Taken;
    }

    private static int CallsIn(string told) => told.Split("\"baseType\":\"RemoteDependencyData\"").Length - 1;

    [CollectionDefinition(Alone, DisableParallelization = true)]
    public sealed class RunsAlone;
}
