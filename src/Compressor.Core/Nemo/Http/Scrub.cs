using System.Text.RegularExpressions;

namespace Compressor.Core.Nemo.Http;

/// <summary>Makes a backend's text fit to be shown or logged: no token, no address, no markup, no control characters, not long.</summary>
internal static partial class Scrub
{
    private const int MaxChars = 300;

    /// <summary>Returns plain text of at most 300 characters; empty when nothing readable is left.</summary>
    public static string Text(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return "";
        // Cut early: a hostile body must not cost time. A secret cut in two at the end is still found by its beginning.
        var clean = text.Length > 4 * MaxChars ? text[..(4 * MaxChars)] : text;
        clean = Markup().Replace(clean, " ");
        clean = Secrets(clean);
        clean = Blanks().Replace(clean, " ").Trim();
        return clean.Length > MaxChars ? clean[..MaxChars].TrimEnd() + "…" : clean;
    }

    /// <summary>Replaces tokens and addresses only.</summary>
    public static string Secrets(string text)
    {
        text = Address().Replace(text, "[address]");
        text = Bearer().Replace(text, "[token]");
        return Token().Replace(text, "[token]");
    }

    [GeneratedRegex(@"(?is)<(?<tag>script|style)\b.*?(</\k<tag>\s*>|$)|<[^<>]*>", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Markup();

    [GeneratedRegex(@"(?i)\b[a-z][a-z0-9+.-]*://[^\s""'<>）)]+", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?i)\b(bearer|authorization|access_token|token|sig|signature)(\s*[:=]\s*|\s+)(bearer\s+)?[A-Za-z0-9._~+/=%-]{8,}", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Bearer();

    [GeneratedRegex(@"(?i)(nmv_[A-Za-z0-9]*|clm)_[^\s""'<>,;]*|\beyJ[A-Za-z0-9._-]{10,}", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Token();

    [GeneratedRegex(@"[\s\p{C}]+", RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Blanks();
}
