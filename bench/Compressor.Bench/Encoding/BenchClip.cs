using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Compressor.Bench.Edits;

namespace Compressor.Bench.Encoding;

/// <summary>A video and the facts that measuring needs.</summary>
/// <param name="Hash">First 16 hex digits of the SHA-256 of its bytes.</param>
/// <param name="Width">Of the picture as it is shown, pixels.</param>
/// <param name="Rate">Frames a second, of which all frames of a variable rate are a part.</param>
/// <param name="Frames">From the first to the last at that rate.</param>
internal sealed record BenchClip(string Path, string Name, long Bytes, string Hash, int Width, int Height, double Rate, int Frames, bool HasSound)
{
    public double Seconds => Frames / Rate;

    public static async Task<BenchClip> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var (_, json, _) = await Tools.RunAsync(
            "ffprobe", ["-v", "error", "-show_entries", "stream=codec_type,width,height,r_frame_rate,avg_frame_rate:stream_side_data=rotation", "-of", "json", path], cancellationToken);
        using var probe = JsonDocument.Parse(json);
        var streams = probe.RootElement.GetProperty("streams").EnumerateArray().ToList();
        var video = streams.First(stream => stream.GetProperty("codec_type").ValueEquals("video"));
        var (width, height) = (video.GetProperty("width").GetInt32(), video.GetProperty("height").GetInt32());
        if (video.TryGetProperty("side_data_list", out var data) && data.EnumerateArray().Any(d => d.TryGetProperty("rotation", out var angle) && Math.Abs(angle.GetInt32()) is 90 or 270))
            (width, height) = (height, width);
        var rate = Rational(video.GetProperty("r_frame_rate").GetString()!);
        if (rate is < 1 or > 121) rate = Rational(video.GetProperty("avg_frame_rate").GetString()!);
        var (first, last) = await TimesAsync(path, cancellationToken);
        await using var content = File.OpenRead(path);
        var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancellationToken))[..16];
        return new BenchClip(
            path, System.IO.Path.GetFileNameWithoutExtension(path), content.Length, hash, width, height, rate,
            (int)Math.Round((last - first) * rate) + 1, streams.Any(stream => stream.GetProperty("codec_type").ValueEquals("audio")));
    }

    private static async Task<(double First, double Last)> TimesAsync(string path, CancellationToken cancellationToken)
    {
        var (_, text, _) = await Tools.RunAsync("ffprobe", ["-v", "error", "-select_streams", "v:0", "-show_entries", "packet=pts_time", "-of", "csv=p=0", path], cancellationToken);
        var times = text.Split('\n').Select(line => line.Trim().TrimEnd(',')).Where(line => double.TryParse(line, CultureInfo.InvariantCulture, out _))
            .Select(line => double.Parse(line, CultureInfo.InvariantCulture)).ToList();
        return (times.Min(), times.Max());
    }

    private static double Rational(string text)
    {
        var parts = text.Split('/').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return parts[1] == 0 ? 0 : parts[0] / parts[1];
    }
}
