using Microsoft.Data.Sqlite;

namespace Compressor.Sqlite;

/// <summary>The disk has no room for what a database should record. An <see cref="IOException"/> as other writes to a full disk throw it.</summary>
public sealed class DatabaseFullException(SqliteException cause)
    : IOException("There is no room on the disk for the database.", OperatingSystem.IsWindows() ? DiskFullOfWindows : NoSpace)
{
    /// <summary>SQLITE_FULL; and of the extended codes of SQLITE_IOERR those of a write and of the shared memory beside the log, which grow a file.</summary>
    private const int Full = 13, WriteFailed = 778, SharedMemorySize = 4874;
    private const int NoSpace = 28, DiskFullOfWindows = unchecked((int)0x80070070);

    /// <summary>What SQLite reported.</summary>
    public SqliteException Cause { get; } = cause;

    /// <summary>The same fault as this one where it is of a full disk, else as it is.</summary>
    public static Exception Of(Exception fault) => fault is SqliteException cause && Explains(cause) ? new DatabaseFullException(cause) : fault;

    /// <summary>SQLite found no room.</summary>
    public static bool Explains(SqliteException fault) => fault.SqliteErrorCode == Full || fault.SqliteExtendedErrorCode is WriteFailed or SharedMemorySize;
}
