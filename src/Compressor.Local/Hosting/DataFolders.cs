using Compressor.Local.Parts;
using Compressor.Settings;
using Compressor.Sqlite;
using Compressor.Storage;
using Compressor.Workflows.Embedded;
using Microsoft.Extensions.Configuration;

namespace Compressor.Local.Hosting;

internal static class DataFolders
{
    /// <summary>The parts of the configured data folder.</summary>
    public static DataParts Parts(IConfiguration configuration, TimeProvider time)
    {
        var data = configuration.ReadSettings<DataOptions>();
        return new DataParts(data.FullPath, data.FileAge, time);
    }

    /// <summary>
    /// Checks that no other process uses the data folder before anything in it is opened. The engine then takes the lock.
    /// </summary>
    /// <exception cref="DataFolderInUseException">Another process uses it.</exception>
    public static void CheckFree(IConfiguration configuration)
    {
        using var free = DataFolderLock.Acquire(configuration.ReadSettings<DataOptions>().FullPath, WorkflowEngine.LockName);
    }
}
