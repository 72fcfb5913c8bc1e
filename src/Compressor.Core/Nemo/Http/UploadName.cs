using System.Text;

namespace Compressor.Core.Nemo.Http;

/// <summary>A file's name in a multipart header, whatever the name holds.</summary>
internal static class UploadName
{
    private const int MaxChars = 150;

    /// <summary>
    /// <c>filename="…"</c> in UTF-8 as browsers send it (quotes percent-encoded), and for names outside of ASCII also
    /// <c>filename*</c> (RFC 5987).
    /// </summary>
    public static string Parameters(string fileName)
    {
        var name = Clean(fileName);
        var quoted = name.Replace("\"", "%22");
        return Ascii.IsValid(name) ? $"filename=\"{quoted}\"" : $"filename=\"{quoted}\"; filename*=UTF-8''{Uri.EscapeDataString(name)}";
    }

    public static string MediaType(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() switch
    {
        ".mp4" => "video/mp4",
        ".mov" => "video/quicktime",
        ".avi" => "video/x-msvideo",
        ".webm" => "video/webm",
        ".mkv" => "video/x-matroska",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".png" => "image/png",
        ".gif" => "image/gif",
        ".webp" => "image/webp",
        ".mp3" => "audio/mpeg",
        ".wav" => "audio/wav",
        ".m4a" => "audio/mp4",
        ".aac" => "audio/aac",
        _ => "application/octet-stream",
    };

    /// <summary>The last segment, without control characters or unpaired surrogates, shortened before its extension.</summary>
    private static string Clean(string fileName)
    {
        var last = fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..];
        var builder = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
        {
            if (!Rune.IsControl(rune) && rune != Rune.ReplacementChar) builder.Append(rune);
        }

        var name = builder.ToString().Trim();
        if (name.Length == 0) return "video";
        var extension = Path.GetExtension(name);
        if (name.Length <= MaxChars || extension.Length >= MaxChars) return name[..Math.Min(name.Length, MaxChars)];
        var stem = name[..(MaxChars - extension.Length)];
        return (char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem) + extension;
    }
}
