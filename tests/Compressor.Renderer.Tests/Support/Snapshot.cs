using Compressor.TestSupport;

namespace Compressor.Renderer.Tests.Support;

internal static class Snapshot
{
    /// <summary>
    /// A copy of a data folder in use, while nothing is being written: what a process that is killed at this moment leaves on the disk.
    /// </summary>
    public static TemporaryFolder Of(string folder)
    {
        var copy = new TemporaryFolder();
        foreach (var path in Directory.EnumerateDirectories(folder, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(copy[Path.GetRelativePath(folder, path)]);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => !path.EndsWith(".lock", StringComparison.Ordinal)))
            File.Copy(path, copy[Path.GetRelativePath(folder, path)]);

        return copy;
    }
}
