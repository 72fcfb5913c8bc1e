using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Commands;

/// <summary>How many threads a picture is decoded, filtered and encoded with.</summary>
internal static class PictureThreads
{
    /// <summary>As many as that have always been worth it, and fit into the memory that one process may have.</summary>
    private const int Few = 8;

    /// <summary>Each thread of x264 works on a frame of its own and waits for the rows that the frame before has finished: so many rows of macroblocks apart, they don't hold each other up.</summary>
    private const int LinesPerThread = 4 * 16;

    /// <summary>
    /// Address space in bytes per pixel of the larger picture: of ffmpeg with one thread, and of each further one (decoder, filters and x264 together). Measured at
    /// 1920x1080: 1.2 GB with 2 threads, 1.7 with 8, 2.5 with 16, 3.7 with 32.
    /// </summary>
    private const double BytesPerPixel = 500, BytesPerPixelAndThread = 40;

    /// <summary>Most of what a process may have by default; further threads must leave room for the rest.</summary>
    private const double Memory = 0.9 * (8L << 30);

    /// <summary>
    /// Each thread of x264 works on a frame of its own, of which it sees no more than the thread before has finished: ((lines + 24) ÷ threads − 24) ÷ 2 up and down.
    /// So many are left for the usual search, and for the wide one its whole range. With fewer, text that scrolls is not found again, so that it is coded anew and
    /// its clip passes for film. docs/compression.md, "Threads".
    /// </summary>
    private const int LinesBetween = 24, LinesOfSearch = 36, LinesOfWideSearch = 64;

    /// <summary>The rate control learns of a frame when its thread has finished it, which may be late for a short clip: frames of a second pass for each thread, and threads that are always right.</summary>
    private const int FramesPerThread = 60, FewForRate = 4;

    /// <summary>Threads of a second pass that has to hold its rate from frame to frame.</summary>
    private const int ForClosestRate = 2;

    /// <summary>Part of a clip's length by which its rate may stray on the way, at most, for the sake of more threads.</summary>
    private const double MostStraying = 0.02;

    /// <param name="most">The threads that a process may have.</param>
    /// <returns>Threads of the encoder.</returns>
    public static int OfEncoder(EncodingPlan plan, FrameLayout layout, RateControl rate, int most)
    {
        most = For(plan, layout, most);
        if (plan.Codec is not H264) return most;
        most = Math.Min(most, OfX264(layout.Height, rate.Tuning.Motion));
        if (rate is not RateControl.SecondPass) return most;
        return Math.Min(most, rate.Tuning.RateTolerance < PassTuning.Default.RateTolerance ? ForClosestRate : Math.Max(FewForRate, Frames(plan) / FramesPerThread));
    }

    /// <summary>
    /// The same rate with the tolerance that so many threads need: x264 makes up for what it has strayed within twice the tolerance, in seconds, and swings if the
    /// frames under way take longer. docs/compression.md, "Threads".
    /// </summary>
    /// <param name="threads">Of the encoder.</param>
    public static RateControl WithTolerance(EncodingPlan plan, RateControl rate, int threads) =>
        plan.Codec is H264 && rate is RateControl.SecondPass && Math.Min((threads - ForClosestRate) / plan.FrameRate, MostStraying * Frames(plan) / plan.FrameRate) is var tolerance && tolerance > rate.Tuning.RateTolerance
            ? rate with { Tuning = rate.Tuning with { RateTolerance = Math.Round(tolerance, 3) } }
            : rate;

    /// <param name="lines">Height of the picture that is encoded.</param>
    public static int OfX264(int lines, MotionSearch motion) => Math.Max(2, (lines + LinesBetween) / (LinesBetween + (2 * (motion is MotionSearch.Wide ? LinesOfWideSearch : LinesOfSearch))));

    private static int Frames(EncodingPlan plan) => plan.Window?.Frames ?? plan.Frames;

    /// <param name="most">The threads that a process may have.</param>
    public static int For(EncodingPlan plan, FrameLayout layout, int most)
    {
        var pixels = Math.Max((double)plan.Video.DisplayWidth * plan.Video.DisplayHeight, (double)layout.Width * layout.Height);
        return For(layout.Height, pixels, most);
    }

    /// <param name="lines">Height of the picture that is encoded.</param>
    /// <param name="pixels">Of the source or of what is encoded, whichever has more.</param>
    public static int For(int lines, double pixels, int most)
    {
        var fitting = (Memory - (pixels * BytesPerPixel)) / (pixels * BytesPerPixelAndThread);
        return Math.Min(most, (int)Math.Max(Few, Math.Min(fitting, lines / LinesPerThread)));
    }
}
