using Compressor.Api.Batches;
using Compressor.Api.Estimates;
using Compressor.Api.Jobs;
using Compressor.Api.Page;
using Compressor.Api.Routing;
using Compressor.Api.Service;
using Compressor.Api.Subscriptions;
using Compressor.Api.Uploads;
using static Microsoft.AspNetCore.Http.HttpMethods;

namespace Compressor.Api;

/// <summary>The route table: everything that the API serves, below <c>/api/v1</c> and <c>/api</c>. HEAD goes with GET by itself.</summary>
internal static class ApiRoutes
{
    public static readonly ApiRoute[] All =
    [
        ApiRoute.To<CreateUpload>("/uploads", Post),
        ApiRoute.To<GetUploadOptions>("/uploads", Options),
        ApiRoute.To<GetUploadOffset>("/uploads/{id}", Head),
        ApiRoute.To<AppendUpload>("/uploads/{id}", Patch),
        ApiRoute.To<RemoveUpload>("/uploads/{id}", Delete),
        ApiRoute.To<CreateEstimate>("/estimates", Post),
        ApiRoute.To<StartJob>("/jobs", Post),
        ApiRoute.To<ListJobs>("/jobs", Get),
        ApiRoute.To<GetJob>("/jobs/{id}", Get),
        ApiRoute.To<DeleteJob>("/jobs/{id}", Delete),
        ApiRoute.To<GetOperation>("/jobs/{id}/operation", Get),
        ApiRoute.To<WatchJob>("/jobs/{id}/events", Get),
        ApiRoute.To<GetResult>("/jobs/{id}/result", Get),
        ApiRoute.To<ListRevisions>("/jobs/{id}/revisions", Get),
        ApiRoute.To<GetRevisionResult>("/jobs/{id}/revisions/{revision}/result", Get),
        ApiRoute.To<GetTimeline>("/jobs/{id}/timeline", Get),
        ApiRoute.To<GetSource>("/jobs/{id}/source", Get),
        ApiRoute.To<GetPoster>("/jobs/{id}/poster", Get),
        ApiRoute.To<SendJobMessage>("/jobs/{id}/messages", Post),
        ApiRoute.To<CancelJob>("/jobs/{id}/cancel", Post),
        ApiRoute.To<StartBatch>("/batches", Post),
        ApiRoute.To<ListBatches>("/batches", Get),
        ApiRoute.To<GetBatch>("/batches/{id}", Get),
        ApiRoute.To<WatchBatch>("/batches/{id}/events", Get),
        ApiRoute.To<CancelBatch>("/batches/{id}/cancel", Post),
        ApiRoute.To<AddSubscription>("/subscriptions", Post),
        ApiRoute.To<ListSubscriptions>("/subscriptions", Get),
        ApiRoute.To<GetSubscription>("/subscriptions/{id}", Get),
        ApiRoute.To<TestSubscription>("/subscriptions/{id}/test", Post),
        ApiRoute.To<ListDeliveries>("/subscriptions/{id}/deliveries", Get),
        ApiRoute.To<RedeliverWebhook>("/subscriptions/{id}/deliveries/{delivery}/redeliver", Post),
        ApiRoute.To<RemoveSubscription>("/subscriptions/{id}", Delete),
        ApiRoute.To<GetCredits>("/credits", Get),
        ApiRoute.To<GetAbout>("/about", Get),
        ApiRoute.To<WatchJobs>("/events", Get),
        ApiRoute.To<GetArchive>("/archive", Get),
        ApiRoute.To<GetHealth>("/health", Get),
        ApiRoute.To<GetReady>("/health/ready", Get),
    ];

    /// <summary>The signed URLs of a host that keeps its blobs on disk; cloud storage serves its own.</summary>
    public static readonly ApiRoute[] DiskBlobs =
    [
        ApiRoute.To<ReadBlob>("/blobs/{container}/{**name}", Get) with { TakesAnyQuery = true },
        ApiRoute.To<WriteBlob>("/blobs/{container}/{**name}", Put) with { TakesAnyQuery = true },
    ];
}
