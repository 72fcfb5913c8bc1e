namespace Compressor.Api.Routing;

/// <param name="Data">Written as JSON.</param>
/// <param name="IsLast">The stream ends with it.</param>
internal sealed record StreamedEvent(string Id, string Kind, object Data, bool IsLast)
{
    /// <summary>A state of a job or a batch: <c>progress</c>, or how it has ended.</summary>
    public static StreamedEvent Of(object data, Enum status, bool hasEnded, DateTimeOffset updatedAt)
    {
        var name = status.ToString().ToLowerInvariant();
        return new StreamedEvent($"{updatedAt.UtcTicks:x}-{name}", hasEnded ? name : "progress", data, hasEnded);
    }
}
