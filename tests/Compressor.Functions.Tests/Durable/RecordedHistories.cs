using Compressor.Core.Instances;
using Compressor.TestSupport;

namespace Compressor.Functions.Tests.Durable;

/// <summary>
/// The files in <c>Recordings</c>: the histories of whole jobs, one for each instance. Those of <see cref="CompressVideoInput.Version"/> 2 and
/// later are in a folder of their version; what an earlier version recorded is never written again.
/// </summary>
internal static class RecordedHistories
{
    /// <summary>Where recordings are written.</summary>
    public static readonly string Sources = Path.Combine(
        RepositoryRoot.Path, "tests", "Compressor.Functions.Tests", "Recordings", $"v{CompressVideoInput.CurrentVersion}");

    /// <summary>Where the tests read.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Recordings");

    /// <summary>Paths in <see cref="Folder"/>.</summary>
    public static IEnumerable<string> Files => Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Folder, file)).Order(StringComparer.Ordinal);

    public static RecordedHistory Read(string file) => RecordedHistory.Parse(File.ReadAllText(Path.Combine(Folder, file)));
}
