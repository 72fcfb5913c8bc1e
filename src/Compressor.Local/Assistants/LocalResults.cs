using System.Runtime.CompilerServices;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Local.Compressing;
using Compressor.Storage;

namespace Compressor.Local.Assistants;

/// <summary>
/// Takes the results of an assistant's jobs to where it wants them, each revision's once: the same steps as for the command line, so that a process
/// killed at any point finishes what it began.
/// </summary>
internal sealed class LocalResults(IRecordStore records, Delivery delivery, Handover handover)
{
    private const string Prefix = "command-line/", Suffix = "/expected";

    private readonly SemaphoreSlim _gate = new(1, 1);

    public Task ExpectAsync(string jobId, ExpectedResult expected, CancellationToken cancellationToken) => records.SetAsync(Prefix + jobId + Suffix, expected, cancellationToken);

    /// <summary>The jobs whose results are expected.</summary>
    public async IAsyncEnumerable<string> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var key in records.ListAsync(Prefix, cancellationToken))
        {
            if (key.EndsWith(Suffix, StringComparison.Ordinal)) yield return key[Prefix.Length..^Suffix.Length];
        }
    }

    /// <returns>The path of the job's result, which is taken there if it isn't yet; null: the job has none, or nobody expects it.</returns>
    public async Task<string?> TakeAsync(Job job, CancellationToken cancellationToken)
    {
        if (job is not { Result: { } result, ResultRevision: { } revision }) return null;
        // Each revision has a delivery of its own.
        var id = JobReader.InstanceOf(job.Id, revision);
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (await delivery.FindAsync(id, cancellationToken) is { Closed: true } earlier) return earlier.Output;
            if (await records.GetAsync<ExpectedResult>(Prefix + job.Id + Suffix, cancellationToken) is not { } expected) return null;
            var source = new SourceVideo(expected.Source ?? "", expected.Source ?? "", result.InputBytes, DateTime.UnixEpoch);
            var output = await handover.TakeAsync(job with { Id = id, Status = JobState.Completed }, source, PlaceOf(expected, revision, result), cancellationToken);
            await delivery.CloseAsync(id, output, cancellationToken);
            return output;
        }
        catch (BlobNotFoundException)
        {
            // Older than the store keeps results.
            return null;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>A name that was asked for is the first result's; those of follow-ups are named after it.</summary>
    private static OutputPlace PlaceOf(ExpectedResult expected, int revision, JobResult result)
    {
        var name = expected.FileName is { } first && revision > 1
            ? Path.GetFileName(OutputPlace.Free(expected.Folder, Path.ChangeExtension(first, Path.GetExtension(result.FileName))))
            : expected.FileName;
        return new OutputPlace { Folder = expected.Folder, FileName = name, Overwrite = expected.Overwrite && revision == 1 };
    }
}
