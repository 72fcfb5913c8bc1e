namespace Compressor.Sqlite;

/// <summary>Another process works with this data folder.</summary>
public sealed class DataFolderInUseException(string folder, int? processId)
    : IOException(processId is { } id
        ? $"The data folder {folder} is in use by process {id}: stop that process, or choose another data folder."
        : $"The data folder {folder} is in use by another process: stop that process, or choose another data folder.")
{
    public string Folder { get; } = folder;

    /// <summary>The process that holds it, where known.</summary>
    public int? ProcessId { get; } = processId;
}
