using System.Globalization;
using System.Text.Json;

namespace Compressor.Nemo.Reading;

/// <summary>Tolerant reading: a missing or malformed member is null, never an exception; numbers may be strings, and ids may be numbers.</summary>
internal static class JsonReading
{
    public static JsonElement? Member(this JsonElement element, string name)
    {
        if (element.ValueKind != JsonValueKind.Object) return null;
        try
        {
            return element.TryGetProperty(name, out var member) ? member : null;
        }
        catch (InvalidOperationException)
        {
            // One of the names is no text, an unpaired surrogate in an escape or broken UTF-8; the others may be.
            return element.EnumerateObject().Where(member => IsNamed(member, name)).Select(member => (JsonElement?)member.Value).LastOrDefault();
        }
    }

    /// <summary>A string, or the digits of a number as received: a 19-digit id must not pass through a float.</summary>
    public static string? Text(this JsonElement element, string name) => element.Member(name) is { } member ? AsText(member) : null;

    public static string? AsText(this JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.Number) return element.GetRawText();
        if (element.ValueKind != JsonValueKind.String) return null;
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null; // An unpaired surrogate in an escape is not text, and neither is broken UTF-8.
        }
    }

    private static bool IsNamed(JsonProperty member, string name)
    {
        try
        {
            return member.NameEquals(name);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    public static double? Number(this JsonElement element, string name) =>
        double.TryParse(element.Text(name)?.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number : null;

    public static int? Int(this JsonElement element, string name) =>
        element.Number(name) is { } number && Math.Abs(number) <= int.MaxValue ? (int)number : null;

    public static long? Long(this JsonElement element, string name) =>
        element.Number(name) is { } number && Math.Abs(number) < 9e15 ? (long)number : null;
}
