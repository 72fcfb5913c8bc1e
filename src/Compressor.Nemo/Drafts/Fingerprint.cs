using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Compressor.Nemo.Reading;

namespace Compressor.Nemo.Drafts;

/// <summary>
/// SHA-256 of a canonical form: keys in ordinal order, numbers by value, strings by their characters, addresses without their
/// query (a signature that changes with each answer is not an edit).
/// </summary>
internal static class Fingerprint
{
    public static string Of(params ReadOnlySpan<JsonElement?> elements)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { MaxDepth = 1000 }))
        {
            writer.WriteStartArray();
            foreach (var element in elements) Write(writer, element ?? default);
            writer.WriteEndArray();
        }

        return Convert.ToHexStringLower(SHA256.HashData(buffer.ToArray()));
    }

    private static void Write(Utf8JsonWriter writer, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in element.EnumerateObject().OrderBy(Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(Name(member));
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray()) Write(writer, item);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(WithoutQuery(element.AsText() ?? element.GetRawText()));
                break;
            case JsonValueKind.Number:
                writer.WriteStringValue("#" + Number(element.GetRawText()));
                break;
            case JsonValueKind.True or JsonValueKind.False:
                writer.WriteBooleanValue(element.ValueKind == JsonValueKind.True);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static string Name(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return member.ToString(); // An unpaired surrogate in an escape: use the text as received.
        }
    }

    private static string WithoutQuery(string text) =>
        text.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            ? text.Split('?', 2)[0] : text;

    /// <summary>1, 1.0 and 1e0 are the same number. Beyond decimal's range, the digits are compared.</summary>
    private static string Number(string raw) =>
        decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && (number != 0 || !raw.AsSpan().ContainsAnyInRange('1', '9'))
            ? (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture) : raw;
}
