using Compressor.TestSupport;

namespace Compressor.Functions.Tests.Durable;

/// <summary>The files in <c>Recordings</c>: the histories of whole jobs, one for each instance.</summary>
internal static class RecordedHistories
{
    /// <summary>Where recordings are written.</summary>
    public static readonly string Sources = Path.Combine(RepositoryRoot.Path, "tests", "Compressor.Functions.Tests", "Recordings");

    /// <summary>Where the tests read.</summary>
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Recordings");

    public static RecordedHistory Read(string file) => RecordedHistory.Parse(File.ReadAllText(Path.Combine(Folder, file)));
}
