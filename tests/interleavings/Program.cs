// The scheduler controls monitors, and does not know System.Threading.Lock.
global using Lock = object;

using Compressor.Interleavings;
using Microsoft.Coyote;
using Microsoft.Coyote.SystematicTesting;

// Runs each program in so many orders of its steps, and ends with 1 if one of them is wrong: interleavings [ORDERS].
var orders = args.Length > 0 ? uint.Parse(args[0], System.Globalization.CultureInfo.InvariantCulture) : 500;
// HttpClient, SQLite and the record of a response are not rewritten; what they do between two steps takes no time here.
var configuration = Configuration.Create().WithTestingIterations(orders).WithPartiallyControlledConcurrencyAllowed(true).WithTelemetryEnabled(false);
var bugs = 0;
foreach (var (name, program) in ((string Name, Func<Task> Program)[])[.. TokenPrograms.All, .. WritePrograms.All, .. InstancePrograms.All, .. RenderPrograms.All])
{
    var engine = TestingEngine.Create(configuration, program);
    engine.Run();
    bugs += engine.TestReport.NumOfFoundBugs;
    Console.WriteLine($"{(engine.TestReport.NumOfFoundBugs == 0 ? "passed" : "FAILED")} {name}");
    foreach (var bug in engine.TestReport.BugReports) Console.WriteLine(bug);
    if (engine.TestReport.NumOfFoundBugs > 0) Console.WriteLine($"The order that shows it: {engine.ReproducibleTrace}");
}

return bugs == 0 ? 0 : 1;
