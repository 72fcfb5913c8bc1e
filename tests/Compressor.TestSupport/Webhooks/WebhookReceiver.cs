using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Compressor.TestSupport.Webhooks;

public sealed record ReceivedWebhook(string Method, string Path, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Id => Headers["webhook-id"];

    public string Text => Encoding.UTF8.GetString(Body);

    /// <summary>As a receiver checks it: over the bytes that came, with the secret as it is configured (Standard Webhooks, symmetric).</summary>
    public bool IsSignedWith(string secret)
    {
        var signed = (byte[])[.. Encoding.UTF8.GetBytes($"{Id}.{Headers["webhook-timestamp"]}."), .. Body];
        var mac = HMACSHA256.HashData(Convert.FromBase64String(secret["whsec_".Length..]), signed);
        return Headers["webhook-signature"] == $"v1,{Convert.ToBase64String(mac)}";
    }
}

/// <summary>A receiver of webhooks in Kestrel on a free port of 127.0.0.1.</summary>
public sealed class WebhookReceiver : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<int> _answers;

    private WebhookReceiver(WebApplication app, IEnumerable<int> answers)
    {
        (_app, _answers) = (app, new(answers));
        app.Run(AnswerAsync);
    }

    public ConcurrentQueue<ReceivedWebhook> Received { get; } = new();

    public Uri Url => new(_app.Urls.First() + "/hook?key=a-secret");

    /// <param name="answers">The statuses in order; 204 after them. A redirect leads to <c>/elsewhere</c>.</param>
    public static async Task<WebhookReceiver> StartAsync(params IEnumerable<int> answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        // It is another's server: it takes no part in the traces of this process.
        builder.Services.AddSingleton(new DiagnosticListener(nameof(WebhookReceiver))).AddSingleton(new ActivitySource(nameof(WebhookReceiver)));
        var receiver = new WebhookReceiver(builder.Build(), answers);
        await receiver._app.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        Received.Enqueue(new(
            context.Request.Method, context.Request.Path,
            context.Request.Headers.ToDictionary(header => header.Key.ToLowerInvariant(), header => header.Value.ToString(), StringComparer.Ordinal), body.ToArray()));
        context.Response.StatusCode = _answers.TryDequeue(out var status) ? status : StatusCodes.Status204NoContent;
        if (status is >= 300 and < 400) context.Response.Headers.Location = "/elsewhere";
    }
}
