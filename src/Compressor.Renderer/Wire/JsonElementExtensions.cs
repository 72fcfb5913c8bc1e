using System.Text.Json;

namespace Compressor.Renderer.Wire;

/// <summary>Reads JSON that callers sent, which may have any shape.</summary>
internal static class JsonElementExtensions
{
    /// <summary>The text of a property; null if it is missing or not a string.</summary>
    public static string? Text(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>A property; null if there is none or the element is not an object.</summary>
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;
}
