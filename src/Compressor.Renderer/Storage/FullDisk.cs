using Compressor.Renderer.Encoding;
using Compressor.Sqlite;
using Microsoft.Data.Sqlite;

namespace Compressor.Renderer.Storage;

/// <summary>Tells a full disk from other faults: what it stops goes on once there is room.</summary>
internal static class FullDisk
{
    /// <summary>ENOSPC, and ERROR_DISK_FULL of Windows.</summary>
    private const int NoSpace = 28, Full = unchecked((int)0x80070070);

    public static bool Is(Exception? exception) => exception switch
    {
        null => false,
        DiskFullException or DatabaseFullException or IOException { HResult: NoSpace or Full } => true,
        SqliteException fault => DatabaseFullException.Explains(fault),
        _ => Is(exception.InnerException),
    };
}
