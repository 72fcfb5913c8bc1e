using System.Net;
using System.Text.RegularExpressions;

namespace Compressor.Nemo.Reading;

/// <summary>
/// Makes a backend's text fit to be shown or logged: no token, no address, no markup, no stack trace, no control characters, not long. The expressions
/// take linear time whatever the text (<see cref="RegexOptions.NonBacktracking"/>), so they need no time limit, and none can fail a call. They take
/// milliseconds to build, so each is built for the first text that it may match.
/// </summary>
internal static class Redactor
{
    private const int MaxChars = 300;

    private static readonly Lazy<Regex> LineEnd = Of(@"<br\s*/?>|</?(p|div|pre|li|tr|h[1-6])(\s[^<>]*)?>");
    private static readonly Lazy<Regex> Markup = Of(@"<script\b[^\0]*?(</script\s*>|$)|<style\b[^\0]*?(</style\s*>|$)|<[^<>]*>");
    private static readonly Lazy<Regex> StackTrace = Of(@"traceback \(most recent call last\)[^\0]*|[\r\n]\s*at [^\s(]+ ?\([^\0]*");
    private static readonly Lazy<Regex> Address = Of(@"\b[a-z][a-z0-9+.-]*://[^\s""'<>）)]+");
    private static readonly Lazy<Regex> Credential = Of(@"\b(bearer|authorization|access_token|token|sig|signature)(\s*[:=]\s*|\s+)(bearer\s+)?[a-z0-9._~+/=%-]{8,}");
    private static readonly Lazy<Regex> Token = Of(@"(nmv_[a-z0-9]*|clm)_[^\s""'<>,;]*|\beyJ[a-z0-9._-]{10,}");
    private static readonly Lazy<Regex> Blanks = Of(@"[\s\p{C}]+");

    private static readonly Lazy<Regex> SpokenToken = Of(@"\b(nmv_[a-z]+_|clm_)[a-z0-9_.-]*[a-z0-9_-]|\bbearer [a-z0-9._~+/=-]{8,}");
    private static readonly Lazy<Regex> WebAddress = Of(@"https?://[^\s<>""'`，。；）)\]]+");
    private static readonly Lazy<Regex> PrivateAddress = Of(
        @"^https?://[^/?#]*(api|localhost|127\.0\.0\.1|\.ai([:/]|$))|^https?://[0-9.]+([:/]|$)|/api/|[?&][a-z_-]*(token|sig|key|ct|signature|credential)[a-z_-]*=");

    /// <summary>Plain text of at most 300 characters; empty when nothing readable is left.</summary>
    public static string Text(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        // Truncate early, so that a hostile body costs no time. A secret that is cut in two is still recognized by its beginning.
        var clean = text.Length > 4 * MaxChars ? text[..(4 * MaxChars)] : text;
        // A page's own line ends and characters, so that a stack trace in it looks like one.
        if (clean.Contains('<', StringComparison.Ordinal)) clean = WebUtility.HtmlDecode(Markup.Value.Replace(LineEnd.Value.Replace(clean, "\n"), " "));
        clean = Secrets(StackTrace.Value.Replace(clean, " "));
        clean = Blanks.Value.Replace(clean, " ").Trim();
        return clean.Length > MaxChars ? clean[..MaxChars].TrimEnd() + "…" : clean;
    }

    /// <summary>Replaces tokens and all addresses.</summary>
    public static string Secrets(string text) =>
        Token.Value.Replace(Credential.Value.Replace(Address.Value.Replace(text, "[address]"), "[token]"), "[token]");

    /// <summary>Replaces tokens and the addresses that carry one or lead to an API, in sentences for the user; public addresses stay.</summary>
    public static string Hide(string text, string replacement)
    {
        if (Holds(text, "http"))
            text = WebAddress.Value.Replace(text, match => PrivateAddress.Value.IsMatch(match.Value) || SpokenToken.Value.IsMatch(match.Value) ? replacement : match.Value);
        return Holds(text, "nmv_") || Holds(text, "clm_") || Holds(text, "bearer") ? SpokenToken.Value.Replace(text, replacement) : text;
    }

    private static bool Holds(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static Lazy<Regex> Of(string pattern) =>
        new(() => new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture));
}
