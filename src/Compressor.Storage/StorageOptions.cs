using Microsoft.Extensions.Configuration;

namespace Compressor.Storage;

/// <summary>Settings <c>Storage:*</c> and <c>Data:Directory</c>.</summary>
public sealed record StorageOptions
{
    public const string Section = "Storage";

    /// <summary>An Azure Storage connection string (Azurite: <c>UseDevelopmentStorage=true</c>).</summary>
    public string? ConnectionString { get; init; }

    /// <summary>The account's blob address; its identity comes from the environment (managed identity, Azure CLI, …).</summary>
    public Uri? BlobServiceUri { get; init; }
    public string UploadsContainer { get; init; } = "uploads";
    public string ResultsContainer { get; init; } = "results";

    /// <summary>Private records and keys. Never holds a source or a result.</summary>
    public string StateContainer { get; init; } = "state";

    /// <summary>Absolute path of the data folder.</summary>
    public required string DataDirectory { get; init; }

    public bool IsAzure => ConnectionString is not null || BlobServiceUri is not null;

    /// <exception cref="InvalidOperationException">The settings contradict each other; the message says which.</exception>
    public static StorageOptions From(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var serviceUri = NullIfEmpty(section["BlobServiceUri"]);
        var options = new StorageOptions
        {
            ConnectionString = NullIfEmpty(section["ConnectionString"]),
            BlobServiceUri = serviceUri is null ? null
                : Uri.TryCreate(serviceUri, UriKind.Absolute, out var uri) ? uri
                : throw new InvalidOperationException("Storage:BlobServiceUri is not an absolute URL; give it as https://ACCOUNT.blob.core.windows.net."),
            DataDirectory = Path.GetFullPath(NullIfEmpty(configuration["Data:Directory"]) ?? DefaultDataDirectory()),
        };
        options = options with
        {
            UploadsContainer = NullIfEmpty(section["UploadsContainer"]) ?? options.UploadsContainer,
            ResultsContainer = NullIfEmpty(section["ResultsContainer"]) ?? options.ResultsContainer,
            StateContainer = NullIfEmpty(section["StateContainer"]) ?? options.StateContainer,
        };
        options.Check();
        return options;
    }

    private void Check()
    {
        if (ConnectionString is not null && BlobServiceUri is not null)
            throw new InvalidOperationException("Set Storage:ConnectionString or Storage:BlobServiceUri, not both.");
        string[] containers = [UploadsContainer, ResultsContainer, StateContainer];
        foreach (var container in containers) BlobNames.CheckContainer(container);
        if (containers.Distinct(StringComparer.Ordinal).Count() != containers.Length)
            throw new InvalidOperationException("Storage:UploadsContainer, Storage:ResultsContainer and Storage:StateContainer must differ.");
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;

    private static string DefaultDataDirectory()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return home.Length > 0
            ? Path.Combine(home, "compressor")
            : throw new InvalidOperationException("There is no home folder to keep data in; set Data:Directory.");
    }
}
