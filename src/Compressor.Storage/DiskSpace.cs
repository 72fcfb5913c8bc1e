namespace Compressor.Storage;

/// <summary>How full the disk of the data folder is.</summary>
public sealed class DiskSpace(string dataDirectory, TimeProvider time)
{
    /// <summary>Each look goes through the whole folder, and a page asks at each change.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromSeconds(5);

    /// <summary>Bytes.</summary>
    private const long LeastShared = 64 * 1024;
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
            return new DirectoryInfo(dataDirectory).EnumerateFiles("*", _all).Select(FactsOf).DistinctBy(facts => facts.Key).Sum(facts => facts.Length);
        }
        catch (DirectoryNotFoundException)
        {
            return 0;
        }
    }

    /// <summary>Large files of one length and one time to the fraction of a second are one file under two names.</summary>
    private static (long Length, object Key) FactsOf(FileInfo file)
    {
        try
        {
            var length = file.Length;
            return (length, length >= LeastShared ? (length, file.LastWriteTimeUtc) : file.FullName);
        }
        catch (IOException)
        {
            // It went between its listing and its look.
            return (0, file.FullName);
        }
    }
}
