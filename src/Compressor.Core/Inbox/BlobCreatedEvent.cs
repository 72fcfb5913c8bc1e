using System.Text.Json;
using Compressor.Storage;

namespace Compressor.Core.Inbox;

/// <summary>
/// Event Grid's <c>Microsoft.Storage.BlobCreated</c>, in its own schema or as a CloudEvent 1.0
/// (learn.microsoft.com/azure/event-grid/event-schema-blob-storage).
/// </summary>
/// <param name="ETag">Of the created blob: distinguishes two files of the same name, and stays the same if an event is delivered twice.</param>
public sealed record BlobCreatedEvent(BlobName Blob, string ETag)
{
    private const string Type = "Microsoft.Storage.BlobCreated";
    private const string SubjectStart = "/blobServices/default/containers/";
    private const string BlobsSegment = "/blobs/";

    /// <returns>Null: another kind of event.</returns>
    /// <exception cref="FormatException">Not an event of a storage account.</exception>
    public static BlobCreatedEvent? Parse(string message)
    {
        try
        {
            using var document = JsonDocument.Parse(message);

            // One event, or a list of one as webhooks receive it.
            var item = document.RootElement is { ValueKind: JsonValueKind.Array } list && list.GetArrayLength() == 1 ? list[0] : document.RootElement;
            if (Text(item, "eventType") != Type && Text(item, "type") != Type)
                return Text(item, "subject") is not null ? null : throw new FormatException("The message is no event.");
            var data = item.GetProperty("data");

            // A Data Lake account reports a file when it is created, before it has content; the end of writing is another event.
            return Text(data, "api") is "CreateFile" or "CreateDirectory"
                ? null
                : new BlobCreatedEvent(ParseSubject(Text(item, "subject")), Text(data, "eTag") ?? Text(data, "etag") ?? throw new FormatException("The event has no eTag."));
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("The message is no event.", e);
        }
    }

    private static BlobName ParseSubject(string? subject)
    {
        var rest = subject?.StartsWith(SubjectStart, StringComparison.Ordinal) is true ? subject[SubjectStart.Length..] : "";
        var end = rest.IndexOf(BlobsSegment, StringComparison.Ordinal);
        var blob = end > 0 ? new BlobName(rest[..end], rest[(end + BlobsSegment.Length)..]) : default;
        return end > 0 && BlobNames.IsValid(blob) ? blob : throw new FormatException("The event names no blob.");
    }

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
