namespace Compressor.Api.Page;

/// <summary>The answer of <c>GET /about</c>.</summary>
internal sealed record About
{
    /// <summary>Of this program.</summary>
    public required string Version { get; init; }

    /// <summary>Where videos go from here.</summary>
    public required Place Place { get; init; }

    /// <summary>The host to which videos are sent on; null: to none.</summary>
    public string? BackendHost { get; init; }

    /// <summary>A page may send a file as soon as it is chosen, since it stays on the machine.</summary>
    public required bool SendsEarly { get; init; }

    /// <summary>Bytes of one file.</summary>
    public required long MaxBytes { get; init; }

    /// <summary>Bytes left on the disk of the data folder; null: the store is not a disk.</summary>
    public long? FreeBytes { get; init; }

    /// <summary>Bytes of the data folder; null: the store is not a disk.</summary>
    public long? UsedBytes { get; init; }

    /// <summary>How long an ended job is kept.</summary>
    public required double RetentionDays { get; init; }

    /// <summary>Whether <c>POST /estimates</c> knows the result's size and quality before the job.</summary>
    public required bool Estimates { get; init; }

    /// <summary>Whether <c>GET /jobs/{id}/poster</c> has pictures.</summary>
    public required bool Previews { get; init; }

    /// <summary>Wishes to pick, the most wanted first.</summary>
    public required IReadOnlyList<Chip> Chips { get; init; }
}
