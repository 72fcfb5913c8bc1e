using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace Compressor.Local.Hosting;

/// <summary>Traces and metrics of the whole process, exported only if OTEL_EXPORTER_OTLP_ENDPOINT is set. Probes leave no trace.</summary>
internal static class Telemetry
{
    private const string Sources = "Compressor*";

    public static void AddTo(IServiceCollection services, IConfiguration configuration)
    {
        if (configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is not { Length: > 0 }) return;
        services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddSource(Sources).AddAspNetCoreInstrumentation(options => options.Filter = IsTraced).AddHttpClientInstrumentation().AddProcessor<PrivatePaths>())
            .WithMetrics(metrics => metrics.AddMeter(Sources).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation())
            .UseOtlpExporter();
    }

    private static bool IsTraced(HttpContext context) => !context.Request.Path.StartsWithSegments("/api/health") && !context.Request.Path.StartsWithSegments("/api/v1/health");
}
