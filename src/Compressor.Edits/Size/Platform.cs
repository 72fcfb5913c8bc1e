using System.Text.Json;

namespace Compressor.Edits;

/// <summary>A service with a limit for videos, from Platforms.json.</summary>
/// <param name="Aliases">How people call it, folded (lower case, simplified characters).</param>
/// <param name="Bytes">The ceiling for a file that everybody may send or post there with a free account.</param>
/// <param name="AsOf">The latest day on which the limit is known to have held, as limits change; null if its source has no date.</param>
/// <param name="Source">A page that states it.</param>
/// <param name="Note">Which of its limits this is.</param>
public sealed record Platform(string Name, IReadOnlyList<string> Aliases, long Bytes, DateOnly? AsOf, Uri Source, string Note)
{
    public static IReadOnlyList<Platform> All { get; } = Load();

    private static Platform[] Load()
    {
        using var stream = typeof(Platform).Assembly.GetManifestResourceStream("Platforms.json")!;
        return JsonSerializer.Deserialize<Platform[]>(stream, JsonSerializerOptions.Web)!;
    }
}
