using System.Globalization;

namespace Compressor.TestSupport;

/// <summary>
/// What the long tests have found, for the one table that <c>./test --soak</c> prints at its end: each row is a line of a file in
/// <c>artifacts/soak</c>. Rows are kept apart by test, so that a test that runs again replaces its own.
/// </summary>
public static class SoakTable
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Path, "artifacts", "soak");

    /// <param name="part">The test: a file name. Parts are printed in the order of their names.</param>
    public static void Write(string part, IEnumerable<SoakRow> rows)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllLines(Path.Combine(Folder, $"{part}.rows"), rows.Select(row => row.ToString()));
    }

    /// <summary>Text that is too long for the table.</summary>
    public static void WriteDetails(string part, string text)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, $"{part}.txt"), text);
    }
}

/// <param name="Runs">Jobs, or requests.</param>
/// <param name="Lost">Jobs that did not end, or ended as they should not.</param>
/// <param name="Twice">Messages, uploads and renders that were sent twice.</param>
/// <param name="Stray">Half-written results and files that nothing needs.</param>
/// <param name="PeakMegabytes">Largest resident set of the process; null: not measured.</param>
public sealed record SoakRow(string What, int Runs, int Lost, int Twice, int Stray, double? PeakMegabytes, string Note)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"| {What} | {Runs} | {Lost} | {Twice} | {Stray} | {(PeakMegabytes is { } peak ? peak.ToString("0", CultureInfo.InvariantCulture) : "")} | {Note} |");
}
