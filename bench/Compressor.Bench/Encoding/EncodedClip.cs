using System.Globalization;
using System.Text.Json;
using Compressor.Bench.Edits;

namespace Compressor.Bench.Encoding;

/// <summary>What one encode of a clip gave.</summary>
/// <param name="Bytes">Of the file.</param>
/// <param name="PictureBytes">Of the packets of its picture.</param>
/// <param name="Rate">Frames a second, average.</param>
internal sealed record EncodedClip(long Bytes, long PictureBytes, int Width, int Height, double Rate, RunCost Cost, Score Score)
{
    public static async Task<EncodedClip> ReadAsync(string path, RunCost cost, Score score, CancellationToken cancellationToken)
    {
        var (_, json, _) = await Tools.RunAsync(
            "ffprobe", ["-v", "error", "-select_streams", "v:0", "-show_entries", "stream=width,height,avg_frame_rate:packet=size", "-of", "json", path], cancellationToken);
        using var probe = JsonDocument.Parse(json);
        var video = probe.RootElement.GetProperty("streams")[0];
        var rate = video.GetProperty("avg_frame_rate").GetString()!.Split('/').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return new EncodedClip(
            new FileInfo(path).Length,
            probe.RootElement.GetProperty("packets").EnumerateArray().Sum(packet => long.Parse(packet.GetProperty("size").GetString()!, CultureInfo.InvariantCulture)),
            video.GetProperty("width").GetInt32(), video.GetProperty("height").GetInt32(), rate[1] == 0 ? 0 : rate[0] / rate[1], cost, score);
    }
}
