using Compressor.Records;
using Compressor.Settings;
using Compressor.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.DependencyInjection;

public static class RecordsRegistration
{
    /// <summary>After <c>AddBlobStorage</c>: records, and the content types and metadata of blobs, of a store on this machine's disk go into a database beside it. Where the store is Azure's, nothing changes.</summary>
    public static IServiceCollection AddRecordDatabase(this IServiceCollection services, IConfiguration configuration)
    {
        var (storage, data) = (configuration.ReadSettings<StorageOptions>(), configuration.ReadSettings<DataOptions>());
        if (storage.IsAzure) return services;
        services.AddSingleton(_ => new RecordDatabase(data.FullPath, storage.StateContainer));
        services.AddSingleton<IDiskSidecars, SqliteSidecars>();
        services.AddSingleton<IRecordStore>(provider => new SqliteRecordStore(
            provider.GetRequiredService<RecordDatabase>(), provider.GetRequiredService<IDataProtectionProvider>(), provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
