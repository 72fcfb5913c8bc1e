using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// A name with capitals that holds the word of an edit: "Mirror Lake timelapse, 1080p", "the Black Mirror fan edit". It says what the video is, and asks for
/// nothing. Goes after the rules that read text to be shown.
/// </summary>
internal sealed class CapitalNames : IPromptRule
{
    private static readonly Wording Edit = Pattern.Zh("(?<![a-z0-9'-])(?:mirror|flip|crop|cut|mute|reverse|rotate|turn|slow|speed|fade|trim|join|merge|split|blur|loop|silent|silence|square|vertical|fast|double|half|black|boost|zoom)(?![a-z0-9'-])");
    private static readonly Wording NextWord = Pattern.Zh("^(?<space>[ ])(?<word>[a-z][a-z'-]+)");
    private static readonly Wording LastWord = Pattern.Zh("(?<word>[a-z][a-z'-]+)[ ]$");

    /// <summary>What an edit is done to, how, and what only begins a sentence.</summary>
    private static readonly Wording NoName = Pattern.Zh("^(?:up|down|out|off|in|on|it|this|that|these|those|my|our|the|an?|its|his|her|their|to|all|into|both|everything|audio|video|sound|clip|file|movie|film|footage|picture|image|music|first|last|left|right|and|or|but|please|pls|can|could|would|will|then|now|also|just|hi|hello|hey|dear|bars?|border|motion|format|version|mode|horizontally|vertically|size|white)$");

    /// <summary>What the file is, behind its name; no word before it asks for anything.</summary>
    private static readonly Wording Kind = Pattern.Zh(
        "^(?:[ ](?!(?:the|my|this|that|our|it|to|into|at|by|please|pls|and|then|so|up|down|out|off|is|was|has|needs?|should|must)\\b)[a-z'-]+){0,5}?[ ](?:videos?|films?|footage|time[ -]?lapse|recording|clips?|movie|edit|reel|trailer|documentary|vlog|short|episode|scene|stream|screencast|concert|show)(?![a-z'-])");

    private static readonly Wording HeadingEnd = Pattern.Zh("^[ ]?(?:$|[,;:.!]|-[ ])");

    public void Read(PromptReading reading)
    {
        if (reading.Language is not Language.English || !HasPlainWords(reading.Text.Source)) return;
        var text = reading.Text.ToString();
        foreach (System.Text.RegularExpressions.Match edit in Edit.Matches(text))
        {
            var (from, end) = (edit.Index, edit.Index + edit.Length);
            if (!IsCapital(from, edit.Length) || text.AsSpan(0, from).Count('"') % 2 == 1) continue;
            var before = Math.Max(0, from - Reach);
            var last = LastWord.Match(text[before..from]).Groups["word"];
            if (last.Success && IsCapital(before + last.Index, last.Length) && !NoName.IsMatch(last.Value)) from = before + last.Index;
            var next = NextWord.Match(text[end..Math.Min(text.Length, end + Reach)]).Groups["word"];
            if (next.Success && IsCapital(end + next.Index, next.Length) && !NoName.IsMatch(next.Value)) end += next.Index + next.Length;
            // One word alone is no name.
            if (end - from == edit.Length) continue;
            var kind = Kind.Match(text[end..Math.Min(text.Length, end + (2 * Reach))]);
            if (!IsBegin(text, from)) reading.Text.Forget(from, end + kind.Length - from);
            else if (kind.Success && HeadingEnd.IsMatch(text[(end + kind.Length)..])) reading.Text.Forget(from, end + kind.Length - from);
        }

        bool IsCapital(int index, int length) => reading.Text.Original(index, length) is [var first, var second, ..] && char.IsUpper(first) && char.IsLower(second);
    }

    /// <summary>Where a sentence begins, a capital tells nothing.</summary>
    private static bool IsBegin(string text, int index) => text[Math.Max(0, index - Reach)..index].TrimEnd(' ', '-', '"', '(') is not [.., var before] || before is '.' or '!' or '?' or ':' or '¤' or ';' or '\n';

    /// <summary>Not all words have capitals anyway.</summary>
    private static bool HasPlainWords(string text) => text.Split(' ').Count(word => word.Length >= LeastLetters && char.IsLower(word[0])) > 0;

    private const int LeastLetters = 4;

    /// <summary>Characters to either side that are looked at.</summary>
    private const int Reach = 40;
}
