using Compressor.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace Compressor.Local.Hosting;

/// <summary>Logs go to stderr; stdout is for the program's output alone.</summary>
internal static class HostLogging
{
    public static void AddTo(IServiceCollection services, IConfiguration configuration) => services.AddLogging(logging =>
    {
        if (!configuration.ReadSettings<LoggingOptions>().ToConsole) return;
        logging.SetMinimumLevel(LogLevel.Information)
            // What keeps a host from starting is told in one sentence, and not also with a stack trace.
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.Critical)
            .AddFilter("Microsoft", LogLevel.Warning)
            // The HTTP client would log the backend's addresses at each poll.
            .AddFilter("System.Net.Http.HttpClient", LogLevel.Warning)
            .AddFilter("Polly", LogLevel.Warning)
            // It warns about unencrypted keys; they are in a folder that only their owner can read.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddConfiguration(configuration.GetSection("Logging"))
            .AddSimpleConsole(format =>
            {
                format.SingleLine = true;
                format.TimestampFormat = "HH:mm:ss ";
                format.ColorBehavior = LoggerColorBehavior.Disabled;
            });
        services.PostConfigure<LoggerFilterOptions>(KeepRequestsOut);
        services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
    });

    /// <summary>The lines of requests have their whole addresses, and so the signatures of uploads and downloads: they stay off, whatever the settings say of any log.</summary>
    private static void KeepRequestsOut(LoggerFilterOptions options)
    {
        foreach (var provider in options.Rules.Select(rule => rule.ProviderName).Append(null).Distinct().ToList())
            options.Rules.Add(new LoggerFilterRule(provider, "Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Warning, filter: null));
    }
}
