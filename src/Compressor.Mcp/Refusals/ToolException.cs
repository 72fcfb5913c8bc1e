namespace Compressor.Mcp.Refusals;

/// <summary>A tool was called in a way that can't be; the message says what to do instead.</summary>
public sealed class ToolException(string message, Exception? inner = null) : Exception(message, inner);
