using Compressor.Edits;
using Compressor.Errors;

namespace Compressor.Api.Errors;

/// <summary>A request that is answered with a problem (RFC 9457).</summary>
/// <param name="values">For each <c>{name}</c> in the failure's sentences.</param>
internal sealed class ApiException(Failure failure, params (string Name, object Value)[] values) : Exception(failure.In(Language.English, values).Describe())
{
    public Failure Failure => failure;

    /// <summary>Another status than the failure's own.</summary>
    public int Status { get; init; } = failure.HttpStatus;

    /// <summary>Sent as <c>Retry-After</c>.</summary>
    public TimeSpan? RetryAfter { get; init; }

    public JobError In(Language language) => failure.In(language, values);
}
