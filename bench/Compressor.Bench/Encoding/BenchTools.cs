namespace Compressor.Bench.Encoding;

/// <summary>What all encodes share.</summary>
/// <param name="Folder">Where files may be written, empty at first.</param>
/// <param name="Ffmpeg">First line of its <c>-version</c>.</param>
/// <param name="HandBrake">Version of HandBrakeCLI; null when it isn't installed.</param>
internal sealed record BenchTools(QualityMeter Meter, BenchCache Cache, string Folder, string Ffmpeg, string? HandBrake)
{
    /// <summary>Key of what was measured of a clip with these versions.</summary>
    public string Key(BenchClip clip, string what) => $"{clip.Hash}|{Ffmpeg}|{Meter.Name}|{what}";

    /// <summary>The result of an encode, which is deleted.</summary>
    public async Task<EncodedClip> TakeAsync(BenchClip clip, string file, RunCost cost, CancellationToken cancellationToken)
    {
        var encoded = await EncodedClip.ReadAsync(file, cost, await Meter.MeasureAsync(file, clip, cancellationToken), cancellationToken);
        File.Delete(file);
        return encoded;
    }

    /// <summary>As it was measured before, else made now.</summary>
    public async Task<EncodedClip> OnceAsync(BenchClip clip, string what, Func<string, Task<RunCost>> encode, CancellationToken cancellationToken)
    {
        if (Cache.Find<EncodedClip>(Key(clip, what)) is { } known) return known;
        var file = Path.Combine(Folder, "once.mp4");
        var encoded = await TakeAsync(clip, file, await encode(file), cancellationToken);
        Cache.Keep(Key(clip, what), encoded);
        return encoded;
    }
}
