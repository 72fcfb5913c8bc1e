using System.Globalization;
using System.Net;
using Azure.Core.Pipeline;
using Azure.Storage.Queues;

namespace Compressor.Functions.Tests.Health;

/// <summary>An account's queues, as the service tells of them.</summary>
internal sealed class StubQueues : HttpMessageHandler
{
    /// <summary>The first message of each queue at each look; the last goes on being there. Null: it is empty.</summary>
    public Dictionary<string, Queue<(string Id, DateTimeOffset At)?>> First { get; } = new(StringComparer.Ordinal);

    public QueueServiceClient Open() => new("UseDevelopmentStorage=true", new QueueClientOptions { Transport = new HttpClientTransport(this) });

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var parts = request.RequestUri!.AbsolutePath.Trim('/').Split('/');
        var prefix = System.Web.HttpUtility.ParseQueryString(request.RequestUri.Query)["prefix"] ?? "";
        var content = parts.Length == 1
            ? $"<EnumerationResults><Queues>{string.Concat(First.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal)).Select(name => $"<Queue><Name>{name}</Name></Queue>"))}</Queues><NextMarker/></EnumerationResults>"
            : $"<QueueMessagesList>{Message(First[parts[1]])}</QueueMessagesList>";
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK)
        {
            Content = new StringContent($"<?xml version=\"1.0\" encoding=\"utf-8\"?>{content}", System.Text.Encoding.UTF8, "application/xml"),
            RequestMessage = request,
        });
    }

    private static string Message(Queue<(string Id, DateTimeOffset At)?> looks) => (looks.Count > 1 ? looks.Dequeue() : looks.Peek()) is var (id, at)
        ? $"<QueueMessage><MessageId>{id}</MessageId><InsertionTime>{at.UtcDateTime.ToString("R", CultureInfo.InvariantCulture)}</InsertionTime><ExpirationTime>{at.UtcDateTime.AddDays(7).ToString("R", CultureInfo.InvariantCulture)}</ExpirationTime><DequeueCount>0</DequeueCount><MessageText>x</MessageText></QueueMessage>"
        : "";
}
