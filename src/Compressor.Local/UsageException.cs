namespace Compressor.Local;

/// <summary>The command can't be run as given; the message is one plain sentence that says what to do.</summary>
internal sealed class UsageException(string message, Exception? inner = null) : Exception(message, inner);
