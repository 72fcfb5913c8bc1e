using System.Collections.Concurrent;
using Compressor.Renderer.Tests.Encoding;

namespace Compressor.Renderer.Tests.Support;

/// <summary>All that ffprobe says of a file's streams, asked once for each file: to start it costs more than what it does.</summary>
internal sealed class ProbedStreams
{
    private static readonly ConcurrentDictionary<(string Path, long Bytes, DateTime Written), Lazy<Task<ProbedStreams>>> Known = new();

    private readonly List<List<(string Key, string Value)>> _streams = [];

    public static Task<ProbedStreams> OfAsync(string path)
    {
        var file = new FileInfo(path);
        return Known.GetOrAdd((file.FullName, file.Length, file.LastWriteTimeUtc), _ => new Lazy<Task<ProbedStreams>>(() => ReadAsync(path))).Value;
    }

    public string Fields(string stream, string fields)
    {
        var (type, number) = stream.Split(':') is [var one, var index] ? (one, int.Parse(index)) : (stream, (int?)null);
        var names = fields.Split(',');
        var ofType = _streams.Where(pairs => pairs.Exists(pair => pair is { Key: "codec_type" } && pair.Value.StartsWith(type, StringComparison.Ordinal)));
        if (number is { } at) ofType = ofType.Skip(at).Take(1);
        return string.Join('\n', ofType.Select(pairs => string.Join(',', pairs.Where(pair => names.Contains(pair.Key)).Select(pair => pair.Value))));
    }

    private static async Task<ProbedStreams> ReadAsync(string path)
    {
        var read = new ProbedStreams();
        foreach (var line in (await EncodingFixture.RunAsync("ffprobe", ["-v", "error", "-count_frames", "-show_streams", "-of", "default", path])).Split('\n'))
        {
            if (line == "[STREAM]") read._streams.Add([]);
            else if (line.Split('=', 2) is [var key, var value]) read._streams[^1].Add((key, value));
        }

        return read;
    }
}
