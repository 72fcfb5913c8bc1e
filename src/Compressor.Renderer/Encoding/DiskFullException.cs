namespace Compressor.Renderer.Encoding;

/// <summary>A file would leave less free space on the disk than is kept in reserve, or found no room at all.</summary>
internal sealed class DiskFullException() : Exception("There is not enough free disk space for this file.")
{
    /// <summary>How ffmpeg says it (strerror of ENOSPC).</summary>
    private const string InFfmpegsWords = "No space left on device";

    /// <summary>ffmpeg ended because it could not write.</summary>
    /// <param name="log">The last lines that it printed.</param>
    public static bool Explains(IEnumerable<string> log) => log.Any(line => line.Contains(InFfmpegsWords, StringComparison.Ordinal));
}
