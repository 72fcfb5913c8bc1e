namespace Compressor.Storage;

/// <summary>How full the disk of the data folder is.</summary>
public sealed class DiskSpace(string dataDirectory, TimeProvider time)
{
    /// <summary>Each look goes through the whole folder, and a page asks at each change.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);
    private readonly Lock _lock = new();
    private readonly EnumerationOptions _all = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
    private long _used;
    private DateTimeOffset _seenAt = DateTimeOffset.MinValue;

    /// <summary>Bytes that this user may still write; null: the disk does not say.</summary>
    public long? FreeBytes
    {
        get
        {
            try
            {
                return new DriveInfo(dataDirectory).AvailableFreeSpace;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
            {
                return null;
            }
        }
    }

    /// <summary>Bytes of all files in the data folder, a few seconds old at most. Linked files of the user's own do not count.</summary>
    public long UsedBytes
    {
        get
        {
            lock (_lock)
            {
                if (time.GetUtcNow() - _seenAt > Freshness) (_used, _seenAt) = (Measure(), time.GetUtcNow());
                return _used;
            }
        }
    }

    private long Measure()
    {
        try
        {
            return new DirectoryInfo(dataDirectory).EnumerateFiles("*", _all).Sum(LengthOf);
        }
        catch (DirectoryNotFoundException)
        {
            return 0;
        }
    }

    /// <summary>A file may go between its listing and its look.</summary>
    private static long LengthOf(FileInfo file)
    {
        try
        {
            return file.Length;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
