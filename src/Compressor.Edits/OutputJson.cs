using System.Text.Json;

namespace Compressor.Edits;

/// <summary>Reads members of a draft's <c>out</c>.</summary>
internal static class OutputJson
{
    /// <exception cref="EditFormatException">Not a number, or out of range.</exception>
    public static double? Number(this JsonElement output, string name, double least, double most)
    {
        if (Member(output, name) is not { } value) return null;
        return value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number >= least && number <= most
            ? number
            : throw new EditFormatException($"\"{name}\" in the draft must be a number from {least} to {most}.");
    }

    /// <exception cref="EditFormatException">Not a whole number, or out of range.</exception>
    public static int? Whole(this JsonElement output, string name, int least, int most) => output.Number(name, least, most) switch
    {
        null => null,
        { } number when number == Math.Floor(number) => (int)number,
        _ => throw new EditFormatException($"\"{name}\" in the draft must be a whole number."),
    };

    /// <exception cref="EditFormatException">Neither true nor false.</exception>
    public static bool Flag(this JsonElement output, string name) => Member(output, name)?.ValueKind switch
    {
        null or JsonValueKind.False => false,
        JsonValueKind.True => true,
        _ => throw new EditFormatException($"\"{name}\" in the draft must be true or false."),
    };

    /// <exception cref="EditFormatException">Not an object.</exception>
    public static JsonElement? Object(this JsonElement output, string name) => Member(output, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Object } value => value,
        _ => throw new EditFormatException($"\"{name}\" in the draft must be an object."),
    };

    /// <exception cref="EditFormatException">Not a text.</exception>
    public static string? Text(this JsonElement output, string name) => Member(output, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } value => value.GetString(),
        _ => throw new EditFormatException($"\"{name}\" in the draft must be a text."),
    };

    /// <exception cref="EditFormatException">Not an object.</exception>
    public static JsonElement? Group(this JsonElement output, string name) => Member(output, name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Object } value => value,
        _ => throw new EditFormatException($"\"{name}\" in the draft must be an object."),
    };

    public static bool Has(this JsonElement output, string name) => Member(output, name) is not null;

    private static JsonElement? Member(JsonElement output, string name) =>
        output.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}
