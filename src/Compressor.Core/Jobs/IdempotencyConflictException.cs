namespace Compressor.Core.Jobs;

public sealed class IdempotencyConflictException() : Exception("This Idempotency-Key was used for another request.");
