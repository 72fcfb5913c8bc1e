namespace Compressor.Bench.Encoding;

/// <summary>A clip to a part of its bytes.</summary>
/// <param name="Percent">Of the clip's bytes.</param>
internal sealed record BenchCase(BenchClip Clip, double Percent)
{
    public string Name => $"{Clip.Name}:{Percent:0.##}";

    public long Target => (long)(Clip.Bytes * Percent / 100);

    /// <summary>
    /// All cases, or with <paramref name="quick"/> one of each clip up to 20 s, at another percentage from clip to clip.
    /// With <paramref name="filters"/> those whose name has one of them.
    /// </summary>
    public static IReadOnlyList<BenchCase> Choose(IReadOnlyList<BenchClip> clips, double[] percents, bool quick, string[] filters)
    {
        var cases = quick
            ? clips.Where(clip => clip.Seconds <= 20).Select((clip, i) => new BenchCase(clip, percents[i % percents.Length]))
            : clips.SelectMany(clip => percents.Select(percent => new BenchCase(clip, percent)));
        return [.. cases.Where(one => filters.Length == 0 || filters.Any(filter => one.Name.Contains(filter, StringComparison.OrdinalIgnoreCase)))];
    }
}
