using Compressor.Settings;
using Compressor.Sqlite;
using Compressor.Storage;
using Compressor.Workflows.Embedded;
using Microsoft.Extensions.Configuration;

namespace Compressor.Local.Hosting;

internal static class DataFolders
{
    /// <summary>
    /// Checks that no other process uses the data folder before anything in it is opened. The engine then takes the lock.
    /// </summary>
    /// <exception cref="DataFolderInUseException">Another process uses it.</exception>
    public static void CheckFree(IConfiguration configuration)
    {
        using var free = DataFolderLock.Acquire(configuration.ReadSettings<DataOptions>().FullPath, WorkflowEngine.LockName);
    }
}
