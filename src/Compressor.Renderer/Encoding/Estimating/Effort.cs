using Compressor.Renderer.Encoding.Ffmpeg;

namespace Compressor.Renderer.Encoding.Estimating;

/// <summary>What work took, to tell what more of it takes.</summary>
internal static class Effort
{
    /// <returns>The result, and CPU seconds of all cores together.</returns>
    public static async Task<(T Result, double Cpu)> MeasureAsync<T>(Func<Task<T>> work, EncodingRun run)
    {
        var before = run.Cpu;
        var result = await work();
        return (result, (run.Cpu - before).TotalSeconds);
    }
}
