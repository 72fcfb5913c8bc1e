using Compressor.Sqlite;

namespace Compressor.Local.Commands;

/// <summary>Runs what comes before any work, so that a file which can't be used then is bad usage and not a failed job.</summary>
internal static class Starting
{
    /// <exception cref="UsageException">A file or folder can't be used.</exception>
    public static async Task<T> RunAsync<T>(Func<Task<T>> start)
    {
        try
        {
            return await start();
        }
        catch (Exception e) when (e is (IOException and not DataFolderInUseException) or UnauthorizedAccessException)
        {
            throw new UsageException(e.Message, e);
        }
    }
}
