namespace Compressor.Core.Jobs;

/// <summary>What starts a job.</summary>
public sealed record JobRequest
{
    public required JobSource Source { get; init; }
    public required string Prompt { get; init; }

    /// <summary>Further files that the sentence speaks of: music, clips to join. Null: none.</summary>
    public IReadOnlyList<JobSource>? Attachments { get; init; }

    /// <summary>Chosen by a caller that must find the job again (command line, blob trigger); null: a new id.</summary>
    public string? JobId { get; init; }
    public string? IdempotencyKey { get; init; }

    /// <summary>
    /// What two requests with the same <see cref="IdempotencyKey"/> are compared by, if not the request itself (a file that was
    /// sent again is in another blob); null: the request itself.
    /// </summary>
    public string? Fingerprint { get; init; }
    public Uri? CallbackUrl { get; init; }
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }
}
