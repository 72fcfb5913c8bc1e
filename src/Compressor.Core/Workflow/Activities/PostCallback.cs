using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Compressor.Core.Addresses;
using Compressor.Core.Batches;
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
    JobReader jobs, BatchReader batches, IRecordStore records, SubscriptionStore subscriptions, UntrustedHttp http, WebhookKey key, TimeProvider time)
    : IActivity<DeliverCallbackInput, bool>
{
    public async Task<bool> RunAsync(DeliverCallbackInput input, CancellationToken cancellationToken)
    {
        if (await FindUrlAsync(input, cancellationToken) is not { } url) return true;

        var found = input.IsBatch ? await FindBatchAsync(input, cancellationToken) : await FindJobAsync(input, cancellationToken);
        if (found is not { } subject) return true;
        if (subject.Type is not { } type) return false;

        var timestamp = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var body = JsonSerializer.Serialize(new { type, timestamp = time.GetUtcNow(), data = subject.Data }, Json.Options);
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

    /// <summary>By the instance: the job's latest revision may be another one by now.</summary>
    private async Task<Subject?> FindJobAsync(DeliverCallbackInput input, CancellationToken cancellationToken)
    {
        if (await jobs.FindInstanceAsync(input.Job.InstanceId, cancellationToken) is not { } revision) return null;
        var job = await jobs.ReadAsync(revision, cancellationToken);
        return new Subject(job.Status.IsEnded() ? JobEventTypes.Of(job.Status) : null, job);
    }

    private async Task<Subject?> FindBatchAsync(DeliverCallbackInput input, CancellationToken cancellationToken)
    {
        if (await batches.FindAsync(input.Job.InstanceId, cancellationToken) is not { } found) return null;
        var batch = await batches.ReadAsync(found, cancellationToken);
        return new Subject(batch.Status.IsEnded() ? BatchEventTypes.Of(batch.Status) : null, batch);
    }

    private Task<string?> FindUrlAsync(DeliverCallbackInput input, CancellationToken cancellationToken) => input.SubscriptionId is { } id
        ? subscriptions.GetUrlAsync(id, cancellationToken)
        : records.GetSecretAsync(JobRecords.CallbackUrl(input.Job.JobId), cancellationToken);

    /// <param name="Type">Null: it has not ended yet.</param>
    /// <param name="Data">A job or a batch.</param>
    private sealed record Subject(string? Type, object Data);

    internal static string Sign(byte[] secret, string content) =>
        $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(content)))}";
}
