using System.Globalization;

namespace Compressor.Edits.Tests.Sentences;

/// <summary>
/// What a cut leaves of a video, however it is written: <c>cut=0-4+50-60</c> and <c>trim=4-; cut=50-60</c> keep the same, as <c>parts=60-150+170-240</c> and
/// <c>trim=60-240; cut=150-170</c> do.
/// </summary>
internal static class KeptParts
{
    /// <summary>Seconds; the end of a video whose length nobody says.</summary>
    private const double Endless = 1e7, Tolerance = 0.05;

    public static bool IsCut(string name) => name is "trim" or "last" or "drop" or "cut" or "parts";

    /// <summary>Both keep the same parts in the same order.</summary>
    public static bool AreSame(IEnumerable<(string Name, string Value)> one, IEnumerable<(string Name, string Value)> other) =>
        End([.. one, .. other]) is var end && Of(one, end) is { } first && Of(other, end) is { } second && first.Count == second.Count && first.Zip(second).All(pair => Math.Abs(pair.First.From - pair.Second.From) < Tolerance && Math.Abs(pair.First.To - pair.Second.To) < Tolerance);

    /// <summary>Shares are those of <see cref="ExpectedPart.SourceSeconds"/>.</summary>
    private static double End(IReadOnlyList<(string Name, string Value)> parts) => parts.Any(part => IsCut(part.Name) && part.Value.Contains('%', StringComparison.Ordinal)) ? ExpectedPart.SourceSeconds : Endless;

    /// <returns>Null: there is no cut, or one that is no list of plain times.</returns>
    private static List<(double From, double To)>? Of(IEnumerable<(string Name, string Value)> parts, double end)
    {
        List<(double From, double To)> kept = [(0, end)], gone = [];
        var isCut = false;
        foreach (var (name, value) in parts.Where(part => IsCut(part.Name)))
        {
            var ranges = value.Split('+').Select(range => Range(name, range, end)).ToList();
            if (ranges.Contains(null)) return null;
            isCut = true;
            if (name is "drop" or "cut") gone.AddRange(ranges.OfType<(double, double)>());
            else kept = [.. ranges.OfType<(double, double)>()];
        }

        foreach (var (from, to) in gone) kept = [.. kept.SelectMany(part => ((double From, double To)[])[(part.From, Math.Min(part.To, from)), (Math.Max(part.From, to), part.To)]).Where(part => part.To - part.From > Tolerance)];
        return isCut ? kept : null;
    }

    private static (double From, double To)? Range(string name, string range, double last)
    {
        if (name is "last" or "drop" || range.StartsWith("last", StringComparison.Ordinal)) return Seconds(range.Replace("last", "", StringComparison.Ordinal)) is { } tail ? (last - tail, last) : null;
        if (range.Split('-', 2) is not [var start, var end]) return null;
        var (from, to) = (start.Length > 0 ? Seconds(start) : 0, end.Length > 0 ? Seconds(end.TrimStart('-')) : last);
        return from is null || to is null ? null : (from.Value, end.StartsWith('-') ? last - to.Value : to.Value);
    }

    private static double? Seconds(string text) => double.TryParse(text.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
}
