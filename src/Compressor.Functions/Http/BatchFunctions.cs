using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Compressor.Functions.Http;

/// <summary>The routes under <c>/api/batches</c>.</summary>
public sealed class BatchFunctions(ApiPipeline api)
{
    [Function(nameof(StartBatch))]
    public Task<IResult> StartBatch([HttpTrigger(AuthorizationLevel.Function, "post", Route = "batches")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    [Function(nameof(ListBatches))]
    public Task<IResult> ListBatches([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "batches")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    [Function(nameof(GetBatch))]
    public Task<IResult> GetBatch([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "batches/{id}")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    /// <summary>The platform cuts responses off after 230 seconds; the client reconnects with <c>Last-Event-ID</c>.</summary>
    [Function(nameof(WatchBatch))]
    public Task<IResult> WatchBatch(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "batches/{id}/events")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    [Function(nameof(CancelBatch))]
    public Task<IResult> CancelBatch(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "batches/{id}/cancel")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);
}
