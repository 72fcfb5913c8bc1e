using System.Globalization;
using System.Text.Json;

namespace Compressor.Bench.Edits;

/// <summary>One sentence carried out, and what its result is.</summary>
internal sealed class EditRun
{
    private readonly Dictionary<string, string> _measured = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];

    public int ExitCode { get; private init; }

    public string Summary { get; private init; } = "";

    public IReadOnlyList<string> Problems => _problems;

    public string Evidence => string.Join(", ", _measured.Select(pair => $"{pair.Key} {pair.Value}"));

    public static async Task<EditRun> RunAsync(EditRow row, EditFiles files, string folder, CancellationToken cancellationToken)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        string[] with = [.. row.With.SelectMany(name => (string[])["--with", files[name]])];
        var (code, output, errors) = await Tools.RunAsync(
            "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "compressor.dll"), "compress", files[row.Source], "--prompt", row.Prompt, .. with, "--output", folder, "--json", "--data", Path.Combine(folder, "data")],
            cancellationToken);
        Directory.Delete(Path.Combine(folder, "data"), recursive: true);
        var line = output.Split('\n').LastOrDefault(text => text.StartsWith('{'));
        var report = line is null ? default : JsonDocument.Parse(line).RootElement;
        var path = report.ValueKind is JsonValueKind.Object ? report.GetProperty("output").GetString() : null;
        var run = new EditRun { ExitCode = code, Summary = path is null ? errors.Trim().ReplaceLineEndings(" ") : $"{Path.GetFileName(path)}, {new FileInfo(path).Length:N0} bytes{Notes(report)}" };
        if (path is not null) await run.MeasureAsync(path, files, cancellationToken);
        run.Compare(row.Expected.ContainsKey("exit") ? row.Expected : row.Expected.Append(new("exit", "0")).ToDictionary(), path);
        if (path is not null) await run.SheetAsync(path, folder + ".png", cancellationToken);
        return run;
    }

    private static string Notes(JsonElement report) => string.Concat(
        report.GetProperty("notes").EnumerateArray().Select(note => " · " + note.GetProperty("text").GetString())
            .Concat(report.GetProperty("declined").EnumerateArray().Select(declined => " · left out: " + declined.GetProperty("request").GetString())));

    private async Task MeasureAsync(string path, EditFiles files, CancellationToken cancellationToken)
    {
        var (_, json, _) = await Tools.RunAsync("ffprobe", ["-v", "error", "-count_packets", "-show_streams", "-show_format", "-of", "json", path], cancellationToken);
        var probe = JsonDocument.Parse(json).RootElement;
        _measured["format"] = Path.GetExtension(path)[1..];
        if (probe.GetProperty("format").TryGetProperty("duration", out var duration)) _measured["seconds"] = Number(double.Parse(duration.GetString()!, CultureInfo.InvariantCulture));
        foreach (var stream in probe.GetProperty("streams").EnumerateArray())
        {
            var codec = stream.GetProperty("codec_name").GetString()!;
            if (stream.GetProperty("codec_type").GetString() == "video")
            {
                (_measured["video"], _measured["size"]) = (codec, $"{stream.GetProperty("width")}x{stream.GetProperty("height")}");
                var rate = stream.GetProperty("avg_frame_rate").GetString()!.Split('/').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
                _measured["fps"] = Number(rate[1] == 0 ? 0 : rate[0] / rate[1]);
            }
            else if (stream.GetProperty("codec_type").GetString() == "audio")
            {
                (_measured["sound"], _measured["channels"]) = (codec, stream.GetProperty("channels").ToString());
            }
        }

        if (!_measured.TryAdd("sound", "none"))
        {
            var loudness = await Loudness.MeasureAsync(path, cancellationToken);
            _measured["db"] = Number(loudness.MeanDecibels - files.Clip.MeanDecibels);
            _measured["lufs"] = Number(loudness.Lufs);
        }
    }

    private void Compare(IReadOnlyDictionary<string, string> expected, string? path)
    {
        foreach (var (name, value) in expected)
        {
            var (actual, tolerance) = name switch
            {
                "exit" => (ExitCode.ToString(CultureInfo.InvariantCulture), 0d),
                "max" => (path is null ? "0" : new FileInfo(path).Length.ToString(CultureInfo.InvariantCulture), 0),
                _ => (_measured.GetValueOrDefault(name, "none"), name switch { "seconds" => 0.1, "fps" => 0.1, "db" or "lufs" => 1.5, _ => 0 }),
            };
            var right = name == "max" ? long.Parse(actual, CultureInfo.InvariantCulture) is > 0 and var bytes && bytes <= long.Parse(value, CultureInfo.InvariantCulture)
                : actual == value || (tolerance > 0 && double.TryParse(actual, CultureInfo.InvariantCulture, out var a) && double.TryParse(value, CultureInfo.InvariantCulture, out var b) && Math.Abs(a - b) <= tolerance);
            if (!right) _problems.Add($"{name} {actual}, not {value}");
        }
    }

    /// <summary>Five frames, spread over the result, side by side.</summary>
    private async Task SheetAsync(string path, string sheet, CancellationToken cancellationToken)
    {
        if (!_measured.ContainsKey("video")) return;
        var seconds = double.TryParse(_measured.GetValueOrDefault("seconds"), CultureInfo.InvariantCulture, out var known) ? Math.Max(known, 0.1) : 0.1;
        await Tools.RunAsync(
            "ffmpeg",
            ["-nostdin", "-y", "-loglevel", "error", "-i", path, "-vf", string.Create(CultureInfo.InvariantCulture, $"fps={5 / seconds:0.####},scale=-2:180,tile=5x1"), "-frames:v", "1", sheet],
            cancellationToken);
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
