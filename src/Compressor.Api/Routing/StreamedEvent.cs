using System.Security.Cryptography;
using System.Text.Json;
using Compressor.Core.Jobs;

namespace Compressor.Api.Routing;

/// <param name="Id">The same for the same state, also on another server or after a restart, and another for each state.</param>
/// <param name="Data">Written as JSON.</param>
/// <param name="IsLast">The stream ends with it.</param>
internal sealed record StreamedEvent(string Id, string Kind, object Data, bool IsLast)
{
    /// <summary>A state of a job or a batch: <c>progress</c>, or how it has ended.</summary>
    public static StreamedEvent Of(object data, Enum status, bool hasEnded, DateTimeOffset updatedAt)
    {
        var name = status.ToString().ToLowerInvariant();
        var id = $"{updatedAt.UtcTicks:x}-{name}";
        // Progress within a step does not change the job's time. An end is the last there is.
        return hasEnded ? new StreamedEvent(id, name, data, true) : new StreamedEvent($"{id}-{Hash(data)}", "progress", data, false);
    }

    private static string Hash(object data) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(data, Json.Options)).AsSpan(0, 4));
}
