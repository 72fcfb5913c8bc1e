using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Compressor.Edits;
using Compressor.Renderer.Uploads;

namespace Compressor.Renderer.Agent;

/// <summary>Which files a message wants one after another.</summary>
/// <param name="Asked">What else it asks for.</param>
/// <param name="Join">Null: nothing is joined.</param>
/// <param name="Files">In the order in which they are shown.</param>
/// <param name="Declined">Why nothing is joined, though it is asked for.</param>
internal sealed partial record JoinChoice(EditRequest Asked, Join? Join, IReadOnlyList<Upload> Files, IReadOnlyList<DeclinedRequest> Declined)
{
    /// <summary>Shorter names are words that occur by chance.</summary>
    private const int ShortestStem = 3;

    private static readonly FrozenSet<string> CommonWords =
        new[] { "video", "clip", "movie", "film", "file", "picture", "photo", "image", "recording", "slide", "first", "last", "one", "two", "the", "all" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <param name="shown">Ids of the files on the timeline.</param>
    public static JoinChoice Of(EditRequest asked, string text, IReadOnlyList<Upload> uploads, IReadOnlyList<string> shown)
    {
        if (asked.Edit.Join is not { } join) return new JoinChoice(asked, null, [], []);
        var rest = asked with { Edit = asked.Edit with { Join = null } };
        var files = Order(text, [.. uploads.Where(upload => upload.HasPicture)], shown);
        if (files.Count is > 1 and <= Limits.MaxParts) return new JoinChoice(rest, join, files, []);
        // One picture that is shown for some time.
        if (files is [{ IsPicture: true }] && join.SecondsPerPicture is { } seconds)
            return new JoinChoice(rest with { Edit = rest.Edit with { Trim = rest.Edit.Trim ?? new Trim { End = seconds } } }, null, [], []);
        var reason = files.Count > 1
            ? asked.Language.Say($"{Limits.MaxParts} files are the most that can be joined.", $"最多可以合并 {Limits.MaxParts} 个文件。")
            : asked.Language.Say("There is only one video or picture in this project. Add the others and ask again.", "这个项目里只有一个视频或图片。请添加其他文件，然后再说一次。");
        return new JoinChoice(rest, null, [], [new DeclinedRequest(EditKind.Join, EditCatalog.Of(EditKind.Join).Describe(asked.Edit, asked.Language), reason)]);
    }

    /// <summary>The same choice, with what else the message asks for read once more. Joined pictures are a video already; that one is asked for stays.</summary>
    public JoinChoice With(EditRequest asked) => this with { Asked = asked with { Edit = asked.Edit with { Join = null, Format = asked.Edit.Format ?? Asked.Edit.Format } } };

    /// <summary>The whole of what is done and declined.</summary>
    public EditFitting Complete(EditFitting fitting) => fitting with { Edit = fitting.Edit with { Join = Join }, Declined = [.. fitting.Declined, .. Declined] };

    /// <summary>Several named files, in the order in which they are named; else those that are shown, and the others in the order in which they came.</summary>
    private static List<Upload> Order(string text, List<Upload> files, IReadOnlyList<string> shown)
    {
        List<Upload> named = [.. files.Select(file => (File: file, At: At(text, file.FileName))).Where(file => file.At >= 0).OrderBy(file => file.At).Select(file => file.File)];
        if (named.Count > 1) return named;
        var joined = shown.Count > 1 ? [.. shown.Select(id => files.Single(file => file.Id == id)), .. files.Where(file => !shown.Contains(file.Id))] : files;
        if (named is not [var one]) return joined;
        if (AtStart.IsMatch(text)) return [one, .. joined.Where(file => file != one)];
        return AtEnd.IsMatch(text) ? [.. joined.Where(file => file != one), one] : joined;
    }

    /// <summary>Where a text names a file, by its whole name or by its name without the extension; −1: it does not.</summary>
    private static int At(string text, string fileName)
    {
        var whole = text.IndexOf(fileName, StringComparison.OrdinalIgnoreCase);
        if (whole >= 0) return whole;
        var stem = Path.GetFileNameWithoutExtension(fileName);
        // "join the video and the picture" names neither video.mp4 nor picture.png.
        if (stem.Length < ShortestStem || CommonWords.Contains(stem)) return -1;
        for (var at = text.IndexOf(stem, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(stem, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (!IsLetterAt(text, at - 1) && !IsLetterAt(text, at + stem.Length)) return at;
        }

        return -1;
    }

    private static bool IsLetterAt(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiLetterOrDigit(text[at]);

    [GeneratedRegex(@"\b(?:in front|before|first|at the (?:start|beginning)|as (?:an |the )?intro)\b|最前面|前面|开头|片头", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AtStart { get; }

    [GeneratedRegex(@"\b(?:after|behind|last|at the end|as (?:an |the )?outro|append)\b|最后|后面|末尾|结尾|片尾", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AtEnd { get; }
}
