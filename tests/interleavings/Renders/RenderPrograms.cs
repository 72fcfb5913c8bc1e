using Compressor.Renderer.Renders;
using Microsoft.Coyote.Specifications;

namespace Compressor.Interleavings;

/// <summary>Renders that are added, begun, ended and taken back at the same time.</summary>
internal static class RenderPrograms
{
    public static readonly (string Name, Func<Task> Program)[] All = [("Each render begins once, and no more at a time than may", EachBeginsOnceAsync)];

    private static async Task EachBeginsOnceAsync()
    {
        const int Workers = 1, Beside = 3;
        var schedule = new RenderSchedule(Workers, TimeProvider.System);
        var begun = new List<string>();
        var running = 0;
        await Task.WhenAll(
            Task.Run(() => AddAsync("long", 1000)), Task.Run(() => AddAsync("short", 10)), Task.Run(() => AddAsync("other", 900)), Task.Run(() => schedule.Remove("other")));
        await WorkAsync();
        Specification.Assert(begun.Distinct().Count() == begun.Count && begun.Contains("long") && begun.Contains("short"), "Begun: {0}", string.Join(',', begun));
        Specification.Assert(schedule.Next(_ => 0) is null, "One is left.");

        async Task AddAsync(string id, double expected)
        {
            schedule.Add(id, expected);
            await WorkAsync();
        }

        async Task WorkAsync()
        {
            while (schedule.Next(_ => 0) is { } id)
            {
                lock (begun) begun.Add(id);
                Specification.Assert(Interlocked.Increment(ref running) <= Workers + Beside, "Too many run.");
                await Task.Yield();
                Interlocked.Decrement(ref running);
                schedule.End(id);
            }
        }
    }
}
