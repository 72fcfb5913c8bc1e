using System.Collections.Concurrent;

namespace Compressor.Renderer.Encoding.Ffmpeg;

/// <summary>
/// Starts programs on a thread that lives as long as this process: Linux ends them with the thread that started them (<see cref="ProcessLimits.EndWithStarter"/>),
/// and threads of the pool come and go.
/// </summary>
internal static class StarterThread
{
    private static readonly BlockingCollection<Action> Starts = [];

    static StarterThread() => new Thread(Work) { IsBackground = true, Name = "Starts of programs" }.Start();

    /// <returns>Ends when the program has been started, or could not be.</returns>
    public static Task RunAsync(Action start)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Starts.Add(() =>
        {
            try
            {
                start();
                done.SetResult();
            }
            catch (Exception exception)
            {
                done.SetException(exception);
            }
        });
        return done.Task;
    }

    private static void Work()
    {
        foreach (var start in Starts.GetConsumingEnumerable()) start();
    }
}
