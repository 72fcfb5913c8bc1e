using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Splitting;

/// <summary>Joins parts without encoding, and sees to it that nothing is missing.</summary>
internal static class PartJoin
{
    private const string ListFile = "parts.txt", Frames = "joined.frames";

    /// <param name="files">Names of the parts' files.</param>
    /// <param name="output">Name in the work folder.</param>
    /// <param name="at">The part of the whole work that is done then.</param>
    /// <returns>All frames are there, at their times.</returns>
    public static async Task<bool> JoinAsync(
        EncodingPlan plan, FrameTimeline timeline, IReadOnlyList<FramePart> parts, IReadOnlyList<string> files, string output, EncodingPhase phase, double at, EncodingRun run)
    {
        await File.WriteAllTextAsync(run.PathOf(ListFile), PartCommands.List(timeline, parts, files));
        await run.RunAsync(PartCommands.Join(plan, ListFile, timeline.Times[0], output, Frames), phase, (at, at), plan.Seconds);
        return timeline.IsMadeOf(new FramePart(0, timeline.Frames), Times(run.PathOf(Frames)), timeline.Times[0]);
    }

    /// <summary>Seconds at which the packets of a list are shown, in order.</summary>
    public static IReadOnlyList<double> Times(string path)
    {
        var reader = new FrameCrcReader();
        foreach (var line in File.ReadLines(path)) reader.Line(line);
        return [.. reader.Packets(0).Select(packet => packet.Start).Order()];
    }
}
