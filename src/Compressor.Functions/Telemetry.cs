using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Azure.Functions.Worker.OpenTelemetry;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Compressor.Functions;

internal static class Telemetry
{
    /// <summary>
    /// OpenTelemetry of the worker, beside that of the host ("telemetryMode" in host.json): to Application Insights when
    /// <c>APPLICATIONINSIGHTS_CONNECTION_STRING</c> is set (by the app's identity when <c>APPLICATIONINSIGHTS_AUTHENTICATION_STRING</c> is set
    /// too), to any collector when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is. Sampling: <c>OTEL_TRACES_SAMPLER</c>.
    /// </summary>
    public static void AddTelemetry(this IServiceCollection services, IConfiguration settings)
    {
        var (insights, collector) = (IsSet("APPLICATIONINSIGHTS_CONNECTION_STRING"), IsSet("OTEL_EXPORTER_OTLP_ENDPOINT"));
        if (!insights && !collector) return;

        // Its lines name the whole paths of what is called; the traces tell the rest.
        services.AddLogging(logging => logging.AddFilter("System.Net.Http.HttpClient", LogLevel.Warning));
        var telemetry = services.AddOpenTelemetry()
            .UseFunctionsWorkerDefaults()
            .WithTracing(tracing => tracing.AddSource("Compressor*").AddHttpClientInstrumentation().AddProcessor<PrivatePaths>())
            .WithMetrics(metrics => metrics.AddMeter("Compressor*").AddHttpClientInstrumentation());
        if (collector) telemetry.UseOtlpExporter();
        if (insights)
        {
            telemetry.UseAzureMonitorExporter(options =>
            {
                if (IsSet("APPLICATIONINSIGHTS_AUTHENTICATION_STRING")) options.Credential = new DefaultAzureCredential();
            });
        }

        bool IsSet(string name) => settings[name] is { Length: > 0 };
    }
}
