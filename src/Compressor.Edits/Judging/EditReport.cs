using System.Text.Json;
using System.Text.Json.Serialization;

namespace Compressor.Edits;

/// <summary>What an agent did about a message, for programs: the result of its tool call. Our renderer gives it; other agents may.</summary>
public sealed record EditReport
{
    private static readonly JsonSerializerOptions HeldJson = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <summary>The draft is another one than before.</summary>
    public bool Changed { get; init; }

    /// <summary>Kinds that the draft now holds, those of earlier messages among them; empty if nothing of this message was done.</summary>
    public IReadOnlyList<EditKind> Applied { get; init; } = [];
    public IReadOnlyList<DeclinedRequest> Declined { get; init; } = [];

    /// <summary>All that the draft now asks for, in absolute values; null: the agent does not say.</summary>
    public VideoEdit? Held { get; init; }

    /// <summary>How what was done differs from what was asked: sentences in the message's language.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Null when a tool's result is no such report. Kinds that are not known here are passed over.</summary>
    public static EditReport? TryRead(JsonElement result)
    {
        try
        {
            return Read(result);
        }
        catch (InvalidOperationException)
        {
            return null; // Text in it is none: an unpaired surrogate in an escape, or broken UTF-8.
        }
    }

    private static EditReport? Read(JsonElement result)
    {
        if (result.ValueKind != JsonValueKind.Object || Items(result, "applied") is not { } applied || Items(result, "declined") is not { } declined) return null;
        return new EditReport
        {
            Changed = result.TryGetProperty("changed", out var changed) && changed.ValueKind == JsonValueKind.True,
            Applied = [.. applied.Select(KindOf).OfType<EditKind>()],
            Declined = [.. declined.Where(item => item.ValueKind == JsonValueKind.Object && Text(item, "request") is not null)
                .Select(item => new DeclinedRequest(item.TryGetProperty("kind", out var kind) ? KindOf(kind) : null, Text(item, "request")!, Text(item, "reason")))],
            Held = HeldIn(result),
            Notes = [.. (Items(result, "notes") ?? []).Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)],
        };
    }

    /// <summary>Null where there is none, or one that is malformed or of another version.</summary>
    private static VideoEdit? HeldIn(JsonElement result)
    {
        if (!result.TryGetProperty("held", out var held) || held.ValueKind != JsonValueKind.Object) return null;
        try
        {
            return held.Deserialize<VideoEdit>(HeldJson);
        }
        catch (Exception e) when (e is JsonException or ArgumentException or NotSupportedException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Null: not the name of a kind that is known here.</summary>
    public static EditKind? KindOf(JsonElement element) =>
        element.ValueKind == JsonValueKind.String && Enum.TryParse<EditKind>(element.GetString(), ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null;

    private static List<JsonElement>? Items(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : null;

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
