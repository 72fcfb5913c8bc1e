using System.Globalization;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Commands;

/// <summary>Command lines of first looks at a source; pure functions.</summary>
internal static class AnalysisCommands
{
    /// <summary>Filters the key frame before each place, each from an input of its own, so that nothing between them is read.</summary>
    /// <param name="places">A clip and seconds of its file.</param>
    /// <param name="filter">For each place, by its number from 0: what writes its figures to a file.</param>
    public static IReadOnlyList<string> KeyFrames(IReadOnlyList<(Clip Clip, double At)> places, Func<int, string> filter)
    {
        var task = KeyFramesBeside(places, filter);
        return [.. task.Inputs, .. task.Outputs(0)];
    }

    /// <summary>The same as a part of another command.</summary>
    public static SideTask KeyFramesBeside(IReadOnlyList<(Clip Clip, double At)> places, Func<int, string> filter) => new(KeyFrameInputs(places), first => KeyFrameOutputs(places, filter, first));

    private static List<string> KeyFrameInputs(IReadOnlyList<(Clip Clip, double At)> places)
    {
        List<string> command = [];
        foreach (var (clip, at) in places)
        {
            command.AddRange([.. InputArguments.Safe(clip.Source.Format), "-threads", "1", "-skip_frame", "nokey"]);
            if (at > 0) command.AddRange(["-noaccurate_seek", "-ss", ClipInput.Seconds(at)]);
            command.AddRange(InputArguments.File(clip.Path));
        }

        return command;
    }

    private static List<string> KeyFrameOutputs(IReadOnlyList<(Clip Clip, double At)> places, Func<int, string> filter, int first)
    {
        List<string> command = [];
        for (var i = 0; i < places.Count; i++)
        {
            command.AddRange(
            [
                "-map", string.Create(CultureInfo.InvariantCulture, $"{first + i}:{places[i].Clip.Video.Index}"), "-frames:v", "1", "-fps_mode", "passthrough",
                "-vf", filter(i), "-f", "null", "-",
            ]);
        }

        return command;
    }

    /// <summary>Measures the histogram of a frame, and what fewer lines take from it.</summary>
    /// <param name="size">Sides of the frame that is reduced, over those of the source; 1: its own.</param>
    /// <param name="lines">Part of the lines that is left.</param>
    /// <param name="name">The file in the work folder for the figures.</param>
    public static string HistogramAndLoss(double size, double lines, string name)
    {
        var (whole, reduced) = (size < 1 ? Scale(size) + "," : "", Scale(lines));
        return $"format=yuv420p,entropy,entropy=mode=diff,{whole}split[a][b];[a]{reduced}:flags=lanczos[c];[c][b]scale2ref=flags=bicubic[d][e];[e][d]ssim,metadata=print:file={name}";

        static string Scale(double by) => FormattableString.Invariant($"scale=w=trunc(iw*{by / 2:0.####})*2:h=trunc(ih*{by / 2:0.####})*2");
    }

    /// <summary>Measures the histogram of a frame.</summary>
    /// <param name="name">The file in the work folder for its figures.</param>
    public static string Histogram(string name) => $"format=yuv420p,entropy,entropy=mode=diff,metadata=print:file={name}";

    /// <summary>Measures the levels of half the sum and half the difference of both sides, many times a second.</summary>
    /// <param name="file">An MP4 with sound in the work folder.</param>
    /// <param name="starts">Seconds at which each part begins.</param>
    /// <param name="seconds">Length of a part.</param>
    /// <param name="sampleRate">Hz at which it is measured.</param>
    /// <param name="samples">Of each level.</param>
    /// <param name="name">The file in the work folder for the figures.</param>
    public static IReadOnlyList<string> SoundLevels(string file, IReadOnlyList<double> starts, double seconds, int sampleRate, int samples, string name)
    {
        List<string> command = [];
        foreach (var start in starts) command.AddRange(["-vn", "-sn", "-f", "mov", "-ss", ClipInput.Seconds(start), "-t", ClipInput.Seconds(seconds), "-i", file]);
        var parts = string.Concat(starts.Select((_, i) => string.Create(CultureInfo.InvariantCulture, $"[{i}:a]")));
        return
        [
            .. command, "-filter_complex",
            string.Create(
                CultureInfo.InvariantCulture,
                $"{parts}concat=n={starts.Count}:v=0:a=1,aformat=channel_layouts=stereo,aresample={sampleRate},pan=stereo|c0=0.5*FL+0.5*FR|c1=0.5*FL-0.5*FR,asetnsamples=n={samples}:p=0,")
            + $"astats=metadata=1:reset=1:measure_perchannel=RMS_level:measure_overall=none,ametadata=print:file={name}[a]",
            "-map", "[a]", "-f", "null", "-",
        ];
    }
}
