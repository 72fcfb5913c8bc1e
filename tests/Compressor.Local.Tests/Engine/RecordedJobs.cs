using System.Text.Json;
using Compressor.Workflows.Embedded;

namespace Compressor.Local.Tests.Engine;

/// <summary>The files in <c>Recordings/histories/jobs</c>: the logs of whole jobs, as an engine of an earlier version wrote them.</summary>
internal static class RecordedJobs
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Recordings", "histories", "jobs");

    public static IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

    public static List<HistoryEvent> Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file)));
        return [.. document.RootElement.EnumerateArray().Select(e => HistoryEvent.FromJson(e.GetRawText()))];
    }

    public static JsonElement InputOf(IReadOnlyList<HistoryEvent> history) => ((ExecutionCreated)history[0]).Input!.Value;
}
