namespace Compressor.Core.Jobs;

public sealed record JobPage(IReadOnlyList<Job> Items, string? Next);
