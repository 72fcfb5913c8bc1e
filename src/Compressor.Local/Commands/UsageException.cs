namespace Compressor.Local.Commands;

/// <summary>The program can't do what was asked as it was asked; the message is one plain sentence that says what to do.</summary>
internal sealed class UsageException(string message, Exception? inner = null) : Exception(message, inner);
