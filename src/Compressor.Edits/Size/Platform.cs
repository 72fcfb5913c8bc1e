using System.Globalization;
using System.Text.Json;

namespace Compressor.Edits;

/// <summary>A service with a limit for videos, from Platforms.json.</summary>
/// <param name="Name">Stored with a size; never renamed.</param>
/// <param name="English">What the limit is one of: "Discord without Nitro".</param>
/// <param name="Aliases">How people call it, folded (lower case, simplified characters).</param>
/// <param name="Bytes">The ceiling for a file that everybody may send or post there, without paying unless the entry is a tier.</param>
/// <param name="AsOf">The latest day on which the limit is known to have held, as limits change; null if its source has no date.</param>
/// <param name="Source">A page that states it.</param>
/// <param name="Note">Which of its limits this is.</param>
public sealed record Platform(string Name, string English, string Chinese, IReadOnlyList<string> Aliases, long Bytes, DateOnly? AsOf, Uri Source, string Note)
{
    /// <summary>The name is a word of its own ("signal", "mail"), so that more must speak for it.</summary>
    public bool Ambiguous { get; init; }

    /// <summary>Paid plans with limits of their own; the first whose alias is named counts.</summary>
    public IReadOnlyList<Platform> Tiers { get; init; } = [];

    public static IReadOnlyList<Platform> All { get; } = PlatformList.Load("Platforms.json", Read);

    /// <summary>Null: no platform of that name is known (any more).</summary>
    public static Platform? Named(string name) => All.SelectMany(platform => platform.Tiers.Prepend(platform)).FirstOrDefault(platform => platform.Name == name);

    /// <summary>"the limit of Discord without Nitro, as of August 2026".</summary>
    public string Limit(Language language) => AsOf is { } day
        ? language.Say(string.Create(CultureInfo.InvariantCulture, $"the limit of {English}, as of {day:MMMM yyyy}"), $"{Chinese}{Gap}的上限，截至 {day.Year} 年 {day.Month} 月")
        : language.Say($"the limit of {English}, as far as known", $"{Chinese}{Gap}的已知上限");

    /// <summary>Between Latin letters and Chinese.</summary>
    private string Gap => char.IsAsciiLetterOrDigit(Chinese[^1]) ? " " : "";

    private static Platform Read(JsonElement json) =>
        new(json.Text("name")!, json.Text("english")!, json.Text("chinese")!, PlatformList.Aliases(json), json.GetProperty("bytes").GetInt64(),
            json.Text("asOf") is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null, new Uri(json.Text("source")!), json.Text("note")!)
        {
            Ambiguous = json.Flag("ambiguous"),
            Tiers = json.TryGetProperty("tiers", out var tiers) ? PlatformList.Each(tiers, Read) : [],
        };
}
