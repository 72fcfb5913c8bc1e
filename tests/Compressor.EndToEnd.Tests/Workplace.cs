using System.Text;
using System.Text.Json;
using Compressor.TestSupport;

namespace Compressor.EndToEnd.Tests;

/// <summary>A folder with videos and a data folder, as one test has them.</summary>
internal sealed class Workplace : IDisposable
{
    private readonly TemporaryFolder _root = new();

    public Workplace() => Directory.CreateDirectory(Videos);

    public string Videos => _root["videos"];

    public string Data => _root["data"];

    public string Clip => Path.Combine(Videos, "clip.mp4");

    /// <summary>See <see cref="Clips.WriteSmallAsync"/>.</summary>
    public Task<string> AddClipAsync() => Clips.WriteSmallAsync(Clip);

    /// <summary>See <see cref="Clips.WriteOtherAsync"/>: half the work for an encoder.</summary>
    public async Task<string> AddShortClipAsync()
    {
        await Clips.WriteOtherAsync(Clip);
        return Clip;
    }

    public string Write(string name, string content)
    {
        File.WriteAllText(Path.Combine(Videos, name), content);
        return Path.Combine(Videos, name);
    }

    /// <summary>The names of the files beside the videos, hidden ones too.</summary>
    public IEnumerable<string> Names => Directory.EnumerateFileSystemEntries(Videos).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);

    /// <summary>What of videos the data folder still holds: uploads, results, links, files of the renderer.</summary>
    public IEnumerable<string> VideosInData => (Directory.Exists(Path.Combine(Data, "parts")) ? Directory.GetDirectories(Path.Combine(Data, "parts")) : []).Append(Data)
        .SelectMany(part => new[] { "blobs/uploads", "blobs/results", "blobs/.writing", "renderer/uploads", "renderer/results", "renderer/work", "renderer/incoming", "incoming", "outgoing" }.Select(folder => Path.Combine(part, folder)))
        .Where(Directory.Exists)
        .SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories));

    public string[] Compress(string video, string prompt, params string[] more) => ["compress", video, "--prompt", prompt, "--data", Data, .. more];

    /// <summary>Whether any file of the data folder holds a text.</summary>
    public bool DataHolds(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories).Any(path => File.ReadAllBytes(path).AsSpan().IndexOf(bytes) >= 0);
    }

    public void Dispose() => _root.Dispose();

    /// <summary>The one JSON object that a run printed.</summary>
    public static JsonElement Json(Ended ended)
    {
        var line = Assert.Single(ended.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return JsonDocument.Parse(line).RootElement;
    }
}
