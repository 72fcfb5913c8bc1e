namespace Compressor.Workflows.Embedded;

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

/// <summary>The engine's database cannot be used: damaged, or written by a newer version. The message says what to do.</summary>
public sealed class EngineDatabaseException(string message, Exception? inner = null) : IOException(message, inner);

/// <summary>The code of a workflow does not do what its history says it did: it was changed while an instance ran.</summary>
public sealed class WorkflowChangedException(string difference)
    : Exception($"The workflow code changed while this instance ran: {difference}.");

/// <summary>The code of a workflow waits for something, or runs on a thread, that the engine cannot replay.</summary>
public sealed class NonDeterministicWorkflowException(string reason) : Exception(reason);
