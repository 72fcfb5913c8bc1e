namespace Compressor.Core.Instances;

/// <summary>Where a file of a job is: its source, or an attachment.</summary>
/// <param name="Blob"><c>container/name</c>; null: a URL that is kept encrypted among the job's records.</param>
public sealed record SourceRef(string? Blob, string FileName)
{
    /// <summary>Names the record of the URL; null: the source's.</summary>
    public string? UrlKey { get; init; }

    /// <summary>Names the server of the URL (<see cref="Addresses.ServerNames"/>); null: there is none, or the job is older than such names.</summary>
    public string? Server { get; init; }
}
