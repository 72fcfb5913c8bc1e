using System.Globalization;

namespace Compressor.Core.Batches;

/// <summary>The ids of a batch's jobs: <c>BATCH-NUMBER</c>, counted from 1.</summary>
public static class BatchIds
{
    public static string Item(string batchId, int number) => string.Create(CultureInfo.InvariantCulture, $"{batchId}-{number}");

    /// <summary>The batch and the number in it that a job of this id would have; null: no item has such an id.</summary>
    public static (string BatchId, int Number)? Parse(string jobId) =>
        jobId.LastIndexOf('-') is > 0 and var dash
        && int.TryParse(jobId.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number > 0 && Item(jobId[..dash], number) == jobId
            ? (jobId[..dash], number)
            : null;
}
