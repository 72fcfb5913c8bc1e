using System.Globalization;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Commands;

/// <summary>Command lines of first looks at a source; pure functions.</summary>
internal static class AnalysisCommands
{
    /// <summary>Measures the histogram of the key frame before each place, each from an input of its own, so that nothing between them is read.</summary>
    /// <param name="places">A clip and seconds of its file.</param>
    /// <param name="name">The file in the work folder for the figures of each place, by its number from 0.</param>
    public static IReadOnlyList<string> KeyFrames(IReadOnlyList<(Clip Clip, double At)> places, Func<int, string> name)
    {
        List<string> command = [];
        foreach (var (clip, at) in places)
        {
            command.AddRange([.. InputArguments.Safe(clip.Source.Format), "-threads", "1", "-skip_frame", "nokey"]);
            if (at > 0) command.AddRange(["-noaccurate_seek", "-ss", ClipInput.Seconds(at)]);
            command.AddRange(InputArguments.File(clip.Path));
        }

        for (var i = 0; i < places.Count; i++)
        {
            command.AddRange(
            [
                "-map", string.Create(CultureInfo.InvariantCulture, $"{i}:{places[i].Clip.Video.Index}"), "-frames:v", "1", "-fps_mode", "passthrough",
                "-vf", $"format=yuv420p,entropy,entropy=mode=diff,metadata=print:file={name(i)}", "-f", "null", "-",
            ]);
        }

        return command;
    }
}
