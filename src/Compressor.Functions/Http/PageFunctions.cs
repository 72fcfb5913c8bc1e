using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Compressor.Functions.Http;

/// <summary>What pages need beside jobs.</summary>
public sealed class PageFunctions(ApiPipeline api)
{
    [Function(nameof(GetAbout))]
    public Task<IResult> GetAbout([HttpTrigger(AuthorizationLevel.Function, "get", Route = "about")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);
}
