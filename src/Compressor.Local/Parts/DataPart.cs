using Compressor.Sqlite;

namespace Compressor.Local.Parts;

/// <summary>A part of the data folder, with everything that one run of the program needs; nobody else uses it until it is given back.</summary>
internal sealed class DataPart : IDisposable
{
    private readonly DataFolderLock? _lock;

    /// <param name="owned">Null: of the root, which the engine locks itself.</param>
    public DataPart(string folder, DataFolderLock? owned) => (Folder, _lock) = (folder, owned);

    /// <summary>Absolute path.</summary>
    public string Folder { get; }

    public void Dispose() => _lock?.Dispose();
}
