namespace Compressor.Core.Health;

/// <summary>A dependency can be asked, and what it says is not good.</summary>
/// <param name="detail">What to know of it: shown to callers, so without names of accounts and addresses.</param>
public sealed class DependencyDownException(string detail) : Exception(detail);
