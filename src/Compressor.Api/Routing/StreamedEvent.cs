using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Compressor.Core.Jobs;

namespace Compressor.Api.Routing;

/// <param name="Id">The same for the same state, also on another server or after a restart, and another for each state.</param>
/// <param name="Line">What is told, as JSON in one line.</param>
/// <param name="IsLast">The stream ends with it.</param>
internal sealed record StreamedEvent(string Id, string Kind, string Line, bool IsLast)
{
    /// <param name="data">Written as JSON.</param>
    public static StreamedEvent Of(string id, string kind, object data, bool isLast) => new(id, kind, JsonSerializer.Serialize(data, Json.Options), isLast);

    /// <summary>A state of a job or a batch: <c>progress</c>, or how it has ended.</summary>
    public static StreamedEvent Of(object data, Enum status, bool hasEnded, DateTimeOffset updatedAt)
    {
        var name = status.ToString().ToLowerInvariant();
        var told = Of($"{updatedAt.UtcTicks:x}-{name}", hasEnded ? name : "progress", data, hasEnded);
        // Progress within a step does not change the job's time. An end is the last there is.
        return hasEnded ? told : told with { Id = $"{told.Id}-{Hash(told.Line)}" };
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 4));
}
