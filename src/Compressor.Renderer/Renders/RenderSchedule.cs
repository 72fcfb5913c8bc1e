namespace Compressor.Renderer.Renders;

/// <summary>
/// Which render starts next. As many run as there are workers; of those that wait, the one with the highest response ratio begins, (time waited + time expected) ÷
/// time expected: a short one soon, and a long one the sooner the longer it has waited (Brinch Hansen, "An analysis of response ratio scheduling", 1971). And a render that
/// needs a small part of what is left of every other does not wait for them: it runs beside.
/// </summary>
/// <param name="workers">Renders at once.</param>
internal sealed class RenderSchedule(int workers, TimeProvider time)
{
    /// <summary>Part of what is left of each running render that one beside them may take, so that it delays none of them by more.</summary>
    private const double Short = 0.25;

    /// <summary>Renders that run beside the workers at most. As each is so much shorter than the one before, more are hardly ever short enough.</summary>
    private const int MostBeside = 3;

    /// <summary>Seconds of work at least: starting takes longer than very little work does.</summary>
    private const double Least = 1;

    private readonly Lock _lock = new();
    private readonly List<Waiting> _waiting = [];
    private readonly Dictionary<string, double> _running = new(StringComparer.Ordinal);
    private readonly HashSet<string> _beside = new(StringComparer.Ordinal);

    /// <param name="expected">Seconds that it takes by itself, roughly.</param>
    public void Add(string id, double expected)
    {
        lock (_lock) _waiting.Add(new Waiting(id, Math.Max(Least, expected), time.GetTimestamp()));
    }

    /// <summary>Takes a render that waits out of the queue; does nothing if it does not.</summary>
    public void Remove(string id)
    {
        lock (_lock) _waiting.RemoveAll(waiting => waiting.Id == id);
    }

    /// <summary>The render that starts now; null: none does. It runs until <see cref="End"/>.</summary>
    /// <param name="progress">Of a running render, 0 to 1.</param>
    public string? Next(Func<string, double> progress)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            var isBeside = _running.Count >= workers;
            var candidates = isBeside ? Beside(progress) : _waiting;
            // Of equal ones, the shortest, and of those, the first that came.
            if (candidates.OrderByDescending(waiting => Ratio(waiting, now)).ThenBy(waiting => waiting.Expected).FirstOrDefault() is not { } next) return null;
            _waiting.Remove(next);
            _running[next.Id] = next.Expected;
            if (isBeside) _beside.Add(next.Id);
            return next.Id;
        }
    }

    /// <summary>Whether a render was begun although the workers were busy.</summary>
    public bool IsBeside(string id)
    {
        lock (_lock) return _beside.Contains(id);
    }

    public void End(string id)
    {
        lock (_lock)
        {
            _running.Remove(id);
            _beside.Remove(id);
        }
    }

    private List<Waiting> Beside(Func<string, double> progress)
    {
        if (_running.Count >= workers + MostBeside) return [];
        var left = _running.Min(running => running.Value * (1 - progress(running.Key)));
        return _waiting.FindAll(waiting => waiting.Expected <= left * Short);
    }

    private double Ratio(Waiting waiting, long now) => (time.GetElapsedTime(waiting.Since, now).TotalSeconds + waiting.Expected) / waiting.Expected;

    private sealed record Waiting(string Id, double Expected, long Since);
}
