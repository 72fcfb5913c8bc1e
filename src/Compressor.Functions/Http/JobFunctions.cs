using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Compressor.Functions.Http;

/// <summary>The routes under <c>/api/jobs</c>.</summary>
public sealed class JobFunctions(ApiPipeline api)
{
    [Function(nameof(StartJob))]
    public Task<IResult> StartJob([HttpTrigger(AuthorizationLevel.Function, "post", Route = "jobs")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    [Function(nameof(ListJobs))]
    public Task<IResult> ListJobs([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "jobs")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    [Function(nameof(GetJob))]
    public Task<IResult> GetJob([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "jobs/{id}")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    [Function(nameof(DeleteJob))]
    public Task<IResult> DeleteJob([HttpTrigger(AuthorizationLevel.Function, "delete", Route = "jobs/{id}")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    [Function(nameof(GetOperation))]
    public Task<IResult> GetOperation(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "jobs/{id}/operation")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    /// <summary>The platform cuts responses off after 230 seconds; the client reconnects with <c>Last-Event-ID</c>.</summary>
    [Function(nameof(WatchJob))]
    public Task<IResult> WatchJob(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "jobs/{id}/events")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    [Function(nameof(GetResult))]
    public Task<IResult> GetResult(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "jobs/{id}/result")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    [Function(nameof(ListRevisions))]
    public Task<IResult> ListRevisions(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "jobs/{id}/revisions")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    [Function(nameof(GetRevisionResult))]
    public Task<IResult> GetRevisionResult(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "jobs/{id}/revisions/{revision}/result")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    [Function(nameof(GetTimeline))]
    public Task<IResult> GetTimeline(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "jobs/{id}/timeline")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    [Function(nameof(SendJobMessage))]
    public Task<IResult> SendJobMessage(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "jobs/{id}/messages")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    [Function(nameof(CancelJob))]
    public Task<IResult> CancelJob(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "jobs/{id}/cancel")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);
}
