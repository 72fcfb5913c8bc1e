using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Compressor.Functions.Http;

/// <summary>The routes under <c>/api/subscriptions</c>.</summary>
public sealed class SubscriptionFunctions(ApiPipeline api)
{
    [Function(nameof(AddSubscription))]
    public Task<IResult> AddSubscription(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "subscriptions")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    [Function(nameof(ListSubscriptions))]
    public Task<IResult> ListSubscriptions(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "subscriptions")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    [Function(nameof(GetSubscription))]
    public Task<IResult> GetSubscription(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "subscriptions/{id}")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    [Function(nameof(RemoveSubscription))]
    public Task<IResult> RemoveSubscription(
        [HttpTrigger(AuthorizationLevel.Function, "delete", Route = "subscriptions/{id}")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    [Function(nameof(TestSubscription))]
    public Task<IResult> TestSubscription(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "subscriptions/{id}/test")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    [Function(nameof(ListDeliveries))]
    public Task<IResult> ListDeliveries(
        [HttpTrigger(AuthorizationLevel.Function, "get", "head", Route = "subscriptions/{id}/deliveries")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);

    [Function(nameof(RedeliverWebhook))]
    public Task<IResult> RedeliverWebhook(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "subscriptions/{id}/deliveries/{delivery}/redeliver")] HttpRequest request, [DurableClient] DurableTaskClient client) =>
        api.RunAsync(request, client);
}
