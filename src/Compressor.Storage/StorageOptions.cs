using Azure.Storage.Blobs;
using Compressor.Settings;

[assembly: SettingsType<Compressor.Storage.StorageOptions>]

namespace Compressor.Storage;

/// <summary>Settings <c>Storage:*</c>.</summary>
public sealed record StorageOptions : ISettings
{
    public static string Section => "Storage";

    /// <summary>The connection string of an Azure Storage account (Azurite: <c>UseDevelopmentStorage=true</c>).</summary>
    [DefaultText("files in the data folder; the Functions app: `AzureWebJobsStorage`")]
    public string? ConnectionString { get; init; }

    /// <summary>Instead of a connection string: the account's blob address. The identity comes from the environment (managed identity, Azure CLI and so on).</summary>
    public Uri? BlobServiceUri { get; init; }

    /// <summary>The container for uploads.</summary>
    public string UploadsContainer { get; init; } = "uploads";

    /// <summary>The container for results.</summary>
    public string ResultsContainer { get; init; } = "results";

    /// <summary>The container for private records and keys: never a source, never a result.</summary>
    public string StateContainer { get; init; } = "state";

    public bool IsAzure => ConnectionString is not null || BlobServiceUri is not null;

    public IEnumerable<string> Check()
    {
        if (ConnectionString is not null && BlobServiceUri is not null) yield return "Storage:ConnectionString and Storage:BlobServiceUri must not both be set.";
        if (ConnectionString is not null && !IsConnectionString(ConnectionString)) yield return "Storage:ConnectionString must be the connection string of a storage account.";
        (string Name, string Value)[] containers =
            [(nameof(UploadsContainer), UploadsContainer), (nameof(ResultsContainer), ResultsContainer), (nameof(StateContainer), StateContainer)];
        foreach (var (name, value) in containers)
        {
            if (!BlobNames.IsContainer(value)) yield return $"Storage:{name} must be 3 to 63 lower-case letters, digits and single hyphens.";
        }

        if (containers.DistinctBy(container => container.Value, StringComparer.Ordinal).Count() != containers.Length)
            yield return "Storage:UploadsContainer, Storage:ResultsContainer and Storage:StateContainer must differ.";
    }

    private static bool IsConnectionString(string text)
    {
        try
        {
            return new BlobServiceClient(text).Uri is not null;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
