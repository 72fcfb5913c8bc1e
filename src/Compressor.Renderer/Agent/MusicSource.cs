using System.Text.RegularExpressions;
using Compressor.Edits.Words;
using Compressor.Renderer.Uploads;

namespace Compressor.Renderer.Agent;

/// <summary>Finds the file of a session that a message wants as background music.</summary>
internal static class MusicSource
{
    /// <summary>Shorter names are words that occur by chance.</summary>
    private const int ShortestStem = 3;

    private static readonly TimeSpan MatchLimit = TimeSpan.FromMilliseconds(200);

    /// <summary>The file that the message names: an audio file by its name, or a video whose sound it speaks of ("use the sound of trip.mp4 as music"). Null: it names none.</summary>
    public static Upload? Named(string text, IReadOnlyList<Upload> uploads) => uploads
        .Where(upload => upload.HasPicture ? upload.Media.HasAudio && IsNamedAsMusic(text, upload.FileName) : IsNamed(text, upload))
        .OrderBy(upload => upload.HasPicture)
        .ThenByDescending(upload => upload.FileName.Length)
        .FirstOrDefault();

    /// <summary>The audio file that was uploaded last; null: there is none.</summary>
    public static Upload? Latest(IReadOnlyList<Upload> uploads) => uploads.LastOrDefault(upload => !upload.HasPicture);

    private static bool IsNamed(string text, Upload upload)
    {
        if (text.Contains(upload.FileName, StringComparison.OrdinalIgnoreCase)) return true;
        var stem = Path.GetFileNameWithoutExtension(upload.FileName);
        return stem.Length >= ShortestStem && Matches(text, $@"(?<![\p{{L}}\p{{N}}]){Regex.Escape(stem)}(?![\p{{L}}\p{{N}}])");
    }

    private static bool IsNamedAsMusic(string text, string fileName)
    {
        const string sound = "(?:music|sound|audio|song|soundtrack|track|bgm)", zhSound = "(?:声音|聲音|音乐|音樂|音频|音頻|原声|原聲|配乐|配樂)";
        var name = $"[\"'“”‘’「」]?{Regex.Escape(fileName)}[\"'“”‘’「」]?";
        return Matches(text, $@"\b{sound}\b (?:track )?(?:of|from|in) (?:the (?:video|file) )?{name}|{name}(?:'s)? (?:as|for) (?:the |a |its |my )?(?:background )?{sound}\b|{name}'s {sound}\b"
            + $"|{name} ?的? ?{zhSound}|{name} ?(?:作为|作為|当作|當作|做|作|当|當)(?:成|为|為)?(?:背景)?{zhSound}");
    }

    private static bool Matches(string text, string pattern)
    {
        try
        {
            return RegexRetry.Run(() => Regex.IsMatch(text, pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchLimit));
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
