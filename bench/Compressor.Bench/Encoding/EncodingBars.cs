using System.Globalization;

namespace Compressor.Bench.Encoding;

/// <summary>What the rows must show, and whether they do.</summary>
internal static class EncodingBars
{
    /// <param name="before">Rows of an earlier version, for the gain of starved cases.</param>
    /// <param name="transparent">A score from which on the bytes no longer limit the quality.</param>
    public static IEnumerable<string> Lines(IReadOnlyList<EncodingRow> rows, IReadOnlyList<EncodingRow> before, double transparent)
    {
        var made = rows.Where(row => row.Ours is not null).ToList();
        var limited = made.Where(row => row.Ours!.Score.Mean < transparent).ToList();
        var starved = made.Where(row => row.IsStarved).ToList();
        var long10 = made.Where(row => row.Seconds >= 9.9).ToList();
        var earlier = before.Where(row => row.Ours is not null).ToDictionary(row => row.Case);
        var gained = starved.Where(row => earlier.ContainsKey(row.Case)).Select(row => row.Ours!.Score.Mean - earlier[row.Case].Ours!.Score.Mean);
        var wallBar = Environment.ProcessorCount >= 16 ? 0.6 : 1.0;
        yield return "| what | bar | median | worst | cases | |\n|---|---|---|---|---|---|";
        yield return Bar("results", "all cases", [.. rows.Select(row => row.Ours is null ? 0d : 1)], null, 1, highest: false);
        yield return Bar("bytes over the target, %", "0", [.. made.Select(row => Math.Max(0, row.Used!.Value - 100))], null, 0, highest: true);
        yield return Bar("target used where quality is limited, %", "each >= 97, median >= 99", Values(limited, row => row.Used), 99, 97, highest: false);
        yield return Bar("against CRF, same picture bytes", "each >= -0.3, median >= +2", Values(made, row => row.Gain), 2, -0.3, highest: false);
        yield return Bar("5th percentile of frames against CRF", "median >= +1", Values(made, row => row.WorstGain), 1, null, highest: false);
        yield return Bar("starved cases (CRF >= 34) against CRF", "each >= +5", Values(starved, row => row.Gain), null, 5, highest: false);
        yield return Bar("starved cases against the version before", "median >= +2", [.. gained], 2, null, highest: false);
        yield return Bar("CPU over one CRF-23 encode, clips of 10 s and more", "median <= 1.0, each <= 1.4", Values(long10, row => row.Cpu), 1.0, 1.4, highest: true);
        yield return Bar("wall over one CRF-23 encode, clips of 10 s and more", string.Create(CultureInfo.InvariantCulture, $"median <= {wallBar:0.0}"), Values(long10, row => row.Wall), wallBar, null, highest: true);
    }

    private static double[] Values(IEnumerable<EncodingRow> rows, Func<EncodingRow, double?> of) => [.. rows.Select(of).OfType<double>()];

    private static string Bar(string what, string bar, double[] values, double? median, double? each, bool highest)
    {
        if (values.Length == 0) return $"| {what} | {bar} | – | – | 0 | – |";
        var (middle, worst) = (Median(values), highest ? values.Max() : values.Min());
        var passed = highest
            ? (median is null || middle <= median) && (each is null || worst <= each)
            : (median is null || middle >= median) && (each is null || worst >= each);
        return string.Create(CultureInfo.InvariantCulture, $"| {what} | {bar} | {middle:0.00} | {worst:0.00} | {values.Length} | {(passed ? "pass" : "**fail**")} |");
    }

    private static double Median(double[] values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
