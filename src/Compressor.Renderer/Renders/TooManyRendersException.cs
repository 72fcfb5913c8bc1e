namespace Compressor.Renderer.Renders;

/// <summary>The session has a render under way, or the queue is full; the message says which.</summary>
/// <param name="retryAfter">When it may be worth asking again.</param>
internal sealed class TooManyRendersException(string message, TimeSpan retryAfter) : Exception(message)
{
    public TimeSpan RetryAfter { get; } = retryAfter;
}
