using System.Globalization;
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
    /// too), to any collector when <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is. Sampling for Application Insights: <c>OTEL_TRACES_SAMPLER</c>
    /// "microsoft.fixed_percentage" or "microsoft.rate_limited", with <c>OTEL_TRACES_SAMPLER_ARG</c> as a share from 0 to 1 or as traces a second.
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
                Sample(options, settings);
            });
        }

        bool IsSet(string name) => settings[name] is { Length: > 0 };
    }

    // The exporter reads these variables only where it is added to a tracer by hand; else it sends five traces a second.
    private static void Sample(AzureMonitorExporterOptions options, IConfiguration settings)
    {
        if (!double.TryParse(settings["OTEL_TRACES_SAMPLER_ARG"], NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return;
        switch (settings["OTEL_TRACES_SAMPLER"])
        {
            case "microsoft.fixed_percentage" when value is >= 0 and <= 1:
                (options.SamplingRatio, options.TracesPerSecond) = ((float)value, null);
                break;
            case "microsoft.rate_limited" when value >= 0:
                options.TracesPerSecond = value;
                break;
        }
    }
}
