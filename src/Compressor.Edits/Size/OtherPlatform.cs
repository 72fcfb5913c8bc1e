using System.Text.Json;

namespace Compressor.Edits;

/// <summary>A service whose limit for videos is not known here, or is far above any result's size, from OtherPlatforms.json.</summary>
/// <param name="Aliases">How people call it, folded (lower case, simplified characters).</param>
public sealed record OtherPlatform(string English, string Chinese, IReadOnlyList<string> Aliases)
{
    /// <summary>It shows videos upright, 9:16.</summary>
    public bool Upright { get; init; }

    public static IReadOnlyList<OtherPlatform> All { get; } = PlatformList.Load("OtherPlatforms.json", Read);

    private static OtherPlatform Read(JsonElement json) =>
        new(json.Text("english")!, json.Text("chinese")!, PlatformList.Aliases(json)) { Upright = json.Flag("upright") };
}
