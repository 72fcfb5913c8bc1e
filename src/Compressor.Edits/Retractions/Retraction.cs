namespace Compressor.Edits;

/// <summary>Where a text takes something back.</summary>
/// <param name="Index">Where its words begin; what stands before them is what may be taken back.</param>
/// <param name="End">Their end, exclusive; equal to the index where the clause behind it is the sign.</param>
/// <param name="Cancels">The words alone take the last wish back ("scratch that"), whether or not another stands in its place.</param>
internal sealed record Retraction(int Index, int End, bool Cancels);
