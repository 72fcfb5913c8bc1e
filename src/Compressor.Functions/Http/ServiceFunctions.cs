using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Compressor.Functions.Http;

/// <summary>The other routes.</summary>
public sealed class ServiceFunctions(ApiPipeline api)
{
    /// <summary>The ticket is a SAS: no byte of a video passes through a function.</summary>
    [Function(nameof(CreateUpload))]
    public Task<IResult> CreateUpload([HttpTrigger(AuthorizationLevel.Function, "post", Route = "uploads")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    [Function(nameof(GetUploadOptions))]
    public Task<IResult> GetUploadOptions([HttpTrigger(AuthorizationLevel.Function, "options", Route = "uploads")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    [Function(nameof(GetUploadOffset))]
    public Task<IResult> GetUploadOffset([HttpTrigger(AuthorizationLevel.Function, "head", Route = "uploads/{id}")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    /// <summary>A piece of at most 100 MB; its bytes become blocks of the blob.</summary>
    [Function(nameof(AppendUpload))]
    public Task<IResult> AppendUpload([HttpTrigger(AuthorizationLevel.Function, "patch", Route = "uploads/{id}")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    [Function(nameof(RemoveUpload))]
    public Task<IResult> RemoveUpload([HttpTrigger(AuthorizationLevel.Function, "delete", Route = "uploads/{id}")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    [Function(nameof(CreateEstimate))]
    public Task<IResult> CreateEstimate([HttpTrigger(AuthorizationLevel.Function, "post", Route = "estimates")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    [Function(nameof(GetCredits))]
    public Task<IResult> GetCredits([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "credits")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    /// <summary>No secret, and read by its page, whose requests have no key.</summary>
    [Function(nameof(GetOpenApi))]
    public Task<IResult> GetOpenApi([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "openapi.json")] HttpRequest request) => api.RunAsync(request);

    /// <summary>The page of the document, with its scripts. Whoever tries an operation on it enters a key.</summary>
    [Function(nameof(GetDocs))]
    public Task<IResult> GetDocs([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "docs/{*path}")] HttpRequest request) => api.RunAsync(request);

    /// <summary>Called by probes, which have no key.</summary>
    [Function(nameof(GetHealth))]
    public Task<IResult> GetHealth([HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health")] HttpRequest request) => api.RunAsync(request);

    /// <summary>It tells what the app depends on: not for everybody.</summary>
    [Function(nameof(GetReady))]
    public Task<IResult> GetReady([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "health/ready")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    /// <summary>
    /// Handles all other routes, with the same 404 and 405 as on every host. The host tries routes in the order of their functions'
    /// names, hence the letter.
    /// </summary>
    [Function(nameof(ZUnknownRoute))]
    public Task<IResult> ZUnknownRoute(
        [HttpTrigger(AuthorizationLevel.Function, "get", "post", "put", "delete", "patch", "head", "options", Route = "{*path}")] HttpRequest request,
        [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);
}
