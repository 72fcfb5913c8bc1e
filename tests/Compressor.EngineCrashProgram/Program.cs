using System.Diagnostics;
using System.Globalization;
using Compressor.EngineCrashProgram;
using Compressor.Workflows;
using Compressor.Workflows.Embedded;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

// Usage: DATA_FOLDER EFFECTS_FILE CHECKPOINT
// Runs the workflows to their ends, unless it comes to the given checkpoint: there it kills itself with SIGKILL. Each commit has
// two checkpoints, one before it and one after it. 0: no checkpoint. Prints the number of checkpoints passed, and the outputs.
var (folder, effectsFile, checkpoint) = (args[0], args[1], int.Parse(args[2], CultureInfo.InvariantCulture));
using var self = Process.GetCurrentProcess();
await using var provider = new ServiceCollection()
    .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
    .AddEmbeddedEngine(options => options.DataFolder = folder, registry => CrashWorkflow.Register(registry, effectsFile))
    .BuildServiceProvider();
var engine = provider.GetRequiredService<WorkflowEngine>();
var passed = 0;
using var started = new ManualResetEventSlim();
engine.OnCommit = _ =>
{
    // The first commit waits for all starts, so that the second has several of them for certain.
    started.Wait();
    if (Interlocked.Increment(ref passed) != checkpoint) return;
    self.Kill();
    self.WaitForExit();
};
await engine.StartAsync(CancellationToken.None);
var runs = CrashWorkflow.InstanceIds.Select(RunAsync).ToList();
started.Set();
var outputs = await Task.WhenAll(runs);
Console.WriteLine(passed);
foreach (var output in outputs) Console.WriteLine(output);
await engine.StopAsync(CancellationToken.None);
return 0;

async Task<string?> RunAsync(string id)
{
    if (await engine.TryStartAsync(CrashWorkflow.Name, id, null) || !engine.History(id).OfType<EventReceived>().Any())
        await engine.RaiseEventAsync(id, CrashWorkflow.Event, "hello");
    var ended = await engine.WatchAsync(id).LastOrDefaultAsync();
    return ended?.Status is WorkflowRuntimeStatus.Completed ? ended.Output?.GetString() : $"{ended?.Status}";
}
