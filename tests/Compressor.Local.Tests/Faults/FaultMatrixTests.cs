using System.Collections.Concurrent;
using System.Diagnostics;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;

namespace Compressor.Local.Tests.Faults;

/// <summary>
/// Every call of a job to its backend × every fault × how often it comes, each with a job, host and backend of its own on the embedded engine, on an accelerated
/// clock. In each cell the job ends as it should, and the backend counts what it was sent.
/// </summary>
public class FaultMatrixTests(ITestOutputHelper output)
{
    private const int Lanes = 12;

    private static readonly NemoRoute[] Routes =
    [
        NemoRoute.Token, NemoRoute.Session, NemoRoute.Upload, NemoRoute.State, NemoRoute.Message, NemoRoute.Credits, NemoRoute.Submit, NemoRoute.Poll, NemoRoute.File,
        NemoRoute.Download, NemoRoute.Cancel, NemoRoute.Claim, NemoRoute.Formats,
    ];

    private static IEnumerable<FaultCell> All =>
    [
        .. from route in Routes from fault in FaultCatalog.OfEveryCall from times in Enum.GetValues<Times>() select new FaultCell(route, fault, times),
        .. from fault in FaultCatalog.OfMessages from times in Enum.GetValues<Times>() select new FaultCell(NemoRoute.Message, fault, times),
        .. from route in Routes from fault in FaultCatalog.Huge select new FaultCell(route, fault, Times.Once),
    ];

    /// <summary>One or two cells of each kind.</summary>
    private static readonly HashSet<string> Sample =
    [
        "Token, a page in place of JSON, Once", "Session, malformed JSON, Twice", "Session, 403, Always", "Upload, wrong types, Once", "Upload, 504 after its effect, Once",
        "State, an empty object, Twice", "Message, reset after its effect, Once", "Message, an event of 6 MB, Once", "Submit, 503, Twice", "Submit, reset before it is read, Once",
        "Poll, 403, Once", "Poll, 404, Always", "Download, a page in place of JSON, Once", "Formats, 429, Once", "Cancel, 502, Once",
    ];

    [Fact]
    public async Task Jobs_that_meet_a_fault_end_as_they_should_and_send_nothing_twice()
    {
        var outcomes = await RunAsync([.. All.Where(cell => Sample.Contains(cell.ToString()))]);
        Assert.Equal(Sample.Count, outcomes.Count);
        Assert.Empty(new MatrixReport(outcomes).Broken);
    }

    [Fact(Explicit = true)]
    public async Task Every_call_meets_every_fault()
    {
        var filter = Environment.GetEnvironmentVariable("FAULTS") ?? "";
        var watch = Stopwatch.StartNew();
        var report = new MatrixReport(await RunAsync([.. All.Where(cell => cell.ToString().Contains(filter, StringComparison.OrdinalIgnoreCase))]));
        SoakTable.Write("1-fault-matrix", report.Rows(Process.GetCurrentProcess().PeakWorkingSet64 / 1e6));
        SoakTable.WriteDetails("1-fault-matrix", report.Grid() + string.Join('\n', report.Outcomes));
        output.WriteLine($"{report.Outcomes.Count} cells in {watch.Elapsed.TotalSeconds:0} s\n{report.Grid()}");
        Assert.True(report.Broken.Count == 0, string.Join('\n', report.Broken));
    }

    private static async Task<IReadOnlyList<CellOutcome>> RunAsync(IReadOnlyList<FaultCell> cells)
    {
        var outcomes = new ConcurrentBag<CellOutcome>();
        await Parallel.ForEachAsync(cells, new ParallelOptions { MaxDegreeOfParallelism = Lanes }, async (cell, _) => outcomes.Add(await cell.RunAsync()));
        return [.. outcomes.OrderBy(outcome => outcome.Cell.Route).ThenBy(outcome => outcome.Cell.Fault.Name, StringComparer.Ordinal).ThenBy(outcome => outcome.Cell.Times)];
    }
}
