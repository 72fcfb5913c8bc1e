using Compressor.Media;
using Compressor.Storage;

namespace Compressor.Core.Health;

/// <summary>The disk of the data folder: with less room than this, not even what happens to a job can be recorded for long.</summary>
public sealed class DiskDependency(DiskSpace? disk = null) : IDependency
{
    private const long Least = 20_000_000;

    public string Name => "disk";

    /// <exception cref="IOException">It is full.</exception>
    public Task<string?> CheckAsync(CancellationToken cancellationToken) => disk?.FreeBytes switch
    {
        < Least => throw new IOException("The disk is full."),
        { } free => Task.FromResult<string?>($"{ByteSize.Format(free)} free"),
        null => Task.FromResult<string?>(null),
    };
}
