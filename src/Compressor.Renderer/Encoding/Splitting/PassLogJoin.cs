using System.Globalization;
using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Splitting;

/// <summary>Puts statistics of parts together into those of one pass: the reverse of <see cref="PassLog.Write"/>. Each part begins with an instantaneous refresh, so no frame looks beyond it.</summary>
internal static class PassLogJoin
{
    private const string Units = "#tb 0:";

    /// <param name="parts">All frames of the timeline, in order, with the paths of their logs, without what follows <see cref="RateControl.FirstPass.Log"/>.</param>
    /// <param name="path">Likewise, of the log that is written.</param>
    /// <returns>False: a part has not the frames that it should have.</returns>
    public static bool Write(FrameTimeline timeline, IReadOnlyList<(FramePart Part, string Log)> parts, string path)
    {
        using var statistics = new StreamWriter(H264.StatisticsFile(path), append: false, System.Text.Encoding.ASCII);
        using var frames = new StreamWriter(H264.FramesFile(path), append: false, System.Text.Encoding.ASCII);
        using var tree = File.Create(H264.TreeFile(path));
        string? units = null;
        foreach (var (part, log) in parts)
        {
            var isFirst = units is null;
            if (!AddStatistics(part, log, isFirst, statistics) || !AddFrames(timeline, part, log, ref units, frames)) return false;
            using var records = File.OpenRead(H264.TreeFile(log));
            records.CopyTo(tree);
        }

        return true;
    }

    private static bool AddStatistics(FramePart part, string log, bool isFirst, StreamWriter to)
    {
        var frames = 0;
        foreach (var line in File.ReadLines(H264.StatisticsFile(log)))
        {
            if (line.StartsWith('#'))
            {
                if (isFirst) to.Write(line + '\n');
                continue;
            }

            to.Write(FrameLine.Rebase(line, -part.From) + '\n');
            frames++;
        }

        return frames == part.Frames;
    }

    /// <param name="units">In which the parts' times are counted; null: there was none yet.</param>
    private static bool AddFrames(FrameTimeline timeline, FramePart part, string log, ref string? units, StreamWriter to)
    {
        var reader = new FrameCrcReader();
        foreach (var line in File.ReadLines(H264.FramesFile(log)))
        {
            reader.Line(line);
            if (!line.StartsWith(Units, StringComparison.Ordinal)) continue;
            if (units is null) to.Write(line + '\n');
            else if (units != line) return false;
            units = line;
        }

        List<double> times = [.. reader.Packets(0).Select(packet => packet.Start).Order()];
        if (times.Count == 0 || reader.Tick(0) is not { } tick || !timeline.IsMadeOf(part, times, times[0])) return false;
        var later = (long)Math.Round((timeline.Times[part.From] - times[0]) / tick);
        foreach (var line in File.ReadLines(H264.FramesFile(log)))
        {
            if (line.StartsWith('#') || line.Split(',') is not [var stream, var decoded, var shown, .. var rest]) continue;
            to.Write(string.Join(',', [stream, Later(decoded, later), Later(shown, later), .. rest]) + '\n');
        }

        return true;
    }

    private static string Later(string time, long by) => long.TryParse(time, CultureInfo.InvariantCulture, out var at) ? string.Create(CultureInfo.InvariantCulture, $" {at + by}") : time;
}
