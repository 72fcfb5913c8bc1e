using System.Globalization;
using Compressor.Core.Inbox;
using Compressor.Functions.Durable;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;

namespace Compressor.Functions.Inbox;

/// <summary>
/// Starts a job for each video that appears in the inbox container. Event Grid sends an event for each blob to a queue in the app's own storage
/// account: that needs no key in a URL, and the queue keeps events while the app is down.
/// </summary>
public sealed partial class InboxFunction(InboxJobs inbox, DurableClientSource source, ILogger<InboxFunction> logger)
{
    public const string Queue = "inbox-events";

    /// <summary>extensions.queues.maxDequeueCount in host.json.</summary>
    private const int LastTry = 5;

    [Function("TakeFromInbox")]
    public async Task RunAsync([QueueTrigger(Queue)] string message, [DurableClient] DurableTaskClient client, FunctionContext context, CancellationToken cancellationToken)
    {
        source.Use(client);
        try
        {
            if (BlobCreatedEvent.Parse(message) is not { } created) return;
            if (await inbox.TakeAsync(created, cancellationToken) is { } job) LogTaken(created.Blob.ToString(), job.Id);
            else LogNotTaken(created.Blob.ToString());
        }
        catch (Exception e) when (IsLastTry(context))
        {
            LogPoison(MessageId(context), $"{Queue}-poison", e);
            throw;
        }
    }

    private static bool IsLastTry(FunctionContext context) =>
        int.TryParse(Data(context, "DequeueCount"), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= LastTry;

    private static string MessageId(FunctionContext context) => Data(context, "Id")?.Trim('"') ?? "";

    private static string? Data(FunctionContext context, string name) => context.BindingContext.BindingData.GetValueOrDefault(name)?.ToString();

    [LoggerMessage(1, LogLevel.Information, "{Blob} is job {JobId}.")]
    private partial void LogTaken(string blob, string jobId);

    [LoggerMessage(2, LogLevel.Information, "{Blob} starts no job.")]
    private partial void LogNotTaken(string blob);

    [LoggerMessage(3, LogLevel.Error, "Message {MessageId} could not be handled and goes to the queue {PoisonQueue}.")]
    private partial void LogPoison(string messageId, string poisonQueue, Exception exception);
}
