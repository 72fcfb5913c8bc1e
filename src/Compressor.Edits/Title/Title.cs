using System.Text.Json.Serialization;

namespace Compressor.Edits;

/// <summary>How large a title is, in parts of the picture.</summary>
public enum TitleSize
{
    Normal,
    Small,
    Large,
}

/// <summary>Text over the picture. Times are in seconds of the result.</summary>
/// <param name="Text">1 to <see cref="Limits.MaxTitle"/> characters.</param>
public sealed record Title(string Text)
{
    /// <summary>Seconds that a title is shown when nothing is said of it.</summary>
    public const double DefaultSeconds = 3;

    public string Text { get; } = Text.Length is > 0 and <= Limits.MaxTitle ? Text : throw new ArgumentOutOfRangeException(nameof(Text));

    /// <summary>Null: in the middle, or at the bottom when it is shown all the time.</summary>
    public Anchor? Position { get; init; }
    public TitleSize Size { get; init; }

    /// <summary>Seconds; null: from the start.</summary>
    public double? From { get; init; }

    /// <summary>Seconds; null: <see cref="DefaultSeconds"/> after <see cref="From"/>.</summary>
    public double? To { get; init; }

    /// <summary>Shown in the last so many seconds; then From and To are null.</summary>
    public double? Last { get; init; }

    /// <summary>Shown all the time; then the other times are null.</summary>
    public bool Whole { get; init; }

    [JsonIgnore]
    public Anchor Place => Position ?? (Whole ? Anchor.Bottom : Anchor.Middle);

    /// <summary>When it is shown in a result of so many seconds.</summary>
    public (double From, double To) Within(double seconds)
    {
        if (Whole) return (0, seconds);
        if (Last is { } last) return (Math.Max(0, seconds - last), seconds);
        var from = Math.Clamp(From ?? 0, 0, seconds);
        return (from, Math.Clamp(To ?? (from + DefaultSeconds), from, seconds));
    }
}
