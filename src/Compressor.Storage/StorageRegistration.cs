using Azure.Identity;
using Azure.Storage.Blobs;
using Compressor.Settings;
using Compressor.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

public static class StorageRegistration
{
    /// <summary>
    /// Adds <see cref="StorageOptions"/>, <see cref="IBlobStore"/>, <see cref="IRecordStore"/> and Data Protection: in Azure Blob Storage
    /// when <c>Storage:ConnectionString</c> or <c>Storage:BlobServiceUri</c> is set, otherwise in files under <c>Data:Directory</c>
    /// (then <see cref="DiskBlobStore"/> and <see cref="DiskBlobUrls"/> can be resolved too).
    /// </summary>
    public static IServiceCollection AddBlobStorage(this IServiceCollection services, IConfiguration configuration)
    {
        var (options, data) = (configuration.ReadSettings<StorageOptions>(), configuration.ReadSettings<DataOptions>());
        services.AddSettings<StorageOptions>(configuration);
        services.AddSettings<DataOptions>(configuration);
        services.TryAddSingleton(TimeProvider.System);
        if (options.IsAzure)
        {
            services.AddSingleton(_ => CreateServiceClient(options));
            services.AddSingleton(provider => new AzureBlobStore(provider.GetRequiredService<BlobServiceClient>(), provider.GetRequiredService<TimeProvider>()));
            services.AddSingleton<IBlobStore>(provider => provider.GetRequiredService<AzureBlobStore>());
            services.AddSingleton<IPartialBlobs, AzurePartialBlobs>();
        }
        else
        {
            services.AddSingleton(provider => DiskBlobUrls.Open(data.FullPath, provider.GetRequiredService<TimeProvider>()));
            services.AddSingleton(provider => new DiskBlobStore(
                data.FullPath, provider.GetRequiredService<DiskBlobUrls>(), provider.GetRequiredService<TimeProvider>(), provider.GetService<IDiskSidecars>()));
            services.AddSingleton<IBlobStore>(provider => provider.GetRequiredService<DiskBlobStore>());
            services.AddSingleton<IPartialBlobs, DiskPartialBlobs>();
            services.AddSingleton<DiskBlobFiles>();
            services.AddSingleton(provider => new DiskSpace(data.FullPath, provider.GetRequiredService<TimeProvider>()));
        }

        // It warns that the keys are not encrypted themselves: they lie in the private container, see BlobKeyRepository.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
        services.AddDataProtection().SetApplicationName("Compressor");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider => new ConfigureOptions<KeyManagementOptions>(
            keys => keys.XmlRepository = new BlobKeyRepository(provider.GetRequiredService<IBlobStore>(), options.StateContainer)));
        services.AddSingleton<IRecordStore>(provider => new BlobRecordStore(
            provider.GetRequiredService<IBlobStore>(), provider.GetRequiredService<IDataProtectionProvider>(), options.StateContainer));
        return services;
    }

    private static BlobServiceClient CreateServiceClient(StorageOptions options) =>
        options.ConnectionString is { } connection ? new BlobServiceClient(connection) : new BlobServiceClient(options.BlobServiceUri, new DefaultAzureCredential());
}
