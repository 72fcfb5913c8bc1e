using Microsoft.Coyote.Runtime;

namespace Compressor.Sqlite;

/// <summary>A thread as a task, since the scheduler controls those.</summary>
internal sealed class Thread(Action run)
{
    private Task? _run;

    /// <summary>None of the code here runs on a thread that it has begun itself.</summary>
    public static Thread? CurrentThread => null;

    public bool IsBackground { get; set; }

    public string? Name { get; set; }

    public static void Yield() => SchedulingPoint.Interleave();

    public void Start() => _run = Task.Run(run);

    public void Join() => _run!.Wait();
}
