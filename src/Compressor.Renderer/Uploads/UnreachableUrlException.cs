namespace Compressor.Renderer.Uploads;

/// <summary>A file can't be fetched. The message never holds the URL, which may be a signed one.</summary>
internal sealed class UnreachableUrlException(string message) : Exception(message);
