namespace Compressor.Core.Instances;

/// <summary>The custom status of a batch's workflow.</summary>
/// <param name="First">Items that had ended before this execution.</param>
/// <param name="Ended">Those of this execution that have.</param>
/// <param name="Current">The number of the item under way, counted from 1; null: none.</param>
public sealed record BatchStatus(int First, IReadOnlyList<BatchItemEnd> Ended, int? Current);
