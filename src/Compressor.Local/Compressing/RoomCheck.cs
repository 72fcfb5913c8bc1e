using Compressor.Edits;
using Compressor.Errors;
using Compressor.Local.Hosting;
using Compressor.Media;
using Compressor.Storage;

namespace Compressor.Local.Compressing;

/// <summary>Looks before the work whether the disk has room for it: the renderer keeps the video, and the result beside it, until the job has ended.</summary>
internal sealed class RoomCheck(DataOptions data, Backend backend, TimeProvider time)
{
    /// <summary>Bytes needed, by bytes of the video.</summary>
    private const double Needed = 1.2;

    private readonly DiskSpace _disk = new(data.FullPath, time);

    /// <exception cref="JobException"><c>disk_full</c></exception>
    public void Require(IEnumerable<SourceVideo> files, Language language)
    {
        // Another backend has a disk of its own.
        var needed = (long)(files.Sum(file => file.Bytes) * (backend.IsOwn ? Needed : 0));
        if (_disk.FreeBytes is { } free && needed > free) throw new JobException(Failures.DiskFull.In(language, ("needed", ByteSize.Format(needed)), ("free", ByteSize.Format(free))));
    }
}
