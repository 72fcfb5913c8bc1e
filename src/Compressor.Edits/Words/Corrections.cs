using System.Text.RegularExpressions;

namespace Compressor.Edits.Words;

/// <summary>"5 seconds, no wait, 8": who corrects a number means the second. Only of the same kind: "10 MB, no, 20 seconds" says two things.</summary>
internal sealed class Corrections : IPromptRule
{
    private const string Value = "[0-9]{1,3}:[0-5][0-9]|[0-9]{1,6}(?:\\.[0-9]{1,3})?";
    private const string Unit = "(?:[kmg]i?b|megs?|gigs?|megabytes?|gigabytes?|percent|px|pixels?|fps|frames|degrees|db|x|times|p|s|secs?|seconds?|m|mins?|minutes?)(?![a-z])";
    private const string Place = "(?:the |its )*(?:(?:first|last|final|opening|top|bottom|left|right|to|until|till|at|from|under|below|about|around|like|more like|rather|it|that) ){0,3}";

    /// <summary>What takes back the value before it.</summary>
    private const string Oops =
        "(?:(?:no|nope|nah|oh|oops|er|erm|uh|um|hm|hmm|well|ah|hang on|hold on)[ ,.!…-]{1,4}){0,3}(?:no(?=[ ]?[,.…-])|no wait|no sorry|no actually|no,? make it|(?<=\\b(?:er|erm|uh|um|oh|hm|hmm|oops)[ ,.…-]{1,4})make it|wait|sorry|pardon|scratch that|strike that|correction|i mean|i meant|meant|make that|actually make (?:it|that)|or rather|or better|better|let's say|let's make it|actually|rather|on second thoughts?)"
        + "(?:[ ,.!…:-]{1,4}(?:no|wait|sorry|actually|make (?:it|that)|i mean|i meant|rather|better|it's|let's say|say)){0,3}";

    private static readonly Wording English = Pattern.Zh("(?:(?<lead>\\b(?:by|to|under|below|at|until|till|from)) )?(?<!\\b(?:wrote|said|typed|put) (?:like |it was |about )?)(?<a>" + Value + ")(?<sp> ?)(?<u>" + Unit + ")?(?: (?:smaller|lighter|less|faster|slower|louder|quieter|off|of it|long|in))?[ ,.;!…()-]{1,5}" + Oops + "[ ,.!…:-]{1,4}(?:(?<then>\\b(?:by|to|under|below|at|until|till|from)) )?" + Place + "(?<b>" + Value + ")(?! ?(?:first|last|more)\\b)(?<t> ?" + Unit + ")?(?![0-9:])");

    private const string Clock = "[0-9]{1,3}:[0-5][0-9](?::[0-5][0-9])?";
    private const string Range = "(?:(?:from|between) )?" + Clock + "(?: ?- ?| ?~ ?| to | until | till | through | and )" + Clock + "(?![0-9:])";

    /// <summary>"9:45 to 9:55, no, make that 9:46 to 9:52", "he asked for 1:00 to 1:20, that was a typo, he means 1:05 to 1:20".</summary>
    private static readonly Wording Ranges = Pattern.Zh(
        "(?<!\\band )" + Range + "(?: (?:please|first|at first|out))?[ ,.;!…()–—-]{1,5}(?:(?:" + Oops + ")[ ,.!…:–—-]{1,4}"
        + "|(?:(?:no|oops|but|and|then|well|sorry|though)[ ,]{1,2}){0,2}(?:(?:that|which|it|this) (?:was|is|were) (?:(?:a|my|his|her|the|just|only|of|an) ){0,3}(?:typo|slip|mistake|error|wrong|mix ?up|misprint|not right|misread|misremembered|old one|mistaken)\\b[^.;!?:]{0,60}?|(?:he|she|they|i|we) (?:then )?(?:corrected|misspoke|mistyped|miscounted|got (?:it|that|this) wrong|changed (?:his|her|their|my|our) minds?)\\b[^.;!?0-9]{0,40}?)[,;.] ?(?:(?:and|but|so) )?(?:(?:he|she|they|i|we) (?:really |actually |now )*(?:means?|meant|wants?|needs?|says?)|(?:it's|its|it is|it should be|that's|make it|should be|correct is|right is|rather|now)) )"
        + "(?:(?:it's|to say|about|rather|really|actually|be|is) ){0,2}(?<b>" + Range + ")");

