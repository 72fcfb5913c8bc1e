using System.Diagnostics;
using System.Globalization;
using Compressor.JobCrashProgram;

// Usage: DATA_FOLDER BACKEND_URL CHECKPOINT
// Runs a job of the local host to its end, unless it comes to the given checkpoint: there it kills itself with SIGKILL. Each write of the engine's log, of a
// record and of a file has checkpoints before and after it. 0: no checkpoint. Prints how the job ended, and the number of checkpoints passed.
var (folder, backend, checkpoint) = (args[0], args[1], int.Parse(args[2], CultureInfo.InvariantCulture));
using var self = Process.GetCurrentProcess();
var passed = 0;
await using var host = await CrashHost.StartAsync(folder, backend, () =>
{
    if (Interlocked.Increment(ref passed) != checkpoint) return;
    self.Kill();
    self.WaitForExit();
});
var ended = await host.RunAsync();
Console.WriteLine(ended.Status);
Console.WriteLine(passed);
return 0;
