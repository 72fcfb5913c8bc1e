namespace Compressor.Sqlite;

/// <summary>A database cannot be used: it is damaged, or a newer version wrote it. The message says what to do.</summary>
public sealed class UnusableDatabaseException : IOException
{
    private UnusableDatabaseException(string message, Exception? inner = null)
        : base(message, inner)
    {
    }

    internal static UnusableDatabaseException Damaged(string path, Exception? inner = null) =>
        new($"The database {path} is damaged: restore it from a backup, or move it away to start with an empty one.", inner);

    internal static UnusableDatabaseException Newer(string path, int version, int known) =>
        new($"The database {path} was written by a newer version (schema {version}; this one knows {known}): use the newer version, or another data folder.");
}