    private const string Word = "left|right|top|bottom|vertical|horizontal|portrait|landscape|square|first|last|start|beginning|end|faster|slower|louder|quieter|clockwise|counterclockwise|anticlockwise";

    /// <summary>"Rotate left, no, right."</summary>
    private static readonly Wording Words = Pattern.Zh("\\b(?<a>" + Word + ")(?: (?:side|please))?[ ,.!…-]{1,4}" + Oops + "[ ,.!…:-]{1,4}(?:to |at |from )?(?:the |its )*(?<b>" + Word + ")\\b");

    private static readonly string[][] Kinds =
    [
        ["left", "right", "clockwise", "counterclockwise", "anticlockwise"], ["top", "bottom"], ["vertical", "horizontal", "portrait", "landscape", "square"], ["first", "last"], ["start", "beginning", "end"],
        ["faster", "slower"], ["louder", "quieter"],
    ];

    private static readonly Wording Chinese = Pattern.Zh("(?<a>[0-9]{1,6}(?:\\.[0-9]{1,3})?) ?(?<u>秒钟?|分钟?|兆|[kmg]b?|percent|倍速?|帧|像素)(?<k>(?: ?(?:的)?(?:剪掉|去掉|删掉|剪了|不要|以内|以下|之内))?)(?:吧)?[,.;…!?、 ]{1,4}(?:啊|哦|呃|额|等等|等1下|[,… ]){0,4}(?:不对|不是|说错了?|错了|写错了?|更正|算了(?:,? ?还是)?|还是|改成|改为)[,.…! ]{0,3}(?:是|应该是|要|改成?|还是|去掉|剪掉|前|后|压到|到)* ?(?<b>[0-9]{1,6}(?:\\.[0-9]{1,3})?) ?(?<t>秒钟?|分钟?|兆|[kmg]b?|percent|倍速?|帧|像素)(?:吧|好了|就好)?");

    public void Read(PromptReading reading)
    {
        reading.Text.Rewrite(Ranges, match => match.Groups["b"].Value);
        reading.Text.Rewrite(English, Corrected);
        reading.Text.Rewrite(Chinese, Corrected);
        reading.Text.Rewrite(Words, match => Array.Exists(Kinds, kind => kind.Contains(match.Groups["a"].Value, StringComparer.Ordinal) && kind.Contains(match.Groups["b"].Value, StringComparer.Ordinal)) ? match.Groups["b"].Value : match.Value);
    }

    private static string Corrected(Match match)
    {
        var (before, after) = (match.Groups["u"], match.Groups["t"]);
        if (before.Success && after.Success && Kind(before.Value) != Kind(after.Value)) return match.Value;
        if (match.Groups["a"].Value.Contains(':', StringComparison.Ordinal) != match.Groups["b"].Value.Contains(':', StringComparison.Ordinal)) return match.Value;
        var lead = match.Groups["then"].Success && match.Groups["lead"].Success ? match.Groups["then"].Value + " " : match.Groups["lead"].Success ? match.Groups["lead"].Value + " " : "";
        return lead + match.Groups["b"].Value + (after.Success ? after.Value : before.Success ? " " + before.Value : "") + match.Groups["k"].Value;
    }

    private static char Kind(string unit) => unit.Trim() switch
    {
        [.., 'b'] or ['m' or 'g', 'e' or 'i', ..] and not ['m', 'i', 'n', ..] or "兆" or "m" or "g" or "k" => 'b',
        ['s', ..] or ['m', 'i', ..] or ['秒' or '分', ..] => 't',
        ['x'] or "times" or ['倍', ..] => 'x',
        [var first, ..] => first,
        _ => ' ',
    };
}
