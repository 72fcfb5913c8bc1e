using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Compressor.Functions.Http;

/// <summary>What pages need beside jobs.</summary>
public sealed class PageFunctions(ApiPipeline api)
{
    [Function(nameof(GetAbout))]
    public Task<IResult> GetAbout([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "about")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    /// <summary>The platform cuts responses off after 230 seconds; a page reconnects and asks for the jobs that go on.</summary>
    [Function(nameof(WatchJobs))]
    public Task<IResult> WatchJobs([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "events")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    [Function(nameof(GetArchive))]
    public Task<IResult> GetArchive([HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "archive")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    [Function(nameof(GetSource))]
    public Task<IResult> GetSource(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "jobs/{id}/source")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    [Function(nameof(GetPoster))]
    public Task<IResult> GetPoster(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "jobs/{id}/poster")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);
}
