using System.Globalization;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Splitting;

/// <summary>How parts are read, and joined; pure functions.</summary>
internal static class PartCommands
{
    /// <summary>Seconds that lead in to a part: for filters that look at frames before.</summary>
    private const double LeadIn = 0.25;

    /// <summary>Part of the time since the frame before that a first frame may come too early, by rounding.</summary>
    private const double Early = 0.3;

    /// <summary>A multiple of both a millisecond and the 90000th of a second that times of unequal frames are counted in.</summary>
    private const double Step = 0.001;

    /// <summary>The plan of a part.</summary>
    public static EncodingPlan Part(EncodingPlan plan, FrameTimeline timeline, FramePart part)
    {
        var at = timeline.Times[part.From];
        // By whole ticks, so that times are rounded as in the whole.
        var step = plan.KeepsTimestamps ? Step : timeline.Tick;
        var seek = part.From == 0 ? 0 : Math.Max(0, Math.Floor((at - LeadIn) / step) * step);
        var from = part.From == 0 ? 0 : at - seek - (Early * (at - timeline.Times[part.From - 1]));
        return plan with { Window = new FrameWindow(seek, from, at - seek, part.Frames), Offset = plan.Offset + seek, WholeSeconds = plan.WholeSeconds };
    }

    /// <summary>The list that ffmpeg's concat demuxer reads: how long parts are has to be said, since their files count it from the first frame that is decoded.</summary>
    public static string List(FrameTimeline timeline, IReadOnlyList<FramePart> parts, IReadOnlyList<string> files) => string.Concat(parts.Select((part, i) =>
        $"file {files[i]}\n" + (part.To < timeline.Frames ? string.Create(CultureInfo.InvariantCulture, $"duration {timeline.Times[part.To] - timeline.Times[part.From]:0.######}\n") : "")));

    /// <summary>Lists the packets of a part.</summary>
    public static IReadOnlyList<string> Packets(string file, string frames) => ["-f", "mov", "-i", file, "-map", "0:v", "-c", "copy", "-f", "framecrc", frames];

    /// <param name="list">A file with <see cref="List"/>.</param>
    /// <param name="first">Seconds at which the first frame is shown.</param>
    /// <param name="frames">The file that lists the packets of the result.</param>
    public static IReadOnlyList<string> Join(EncodingPlan plan, string list, double first, string output, string frames) =>
    [
        "-f", "concat", "-auto_convert", "0", "-i", list, "-map", "0:v", "-c", "copy",
        .. first > 0 ? (string[])["-output_ts_offset", first.ToString("0.######", CultureInfo.InvariantCulture)] : [],
        .. plan.KeepsTimestamps ? (string[])["-video_track_timescale", "90000"] : [],
        .. plan.Codec.Tag, "-f", "mp4", output, "-map", "0:v", "-c", "copy", "-f", "framecrc", frames,
    ];
}
