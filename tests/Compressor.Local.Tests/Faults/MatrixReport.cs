using System.Text;
using Compressor.Core.Jobs;
using Compressor.TestSupport;

namespace Compressor.Local.Tests.Faults;

/// <summary>The matrix on paper: rows for the table of all long tests, and a grid of faults and calls.</summary>
internal sealed class MatrixReport(IReadOnlyList<CellOutcome> outcomes)
{
    public IReadOnlyList<CellOutcome> Outcomes => outcomes;

    public IReadOnlyList<CellOutcome> Broken => [.. outcomes.Where(outcome => outcome.Broken.Count > 0)];

    public IEnumerable<SoakRow> Rows(double peakMegabytes) => outcomes.GroupBy(outcome => outcome.Cell.Route).Select(route => new SoakRow(
        $"faults of {route.Key}", route.Count(), route.Count(outcome => outcome.IsLost), route.Sum(outcome => outcome.Twice), route.Sum(outcome => outcome.Stray),
        null, $"{route.Count(outcome => outcome.State is JobState.Completed)} completed, {route.Count(outcome => outcome.State is JobState.Failed)} failed, {route.Count(outcome => outcome.State is JobState.Cancelled)} cancelled; slowest {route.Max(outcome => outcome.Time).TotalSeconds:0} s")).Append(new SoakRow(
            "faults, all", outcomes.Count, outcomes.Count(outcome => outcome.IsLost), outcomes.Sum(outcome => outcome.Twice), outcomes.Sum(outcome => outcome.Stray), peakMegabytes,
            $"{outcomes.Count(outcome => outcome.Broken.Count > 0)} cells not as they should be"));

    /// <summary>A row for each fault, a column for each call; in a cell once, twice and always: c completed, f failed, x cancelled, ! not as it should be.</summary>
    public string Grid()
    {
        var routes = outcomes.Select(outcome => outcome.Cell.Route).Distinct().Order().ToList();
        var text = new StringBuilder($"| fault | {string.Join(" | ", routes)} |\n|---|{string.Concat(routes.Select(_ => "---|"))}\n");
        foreach (var fault in outcomes.GroupBy(outcome => outcome.Cell.Fault.Name))
            text.Append($"| {fault.Key} | {string.Join(" | ", routes.Select(route => string.Concat(fault.Where(outcome => outcome.Cell.Route == route).OrderBy(outcome => outcome.Cell.Times).Select(Letter))))} |\n");
        return text.ToString();
    }

    private static char Letter(CellOutcome outcome) => outcome switch
    {
        { Broken.Count: > 0 } => '!',
        { State: JobState.Completed } => 'c',
        { State: JobState.Cancelled } => 'x',
        _ => 'f',
    };
}
