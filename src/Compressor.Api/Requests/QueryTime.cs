using System.Globalization;
using Compressor.Api.Errors;
using Compressor.Api.Routing;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Requests;

/// <summary>Reads times from a query: a date-time of RFC 3339, or a date, which is its midnight in UTC.</summary>
internal static class QueryTime
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];

    /// <exception cref="ApiException"><c>query_invalid</c>.</exception>
    public static DateTimeOffset? Read(HttpRequest request, string name)
    {
        if (request.Query[name].ToString() is not { Length: > 0 } text) return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        // The plus of an offset is a space where it was not escaped. Without an offset it is no point in time.
        var time = text.Replace(' ', '+').ToUpperInvariant();
        return HasOffset(time) && DateTimeOffset.TryParseExact(time, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) ? at : throw QueryCheck.Refuse(name);
    }

    private static bool HasOffset(string time) => time.EndsWith('Z') || time.LastIndexOfAny(['+', '-']) > time.IndexOf('T', StringComparison.Ordinal);
}
