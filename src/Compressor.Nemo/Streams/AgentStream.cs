using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Compressor.Nemo.Streams;

/// <summary>The frames of a Server-Sent Events stream as JSON.</summary>
internal static class AgentStream
{
    /// <returns>One element per event: Undefined for empty data (a heartbeat), Null for data that is not JSON.</returns>
    /// <exception cref="InvalidDataException">An event is larger than <see cref="EventLimitStream.MaxEventBytes"/>.</exception>
    public static async IAsyncEnumerable<JsonElement> ReadFramesAsync(Stream stream, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var limited = new EventLimitStream(stream);
        var parser = SseParser.Create(limited, (_, data) =>
        {
            limited.EventEnded();
            return Parse(data);
        });
        await foreach (var item in parser.EnumerateAsync(cancellationToken)) yield return item.Data;
    }

    private static JsonElement Parse(ReadOnlySpan<byte> data)
    {
        if (data.Trim(" \t\r\n"u8).IsEmpty) return default;
        try
        {
            var reader = new Utf8JsonReader(data, new JsonReaderOptions { MaxDepth = 512 });
            return JsonElement.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            return JsonElement.Parse("null"u8);
        }
    }
}
