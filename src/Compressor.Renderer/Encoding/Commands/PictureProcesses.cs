using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Commands;

/// <summary>How many processes work on parts of one picture at once, and with how many threads each.</summary>
internal static class PictureProcesses
{
    /// <summary>Cores that one process keeps busy by itself.</summary>
    private const int CoresOfProcess = 2;

    private const int Most = 256;

    /// <summary>Memory of a process with two threads, in bytes per pixel of the larger picture; measured: 0.52 GB at 1920x1080.</summary>
    private const double BytesPerPixel = 250;

    /// <summary>Those that keep so many cores busy and fit into the memory of this machine.</summary>
    /// <param name="coresOfProcess">That one keeps busy by itself.</param>
    public static int AtOnce(EncodingPlan plan, FrameLayout layout, int cores, int coresOfProcess = CoresOfProcess) =>
        Math.Min(AtOnce(cores, coresOfProcess), Fitting(plan, layout));

    /// <summary>Those that keep so many cores busy.</summary>
    /// <param name="coresOfProcess">That one keeps busy by itself.</param>
    public static int AtOnce(int cores, int coresOfProcess = CoresOfProcess) => Math.Max(1, cores / coresOfProcess);

    /// <summary>Those that fit into the memory of this machine.</summary>
    public static int Fitting(EncodingPlan plan, FrameLayout layout) => Fitting(plan, layout, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes);

    /// <summary>Those that fit into the memory.</summary>
    /// <param name="memory">Bytes.</param>
    public static int Fitting(EncodingPlan plan, FrameLayout layout, long memory)
    {
        var pixels = Math.Max((double)plan.Video.DisplayWidth * plan.Video.DisplayHeight, (double)layout.Width * layout.Height);
        return (int)Math.Clamp(memory / (pixels * BytesPerPixel), 1, Most);
    }

    /// <summary>Threads of each of so many processes.</summary>
    public static int Threads(int cores, int atOnce) => Math.Max(1, (int)Math.Ceiling(cores / (double)atOnce));
}
