using Compressor.Api.Errors;
using Compressor.Errors;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Requests;

/// <summary>Which page of a list is asked for.</summary>
internal static class PageQuery
{
    public const int DefaultLimit = 20;
    public const int MaxLimit = 100;

    /// <exception cref="ApiException"><c>limit_invalid</c> or <c>after_invalid</c>.</exception>
    public static (string? After, int Limit) Read(HttpRequest request)
    {
        var limit = DefaultLimit;
        if (request.Query["limit"].ToString() is { Length: > 0 } text && !(int.TryParse(text, out limit) && limit is >= 1 and <= MaxLimit))
            throw new ApiException(Failures.LimitInvalid, ("max", MaxLimit));
        var after = request.Query["after"].ToString() is { Length: > 0 } cursor ? cursor : null;
        return after?.Length > 1000 ? throw new ApiException(Failures.AfterInvalid) : (after, limit);
    }
}
