namespace Compressor.Api.Errors;

/// <summary>A request that is answered with a problem (RFC 9457).</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="code">Stable, snake_case.</param>
/// <param name="detail">What is wrong and what to do, in one or two plain sentences.</param>
internal sealed class ApiException(int status, string code, string detail) : Exception(detail)
{
    public int Status { get; } = status;
    public string Code { get; } = code;
    public TimeSpan? RetryAfter { get; init; }
}
