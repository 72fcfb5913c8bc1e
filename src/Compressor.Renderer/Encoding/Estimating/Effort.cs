using Compressor.Renderer.Encoding.Ffmpeg;

namespace Compressor.Renderer.Encoding.Estimating;

/// <summary>What was done, to tell what doing more of it takes on this machine.</summary>
/// <param name="Cpu">Seconds of all cores together.</param>
/// <param name="Wall">Seconds that passed meanwhile.</param>
internal sealed record Effort(double Cpu, double Wall)
{
    public static Effort operator +(Effort one, Effort other) => new(one.Cpu + other.Cpu, one.Wall + other.Wall);

    public static async Task<(T Result, Effort Effort)> MeasureAsync<T>(Func<Task<T>> work, EncodingRun run, TimeProvider time)
    {
        var (cpu, began) = (run.Cpu, time.GetTimestamp());
        var result = await work();
        return (result, new Effort((run.Cpu - cpu).TotalSeconds, time.GetElapsedTime(began).TotalSeconds));
    }
}
