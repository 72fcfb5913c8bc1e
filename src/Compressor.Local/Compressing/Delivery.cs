using Compressor.Core.Jobs;
using Compressor.Storage;

namespace Compressor.Local.Compressing;

/// <summary>
/// Moves a job's result out of the data folder to its place. The place is recorded before anything moves, and a file
/// under the final name is complete, so a process killed at any point finishes the same delivery when it is started again.
/// </summary>
internal sealed class Delivery(IBlobStore blobs, DiskBlobFiles files, IRecordStore records)
{
    private static string Key(string jobId) => $"command-line/{jobId}";

    /// <summary>True once the command line is done with an ended job: its result was delivered or its failure reported.</summary>
    public async Task<bool> IsClosedAsync(string jobId, CancellationToken cancellationToken) => await FindAsync(jobId, cancellationToken) is { Closed: true };

    /// <summary>How far the delivery has come; null: nothing was recorded of it.</summary>
    public Task<DeliveryRecord?> FindAsync(string jobId, CancellationToken cancellationToken) => records.GetAsync<DeliveryRecord>(Key(jobId), cancellationToken);

    /// <summary>Records that an ended job was reported; the same arguments then start a new job.</summary>
    public Task CloseAsync(string jobId, string? output, CancellationToken cancellationToken) =>
        records.SetAsync(Key(jobId), new DeliveryRecord(output, Closed: true), cancellationToken);

    /// <summary>Moves the result to its place.</summary>
    /// <returns>Its path.</returns>
    public async Task<string> DeliverAsync(Job job, JobResult result, SourceVideo source, OutputPlace place, CancellationToken cancellationToken)
    {
        if (!BlobNames.TryParse(result.Blob, out var blob)) throw new InvalidOperationException($"{result.Blob} is no blob.");
        var output = (await records.GetAsync<DeliveryRecord>(Key(job.Id), cancellationToken))?.Output;
        var resumed = output is not null;
        if (output is null)
        {
            output = place.Choose(source, result.FileName);
            await records.SetAsync(Key(job.Id), new DeliveryRecord(output, Closed: false), cancellationToken);
        }

        // Beside the output, so that the last step is a rename within one folder.
        var partial = Path.Combine(Path.GetDirectoryName(output)!, $".{job.Id}.part");
        if (await blobs.GetFactsAsync(blob, cancellationToken) is not null)
            await files.MoveToFileAsync(blob, partial, cancellationToken);
        else if (resumed && !File.Exists(partial) && IsResult(output, result))
            return output;
        if (!place.Overwrite && Path.Exists(output) && (place.FileName is null || resumed))
        {
            output = OutputPlace.Free(Path.GetDirectoryName(output)!, Path.GetFileName(output));
            await records.SetAsync(Key(job.Id), new DeliveryRecord(output, Closed: false), cancellationToken);
        }

        File.Move(partial, output, place.Overwrite);
        return output;
    }

    private static bool IsResult(string path, JobResult result) => new FileInfo(path) is { Exists: true } file && file.Length == result.Bytes;
}

/// <param name="Output">Where the result goes; null if there was none.</param>
/// <param name="Closed">True once the command line is done with the job.</param>
internal sealed record DeliveryRecord(string? Output, bool Closed);
