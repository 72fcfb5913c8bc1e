namespace Compressor.Storage;

/// <summary>Tells a full disk, or a used up quota, from other faults: nothing is lost by it, and work goes on once there is room.</summary>
public static class DiskFull
{
    /// <summary>errno of Linux and macOS (ENOSPC, and EDQUOT of each); ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL of Windows.</summary>
    private const int NoSpace = 28, QuotaOnLinux = 122, QuotaOnMac = 69, Full = unchecked((int)0x80070070), HandleFull = unchecked((int)0x80070027);

    /// <summary>What an <see cref="IOException"/> of a full disk has as its <see cref="Exception.HResult"/> here.</summary>
    public static int Code => OperatingSystem.IsWindows() ? Full : NoSpace;

    /// <summary>The exception, or one that it stems from, says that a write found no room.</summary>
    public static bool Is(Exception? exception) => exception switch
    {
        null => false,
        AggregateException many => many.InnerExceptions.Any(Is),
        IOException { HResult: NoSpace or Full or HandleFull } => true,
        IOException { HResult: QuotaOnLinux } when OperatingSystem.IsLinux() => true,
        IOException { HResult: QuotaOnMac } when OperatingSystem.IsMacOS() => true,
        _ => Is(exception.InnerException),
    };
}
