using Compressor.Edits;
using Compressor.Errors;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Errors;

/// <summary>Problem details (RFC 9457) with a stable <c>code</c> of <see cref="Failures"/>.</summary>
public static class Problems
{
    /// <param name="values">For each <c>{name}</c> in the failure's sentences.</param>
    public static IResult Create(HttpRequest request, Failure failure, params (string Name, object Value)[] values) =>
        Create(failure.HttpStatus, failure.In(LanguageOf(request), values));

    public static IResult Create(int status, JobError error) => new ProblemAnswer(status, error);

    /// <summary>Chinese for callers who prefer it by <c>Accept-Language</c>, in the script that they read; English for all others.</summary>
    internal static Language LanguageOf(HttpRequest request)
    {
        var preferred = request.GetTypedHeaders().AcceptLanguage.MaxBy(language => language.Quality ?? 1)?.Value.ToString() ?? "";
        if (!preferred.StartsWith("zh", StringComparison.OrdinalIgnoreCase)) return Language.English;
        // RFC 5646: the script, or else the region says which characters.
        var parts = preferred.Split('-');
        return parts.Contains("Hant", StringComparer.OrdinalIgnoreCase) || (!parts.Contains("Hans", StringComparer.OrdinalIgnoreCase) && parts.Any(part => part.ToUpperInvariant() is "TW" or "HK" or "MO"))
            ? Language.TraditionalChinese
            : Language.Chinese;
    }
}
