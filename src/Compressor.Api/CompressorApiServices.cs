using System.Net;
using System.Text.Json.Serialization;
using Compressor.Api.Batches;
using Compressor.Api.Description;
using Compressor.Api.Jobs;
using Compressor.Api.Page;
using Compressor.Api.Routing;
using Compressor.Api.Security;
using Compressor.Api.Subscriptions;
using Compressor.Api.Uploads;
using Compressor.Core;
using Compressor.Core.Addresses;
using Compressor.Core.Health;
using Compressor.Core.Jobs;
using Compressor.Core.Operations;
using Compressor.Core.Reading;
using Compressor.Settings;
using Compressor.Storage;
using Compressor.Workflows;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Compressor.Api;

public static class CompressorApiServices
{
    /// <summary>
    /// Adds the handlers of the HTTP API. They need <see cref="IJobs"/> and what <c>AddBlobStorage</c> adds.
    /// </summary>
    /// <param name="localOnly">Serve only this machine, and no page of another site (the setting <c>Api:LocalOnly</c> takes precedence).</param>
    /// <param name="authorizes">The host asks for a key or a sign-in.</param>
    public static IServiceCollection AddCompressorApi(this IServiceCollection services, IConfiguration configuration, bool localOnly = true, bool authorizes = false)
    {
        services.AddSettings<ApiOptions>(configuration)
            .PostConfigure<StorageOptions>((options, storage) =>
            {
                options.LocalOnly ??= localOnly;
                options.Authorizes = authorizes;
                if (options.SourceContainers.Count == 0) options.SourceContainers = [storage.UploadsContainer];
            })
            .Validate<StorageOptions>(
                (options, storage) => !options.SourceContainers.Any(container => container == storage.StateContainer || container == storage.ResultsContainer),
                "Api:SourceContainers must not name the results or the state container.");
        services.AddSettings<JobLimits>(configuration);
        services.AddSettings<PublicAddressOptions>(configuration);
        services.AddSettings<UntrustedUrlOptions>(configuration);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<LatestReadings>();
        services.TryAddSingleton<PromptCheck>();
        services.AddWebhooks(configuration);
        services.TryAddSingleton<ResolveHost>((host, cancellationToken) => Dns.GetHostAddressesAsync(host, cancellationToken));

        services.AddCors();
        services.AddSingleton<SubscriptionLookup>().AddSingleton<SubscriptionAnswers>();
        services.AddSingleton<Readiness>().AddSingleton<IDependency, StorageDependency>();
        services.AddSingleton<AllowedOrigins>().AddSingleton<RequestLimiter>();

        // The framework logs the addresses of requests and redirects, which include signed URLs.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning));
        services.AddSingleton<ApiLinks>().AddSingleton<UrlCheck>().AddSingleton<UploadTickets>().AddSingleton<ResumableUploads>().AddSingleton<DiskRoom>().AddSingleton<EventStreams>();
        services.AddSingleton<JobLookup>().AddSingleton<JobAnswers>().AddSingleton<JobSources>().AddSingleton<ResultAnswers>().AddSingleton<MultipartForm>().AddSingleton<MultipartStart>();
        services.AddSingleton<Whereabouts>();
        services.AddSingleton<BatchLookup>().AddSingleton<BatchAnswers>().AddSingleton<MultipartBatch>();
        foreach (var route in ApiRoutes.All) services.AddSingleton(route.Handler);
        if (!configuration.ReadSettings<StorageOptions>().IsAzure)
        {
            services.AddSingleton<SignedLinks>();
            foreach (var route in ApiRoutes.DiskBlobs) services.AddSingleton(route.Handler);
        }

        // From these options the document is made. Numbers are read from text too, which nobody should rely on.
        services.ConfigureHttpJsonOptions(options =>
        {
            WorkflowJson.Configure(options.SerializerOptions);
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        services.AddOpenApi("v1", ApiDocument.Configure);
        return services;
    }
}
