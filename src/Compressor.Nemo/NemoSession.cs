using Compressor.Edits;

namespace Compressor.Nemo;

/// <param name="SessionId">Opaque text; some are 19-digit numbers.</param>
/// <param name="AcceptsIdempotencyKey">The backend promises to run a message at most once per Idempotency-Key (ours does).</param>
public sealed record NemoSession(string TaskId, string SessionId, bool AcceptsIdempotencyKey)
{
    /// <summary>The backend tells what a message would make of a session's files (ours: <c>estimates</c>).</summary>
    public bool Estimates { get; init; }

    /// <summary>The kinds of edits that the backend does (ours: <c>capabilities</c>); null: it does not say.</summary>
    public IReadOnlyList<EditKind>? Capabilities { get; init; }
}
