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
    /// Lines per thread of x264 at which a block is looked for 36 lines up and down: each thread works on a frame of its own, of which it sees no more than the
    /// thread before has finished. With fewer, text that scrolls is not found again, so that it is coded anew and its clip passes for film. docs/compression.md, "Threads".
    /// </summary>
    private const int LinesOfSearch = 96, LinesBetween = 24;

    /// <param name="most">The threads that a process may have.</param>
    /// <returns>Threads of the encoder.</returns>
    public static int OfEncoder(EncodingPlan plan, FrameLayout layout, int most) =>
        plan.Codec is H264 ? Math.Min(For(plan, layout, most), OfX264(layout.Height)) : For(plan, layout, most);

    /// <param name="lines">Height of the picture that is encoded.</param>
    public static int OfX264(int lines) => Math.Max(2, (lines + LinesBetween) / LinesOfSearch);

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
