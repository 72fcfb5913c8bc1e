namespace Compressor.Core.Jobs;

/// <summary>A page of jobs.</summary>
/// <param name="Items">The newest first.</param>
/// <param name="Next">For the page after this one; null: there is none.</param>
public sealed record JobPage(IReadOnlyList<Job> Items, string? Next);
