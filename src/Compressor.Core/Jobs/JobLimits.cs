namespace Compressor.Core.Jobs;

/// <summary>Settings <c>Limits:*</c>.</summary>
public sealed record JobLimits
{
    public const string Section = "Limits";

    /// <summary>Bytes of one source file; 500 MB is also the backend's limit. The local host lifts it when asked.</summary>
    public long MaxBytes { get; init; } = 500_000_000;

    /// <summary>UTF-16 code units of a prompt or follow-up.</summary>
    public int MaxPromptChars { get; init; } = 2000;

    /// <summary>Jobs at work at once; the others wait as queued.</summary>
    public int MaxConcurrentJobs { get; init; } = Math.Max(1, Environment.ProcessorCount);
}
