using System.Globalization;

namespace Compressor.Bench.Starts;

/// <summary>What the ffmpeg processes of one run took.</summary>
/// <param name="Starts">Of ffmpeg and ffprobe.</param>
/// <param name="Cpu">User and system seconds of all of them.</param>
/// <param name="Wall">Seconds in which at least one ran.</param>
internal sealed record ToolCost(int Starts, double Cpu, double Wall);

/// <summary>Scripts in front of ffmpeg and ffprobe that write down what each process took; Unix only. Each costs a few milliseconds of its own.</summary>
/// <param name="folder">Empty, or not there yet.</param>
internal sealed class LoggedTools(string folder)
{
    private readonly string _log = Path.Combine(folder, "log");

    /// <summary>A PATH with the scripts first.</summary>
    public string Create()
    {
        var programs = Directory.CreateDirectory(Path.Combine(folder, "bin")).FullName;
        Directory.CreateDirectory(_log);
        var path = Environment.GetEnvironmentVariable("PATH") ?? "";
        foreach (var name in (string[])["ffmpeg", "ffprobe"])
        {
            var real = path.Split(':').Select(place => Path.Combine(place, name)).First(File.Exists);
            var script = Path.Combine(programs, name);
            // The second line of "times" is of the children that have ended.
            File.WriteAllText(script, $"#!/bin/bash\nbegan=$EPOCHREALTIME\n{real} \"$@\"\ncode=$?\n{{ echo \"$began $EPOCHREALTIME\"; times; }} > {_log}/$$\nexit $code\n");
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return programs + ":" + path;
    }

    /// <summary>Since the last call.</summary>
    public ToolCost Take()
    {
        var (cpu, spans) = (0.0, new List<(double From, double To)>());
        foreach (var file in Directory.GetFiles(_log))
        {
            var lines = File.ReadAllLines(file);
            var times = lines[0].Split(' ').Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray();
            spans.Add((times[0], times[1]));
            cpu += lines[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Sum(Seconds);
            File.Delete(file);
        }

        double covered = 0, end = 0;
        foreach (var (from, to) in spans.Order())
        {
            covered += Math.Max(0, to - Math.Max(from, end));
            end = Math.Max(end, to);
        }

        return new ToolCost(spans.Count, cpu, covered);
    }

    /// <param name="text">"1m2.345s".</param>
    private static double Seconds(string text)
    {
        var parts = text.TrimEnd('s').Split('m');
        return (60 * double.Parse(parts[0], CultureInfo.InvariantCulture)) + double.Parse(parts[1], CultureInfo.InvariantCulture);
    }
}
