using Compressor.Core.Retention;
using Compressor.Functions.Durable;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Compressor.Functions.Retention;

/// <summary>
/// Deletes old jobs once an hour, on one instance of the app at a time (the host's timer ensures that). Uploads and results are deleted by
/// the lifecycle rules of the storage account (infra/modules/storage.bicep).
/// </summary>
public sealed class RetentionFunction(JobRetention retention, DurableClientSource source)
{
    [Function("RemoveExpired")]
    public Task RunAsync([TimerTrigger("0 17 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        source.Use(client);
        return retention.RunAsync(ownsRecords: true, cancellationToken);
    }
}
