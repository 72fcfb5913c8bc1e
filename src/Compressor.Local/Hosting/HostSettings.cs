using System.Globalization;
using Compressor.Nemo;
using Compressor.Settings;
using Compressor.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Compressor.Local.Hosting;

/// <summary>
/// Where settings come from, later sources winning: this host's defaults, <c>appsettings.json</c> in the data folder, the environment, the command line.
/// </summary>
internal sealed record HostSettings
{
    /// <summary>Absolute path; null: setting Data:Directory or its default.</summary>
    public string? DataDirectory { get; init; }

    /// <summary>Bytes; null: setting Limits:MaxBytes or its default.</summary>
    public long? MaxBytes { get; init; }
    public bool Verbose { get; init; }

    /// <summary>Logs what goes wrong, even if not <see cref="Verbose"/>.</summary>
    public bool LogsProblems { get; init; }

    /// <summary>Absolute path of the part of the data folder that this process has; null: the data folder itself. Settings are read from the data folder.</summary>
    public string? Part { get; init; }

    /// <summary>The installation's id at another backend, which all parts share; null: what the settings say, else one is made and kept.</summary>
    public string? ClientId { get; init; }

    /// <summary>Keeps the command line's files on this machine, even if the environment configures another store.</summary>
    public bool FilesOnly { get; init; }

    /// <summary>
    /// The renderer is in this process: each poll waits by itself until there may be news, and there is no one else to wait for a long render.
    /// </summary>
    private static readonly Dictionary<string, string?> OwnRendererDefaults = new()
    {
        ["Workflow:IsLocal"] = "true",
        ["Workflow:RenderPollInterval"] = "00:00:00.050",
        ["Workflow:RenderDeadline"] = "1.00:00:00",
        // No file is too large for one's own machine: the disk is the limit.
        ["Limits:MaxBytes"] = "1000000000000",
        // A job that waits for the renderer costs nothing, and films that wait there must not keep a clip out of it. The renderer takes 100.
        ["Limits:MaxConcurrentJobs"] = "64",
    };

    /// <exception cref="UsageException">There is no data folder, or its settings can't be read.</exception>
    public IConfigurationRoot Read()
    {
        Dictionary<string, string?> given = [], defaults = LogsProblems && !Verbose ? new() { ["Logging:ToConsole"] = "true", ["Logging:LogLevel:Default"] = "Warning" } : [];
        if (DataDirectory is not null) given["Data:Directory"] = DataDirectory;
        if (MaxBytes is { } maxBytes) given["Limits:MaxBytes"] = maxBytes.ToString(CultureInfo.InvariantCulture);
        if (Verbose) given["Logging:ToConsole"] = "true";
        if (ClientId is not null) given["NEMO_CLIENT_ID"] = ClientId;
        // A folder may hold more videos than a request should.
        if (FilesOnly) defaults["Limits:MaxBatchItems"] = "1000";
        if (FilesOnly) given["Storage:ConnectionString"] = given["Storage:BlobServiceUri"] = "";
        try
        {
            given["Data:Directory"] = new ConfigurationBuilder().AddEnvironmentVariables().AddInMemoryCollection(given).Build().ReadSettings<DataOptions>().FullPath;
            var settings = Build(given, defaults);
            if (settings.ReadSettings<NemoOptions>().ApiUrl is null) settings = Build(given, [.. defaults, .. OwnRendererDefaults]);
            // A part has the settings of its data folder, which were checked when that was looked at.
            if (Part is null) settings.CheckSettings(typeof(HostSettings).Assembly);
            else settings["Data:Directory"] = Part;
            return settings;
        }
        catch (OptionsValidationException e)
        {
            throw new UsageException(e.Failures.First(), e);
        }
        catch (Exception e) when (e is InvalidDataException or ArgumentException)
        {
            throw new UsageException(e.Message, e);
        }
    }

    private static IConfigurationRoot Build(Dictionary<string, string?> given, IEnumerable<KeyValuePair<string, string?>> defaults) => new ConfigurationBuilder()
        .AddInMemoryCollection(defaults)
        .AddJsonFile(Path.Combine(given["Data:Directory"]!, "appsettings.json"), optional: true)
        .AddEnvironmentVariables()
        .AddInMemoryCollection(given)
        .Build();
}
