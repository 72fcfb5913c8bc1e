namespace Compressor.Renderer.Encoding.Ffmpeg;

/// <summary>Several pieces of work of one render at once. All of them have ended when it ends, well or not: they write into one work folder.</summary>
internal static class SideBySide
{
    /// <summary>If one fails, no further ones begin, and those under way end first.</summary>
    /// <param name="atOnce">How many may run now; asked again before each.</param>
    public static async Task RunAsync<T>(IEnumerable<T> all, Func<int> atOnce, Func<T, Task> run)
    {
        List<Task> running = [];
        foreach (var one in all)
        {
            while (running.Count >= atOnce()) await EndOfOneAsync(running);
            running.Add(run(one));
        }

        while (running.Count > 0) await EndOfOneAsync(running);
    }

    private static async Task EndOfOneAsync(List<Task> running)
    {
        var ended = await Task.WhenAny(running);
        running.Remove(ended);
        if (!ended.IsCompletedSuccessfully) await Task.WhenAll(running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await ended;
    }
}
