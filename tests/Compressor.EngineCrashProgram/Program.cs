using System.Diagnostics;
using System.Globalization;
using Compressor.EngineCrashProgram;
using Compressor.Workflows;
using Compressor.Workflows.Embedded;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

// Usage: DATA_FOLDER EFFECTS_FILE CHECKPOINT
// Runs the workflow to its end, unless it comes to the given checkpoint: there it kills itself with SIGKILL. Each commit has
// two checkpoints, one before it and one after it. 0: no checkpoint. Prints the output, and the number of checkpoints passed.
var (folder, effectsFile, checkpoint) = (args[0], args[1], int.Parse(args[2], CultureInfo.InvariantCulture));
using var self = Process.GetCurrentProcess();
await using var provider = new ServiceCollection()
    .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
    .AddEmbeddedEngine(options => options.DataFolder = folder, registry => CrashWorkflow.Register(registry, effectsFile))
    .BuildServiceProvider();
var engine = provider.GetRequiredService<WorkflowEngine>();
var passed = 0;
engine.OnCommit = _ =>
{
    if (Interlocked.Increment(ref passed) != checkpoint) return;
    self.Kill();
    self.WaitForExit();
};
await engine.StartAsync(CancellationToken.None);
if (await engine.TryStartAsync(CrashWorkflow.Name, CrashWorkflow.InstanceId, null) || !engine.History(CrashWorkflow.InstanceId).OfType<EventReceived>().Any())
    await engine.RaiseEventAsync(CrashWorkflow.InstanceId, CrashWorkflow.Event, "hello");
var ended = await engine.WatchAsync(CrashWorkflow.InstanceId).LastOrDefaultAsync();
Console.WriteLine(ended?.Output);
Console.WriteLine(passed);
await engine.StopAsync(CancellationToken.None);
return ended?.Status is WorkflowRuntimeStatus.Completed ? 0 : 1;
