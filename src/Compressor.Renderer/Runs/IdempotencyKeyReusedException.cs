namespace Compressor.Renderer.Runs;

/// <summary>The key belongs to another message of the session.</summary>
internal sealed class IdempotencyKeyReusedException() : Exception("This Idempotency-Key was used for another message.");
