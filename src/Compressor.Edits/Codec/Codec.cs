using System.Collections.Frozen;

namespace Compressor.Edits;

/// <summary>How the picture is to be encoded.</summary>
/// <param name="Name">h264, hevc or av1.</param>
public sealed record Codec(string Name)
{
    public const string H264 = "h264", Hevc = "hevc", Av1 = "av1";

    private static readonly FrozenDictionary<string, string> Titles =
        new Dictionary<string, string>(StringComparer.Ordinal) { [H264] = "H.264", [Hevc] = "H.265", [Av1] = "AV1" }.ToFrozenDictionary(StringComparer.Ordinal);

    public string Name { get; } = Titles.ContainsKey(Name) ? Name : throw new ArgumentException("Must be h264, hevc or av1.", nameof(Name));

    /// <summary>For people: "H.265".</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public string Title => TitleOf(Name);

    /// <summary>True if the name is one of a codec that can be asked for.</summary>
    public static bool IsKnown(string name) => Titles.ContainsKey(name);

    /// <summary>A codec's name for people; names that are not known here stay as they are.</summary>
    public static string TitleOf(string name) => Titles.GetValueOrDefault(name, name);
}
