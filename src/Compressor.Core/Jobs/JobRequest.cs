namespace Compressor.Core.Jobs;

/// <summary>What starts a job.</summary>
public sealed record JobRequest
{
    public required JobSource Source { get; init; }
    public required string Prompt { get; init; }

    /// <summary>Chosen by the caller when it must be found again (command line, blob trigger); null: a new one.</summary>
    public string? JobId { get; init; }
    public string? IdempotencyKey { get; init; }

    /// <summary>
    /// What two requests under one <see cref="IdempotencyKey"/> are compared by, where the request itself will not do (a file that was
    /// sent again lies in another blob); null: the request itself.
    /// </summary>
    public string? Fingerprint { get; init; }
    public Uri? CallbackUrl { get; init; }
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }
}
