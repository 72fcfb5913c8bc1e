using Compressor.Core.Retention;
using Compressor.Functions.Durable;
using Compressor.Storage;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace Compressor.Functions.Retention;

/// <summary>
/// Deletes old jobs three times an hour, on one instance of the app at a time (the host's timer ensures that). Uploads and results are deleted by
/// the lifecycle rules of the storage account (infra/modules/storage.bicep).
/// </summary>
public sealed class RetentionFunction(JobRetention retention, IRecordStore records, DurableClientSource source, TimeProvider time)
{
    [Function("RemoveExpired")]
    public async Task RunAsync([TimerTrigger("0 7,27,47 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        source.Use(client);
        var removed = await retention.RunAsync(ownsRecords: true, cancellationToken);
        await records.SetAsync(LastClearing.Key, new LastClearing(time.GetUtcNow(), removed.Instances, removed.Records), cancellationToken);
    }
}
