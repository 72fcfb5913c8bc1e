using System.Globalization;
using Compressor.Core.Jobs;
using Compressor.Core.Retention;
using Compressor.Local.Commands;
using Compressor.Storage;
using Microsoft.Extensions.Configuration;

namespace Compressor.Local.Hosting;

/// <summary>
/// Where settings come from, the later winning: this host's defaults, <c>appsettings.json</c> in the data folder, the environment, the command line.
/// </summary>
internal sealed record HostSettings
{
    /// <summary>Absolute path; null: setting Data:Directory or its default.</summary>
    public string? DataDirectory { get; init; }

    /// <summary>Bytes; null: setting Limits:MaxBytes or its default.</summary>
    public long? MaxBytes { get; init; }
    public bool Verbose { get; init; }

    /// <summary>The command line's files stay on this machine, whatever store the environment configures for other hosts.</summary>
    public bool FilesOnly { get; init; }

    /// <exception cref="UsageException">There is no data folder, or its settings can't be read.</exception>
    public IConfigurationRoot Read()
    {
        var given = new Dictionary<string, string?>();
        if (DataDirectory is not null) given["Data:Directory"] = DataDirectory;
        if (MaxBytes is { } maxBytes) given["Limits:MaxBytes"] = maxBytes.ToString(CultureInfo.InvariantCulture);
        if (Verbose) given[HostLogging.EnabledKey] = "true";
        if (FilesOnly) given["Storage:ConnectionString"] = given["Storage:BlobServiceUri"] = "";
        try
        {
            var data = StorageOptions.From(new ConfigurationBuilder().AddEnvironmentVariables().AddInMemoryCollection(given).Build()).DataDirectory;
            given["Data:Directory"] = data;
            var settings = new ConfigurationBuilder()
                .AddInMemoryCollection(Defaults())
                .AddJsonFile(Path.Combine(data, "appsettings.json"), optional: true)
                .AddEnvironmentVariables()
                .AddInMemoryCollection(given)
                .Build();
            RetentionOptions.From(settings);
            return settings;
        }
        catch (Exception e) when (e is InvalidOperationException or InvalidDataException or ArgumentException)
        {
            throw new UsageException(e.Message, e);
        }
    }

    public static JobLimits ReadLimits(IConfiguration configuration)
    {
        try
        {
            return configuration.GetSection(JobLimits.Section).Get<JobLimits>() ?? new JobLimits();
        }
        catch (InvalidOperationException e)
        {
            throw new UsageException($"The settings Limits:* can't be read: {e.Message}", e);
        }
    }

    // The renderer is in this process: asking it costs nothing, and however long an hour of video takes on this machine, nobody else waits for it.
    private static Dictionary<string, string?> Defaults() => Environment.GetEnvironmentVariable("NEMO_API_URL") is { Length: > 0 }
        ? []
        : new Dictionary<string, string?> { ["Workflow:RenderPollInterval"] = "00:00:00.500", ["Workflow:RenderDeadline"] = "1.00:00:00" };
}
