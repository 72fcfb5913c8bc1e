using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Errors;

/// <summary>Problem details (RFC 9457) with a stable <c>code</c>.</summary>
public static class Problems
{
    /// <param name="code">snake_case.</param>
    /// <param name="detail">What is wrong and what to do, in one or two plain sentences.</param>
    public static IResult Create(int status, string code, string detail) =>
        Results.Problem(detail, statusCode: status, extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = code });
}
