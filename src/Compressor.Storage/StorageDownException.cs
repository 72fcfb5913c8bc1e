namespace Compressor.Storage;

/// <summary>A store can't be reached, as its client told in an exception of its own.</summary>
public sealed class StorageDownException(string message, Exception inner) : Exception(message, inner);
