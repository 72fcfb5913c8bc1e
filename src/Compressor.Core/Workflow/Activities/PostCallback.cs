using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Compressor.Core.Addresses;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Webhooks;
using Compressor.Storage;
using Compressor.Workflows;
using Microsoft.Security.AntiSSRF;

namespace Compressor.Core.Workflow.Activities;

/// <summary>
/// One attempt at a callback, as in Standard Webhooks: <c>webhook-id</c>, <c>webhook-timestamp</c>, and <c>webhook-signature</c>
/// (<c>v1,</c> and the base64 HMAC-SHA256 of "id.timestamp.body"). Returns true if it is done or must not be retried. A subscription whose
/// receiver answers 410 is deleted.
/// </summary>
public sealed class PostCallback(
    JobReader jobs, IRecordStore records, SubscriptionStore subscriptions, UntrustedHttp http, WebhookKey key, TimeProvider time)
    : IActivity<DeliverCallbackInput, bool>
{
    public async Task<bool> RunAsync(DeliverCallbackInput input, CancellationToken cancellationToken)
    {
        if (await FindUrlAsync(input, cancellationToken) is not { } url) return true;

        // By the instance: the job's latest revision may be another one by now.
        if (await jobs.FindInstanceAsync(input.Job.InstanceId, cancellationToken) is not { } revision) return true;
        var job = await jobs.ReadAsync(revision, cancellationToken);
        if (!job.Status.IsEnded()) return false;

        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var body = JsonSerializer.Serialize(new { type = JobEventTypes.Of(job.Status), timestamp = time.GetUtcNow(), data = job }, Json.Options);
        using var request = new HttpRequestMessage(HttpMethod.Post, url);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        request.Headers.Add("webhook-id", input.MessageId);
        request.Headers.Add("webhook-timestamp", timestamp);
        request.Headers.Add("webhook-signature", Sign(await key.GetAsync(cancellationToken), $"{input.MessageId}.{timestamp}.{body}"));
        try
        {
            using var response = await http.Direct.SendAsync(request, cancellationToken);
            if (response.StatusCode is not HttpStatusCode.Gone) return response.IsSuccessStatusCode;
            if (input.SubscriptionId is { } gone) await subscriptions.RemoveAsync(gone, cancellationToken);
            return true;
        }
        catch (Exception e) when (e is HttpRequestException or AntiSSRFException or TaskCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    private Task<string?> FindUrlAsync(DeliverCallbackInput input, CancellationToken cancellationToken) => input.SubscriptionId is { } id
        ? subscriptions.GetUrlAsync(id, cancellationToken)
        : records.GetSecretAsync(JobRecords.CallbackUrl(input.Job.JobId), cancellationToken);

    internal static string Sign(byte[] secret, string content) =>
        $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(content)))}";
}
