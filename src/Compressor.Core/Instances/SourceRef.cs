namespace Compressor.Core.Instances;

/// <summary>Where the source is.</summary>
/// <param name="Blob"><c>container/name</c>; null: a URL that is kept encrypted among the job's records.</param>
public sealed record SourceRef(string? Blob, string FileName);
