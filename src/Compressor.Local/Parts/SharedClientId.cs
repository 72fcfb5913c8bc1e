using Compressor.Nemo;
using Compressor.Records;
using Compressor.Settings;
using Compressor.Storage;
using Microsoft.Extensions.Configuration;

namespace Compressor.Local.Parts;

/// <summary>
/// The installation's id at another backend: all parts of a data folder are the same user there, with the same credits. It lies where version 0.1 kept it, from where
/// every host takes it over.
/// </summary>
internal static class SharedClientId
{
    /// <summary>Null: the settings say who it is, or the backend is the own one.</summary>
    /// <param name="configuration">Of the data folder as a whole.</param>
    public static string? Find(IConfiguration configuration)
    {
        var nemo = configuration.ReadSettings<NemoOptions>();
        if (nemo is { ApiUrl: null } or { ClientId: not null } or { Token: not null }) return null;
        var (root, storage) = (configuration.ReadSettings<DataOptions>().FullPath, configuration.ReadSettings<StorageOptions>());
        if (RecordReader.Read<string>(root, storage.StateContainer, "nemo/client-id") is { Length: > 0 } recorded) return recorded;
        var path = Path.Combine(root, "nemo-client-id");
        if (!File.Exists(path)) File.WriteAllText(path, Guid.NewGuid().ToString());
        return File.ReadAllText(path).Trim();
    }
}
