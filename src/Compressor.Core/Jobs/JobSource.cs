namespace Compressor.Core.Jobs;

/// <summary>A file of a job: exactly one of <see cref="Blob"/> and <see cref="Url"/> is set.</summary>
public sealed record JobSource
{
    /// <summary><c>container/name</c>; an upload ticket's blob, or any blob of the store that may be a source.</summary>
    public string? Blob { get; init; }

    /// <summary>A public address. It may contain a permission, so it is stored encrypted and never shown.</summary>
    public Uri? Url { get; init; }

    /// <summary>File name for people; null: the last segment.</summary>
    public string? FileName { get; init; }
}
