using Compressor.Api.Errors;
using Compressor.Errors;
using Compressor.Media;
using Compressor.Storage;

namespace Compressor.Api.Uploads;

/// <summary>Refuses files for which the disk has no room, before their bytes are sent.</summary>
internal sealed class DiskRoom(DiskSpace? disk = null)
{
    /// <param name="bytes">Null: nobody knows.</param>
    /// <exception cref="ApiException"><c>disk_full</c>.</exception>
    public void Require(long? bytes)
    {
        if (bytes > disk?.FreeBytes) throw Full(bytes.Value);
    }

    public ApiException Full(long bytes) =>
        new(Failures.DiskFull, ("needed", ByteSize.AtLeast(bytes)), ("free", ByteSize.Format(disk?.FreeBytes ?? 0)));
}
