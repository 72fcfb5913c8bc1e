using Compressor.Api.Tracing;
using Compressor.Errors;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Errors;

/// <summary>Problem details (RFC 9457) with the error's stable <c>code</c> and the <c>requestId</c> by which the server's log can be searched.</summary>
internal sealed class ProblemAnswer(int status, JobError error) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => Results.Problem(
        error.Describe(), statusCode: status,
        extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = error.Code, ["requestId"] = RequestIds.Of(httpContext) }).ExecuteAsync(httpContext);
}
