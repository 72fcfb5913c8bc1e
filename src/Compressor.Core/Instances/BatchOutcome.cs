using Compressor.Core.Batches;

namespace Compressor.Core.Instances;

/// <summary>The output of a batch's workflow. What became of its items is an outcome, not an exception.</summary>
/// <param name="State">Completed or cancelled.</param>
/// <param name="Items">One for each item.</param>
public sealed record BatchOutcome(BatchState State, IReadOnlyList<BatchItemEnd> Items);
