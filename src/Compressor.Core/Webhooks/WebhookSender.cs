using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Compressor.Core.Addresses;
using Compressor.Core.Jobs;
using Microsoft.Security.AntiSSRF;

namespace Compressor.Core.Webhooks;

/// <summary>
/// Posts a webhook once, as Standard Webhooks has it: <c>webhook-id</c>, <c>webhook-timestamp</c>, and <c>webhook-signature</c> (<c>v1,</c> and the base64
/// HMAC-SHA256 of "id.timestamp.body"). Redirects are not followed.
/// </summary>
public sealed class WebhookSender(UntrustedHttp http, ReceiverGate gate, TimeProvider time)
{
    /// <summary>Whether the receiver may be called now.</summary>
    /// <param name="evenIfPaused">Somebody wants to know whether the receiver answers by now.</param>
    public ReceiverGate.Call Enter(string url, bool evenIfPaused = false) => gate.Enter(new Uri(url), evenIfPaused);

    /// <param name="call">Of <see cref="Enter"/>, with the same address.</param>
    /// <param name="secret">As <see cref="NewSubscription.Secret"/>.</param>
    /// <param name="messageId">The same on each attempt, so that the receiver can drop repetitions.</param>
    public async Task<WebhookAttempt> SendAsync(
        ReceiverGate.Call call, string url, string secret, string messageId, string type, object data, CancellationToken cancellationToken)
    {
        if (call.Wait is { } wait) return new WebhookAttempt(null, WebhookErrors.Paused, 0) { Wait = wait };
        var now = time.GetUtcNow();
        var timestamp = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var body = JsonSerializer.Serialize(new { type, timestamp = now, data }, Json.Options);
        using var request = new HttpRequestMessage(HttpMethod.Post, url);
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        request.Headers.Add("webhook-id", messageId);
        request.Headers.Add("webhook-timestamp", timestamp);
        request.Headers.Add("webhook-signature", Sign(WebhookKey.BytesOf(secret), $"{messageId}.{timestamp}.{body}"));
        var begin = time.GetTimestamp();
        var (status, error) = await TrySendAsync(request, cancellationToken);
        call.End(status, error);
        return new WebhookAttempt(status, error, (long)time.GetElapsedTime(begin).TotalMilliseconds);
    }

    private async Task<(int? Status, string? Error)> TrySendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await http.Direct.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return ((int)response.StatusCode, null);
        }
        catch (AntiSSRFException)
        {
            return (null, WebhookErrors.AddressRefused);
        }
        catch (HttpRequestException e) when (e.InnerException is AntiSSRFException)
        {
            return (null, WebhookErrors.AddressRefused);
        }
        catch (Exception e) when (e is HttpRequestException or SocketException or IOException)
        {
            // The handler connects by itself, and lets through what a socket throws.
            return (null, WebhookErrors.Unreachable);
        }
        catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, WebhookErrors.TimedOut);
        }
    }

    internal static string Sign(byte[] secret, string content) => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(content)))}";
}
