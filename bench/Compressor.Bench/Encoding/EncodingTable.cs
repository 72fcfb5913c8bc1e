using System.Globalization;

namespace Compressor.Bench.Encoding;

/// <summary>Rows as Markdown.</summary>
internal static class EncodingTable
{
    private const string None = "–";

    public static string Header(string measure) =>
        $"| case | bytes/target | CPU | wall | picture | {measure} | 5th percentile | against CRF | 5th percentile against CRF | CRF | others: bytes/target, CPU, {measure} |\n|---|---|---|---|---|---|---|---|---|---|---|";

    public static string Line(EncodingRow row) => row.Ours is not { } ours
        ? $"| {row.Case} | none: {row.Said} | | | | | | | | | {Others(row)} |"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"| {row.Case} | {row.Used:0.00} %{(ours.Bytes > row.Target ? " **over**" : "")} | {row.Cpu:0.00} | {row.Wall:0.00} | {ours.Width}x{ours.Height}@{ours.Rate:0.##} | {ours.Score.Mean:0.0} | {ours.Score.Worst:0.0} | {Signed(row.Gain)} | {Signed(row.WorstGain)} | {(row.Crf is { } crf ? crf.Crf.ToString("0.0", CultureInfo.InvariantCulture) : row.HasNoCrf ? None : "> 51")} | {Others(row)} |");

    private static string Others(EncodingRow row) => row.Others.Count == 0
        ? None
        : string.Join("; ", row.Others.Select(other => string.Create(
            CultureInfo.InvariantCulture, $"{other.Key} {100.0 * other.Value.Bytes / row.Target:0.0} %, {other.Value.Cost.Cpu / row.Base.Cpu:0.00}, {other.Value.Score.Mean:0.0}")));

    private static string Signed(double? value) => value is { } number ? (Math.Round(number, 2) + 0.0).ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture) : None;
}
