using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// Finds all times of a sentence, and the ranges that they form. In the mask, which has the text's length, each stands as one <see cref="Mark"/> with
/// <see cref="Fill"/> behind it, so that the words around times can be matched without spelling out how times are written.
/// </summary>
internal static class TrimTimes
{
    /// <summary>Nobody names more, and a text that does is read no further.</summary>
    public const int MaxTimes = 40;

    public const char Mark = '§', Fill = '·';

    /// <summary>A time in the mask.</summary>
    public const string M = "(?<m>§·*)";

    private const string To = " ?(?:-|~|,? ?(?:(?:up )?to|until|till|til|through|thru)\\b|,? ?(?:开始)?(?:剪|播|播放|放|截|留|一直|持续|直)?(?:到|至)) ?(?:the |about |around |第 ?|second |minute |at )?";

    /// <summary>What joins two times only with something before them: "between 3 and 8 seconds", "from 0:10 and end at 0:20".</summary>
    private const string And = " ?(?:and|和|与) ?(?:the |about )?";

    private static readonly Regex Clock = Pattern.Zh("\\b(?<c>[0-9]{1,3}:[0-5][0-9](?::[0-5][0-9])?(?:\\.[0-9]{1,6}|,[0-9]{3}(?![0-9:]))?)\\b(?! ?(?:am|pm|a\\.m|p\\.m|o'clock|tomorrow|today|tonight))");
    private static readonly Regex Ratio = Pattern.Zh("^(?:9:(?:16|21)|10:16|1:85)$");

    /// <summary>Numbers that have their unit from the time beside them: "5 seconds off the start and 3 off the end", "the first 5 and the last 3 seconds".</summary>
    private static readonly Regex BareBehind = Pattern.Zh("(?<=(?<b>§·*)[^.;!?§]{0,60})\\b(?<n>[0-9]{1,4}(?:\\.[0-9]{1,3})?)(?= (?:off|from|at|on)(?: of)? (?:the |its )?(?:very )?(?:start|beginning|front|end|ending|back|tail)\\b)");
    private static readonly Regex BareAhead = Pattern.Zh("(?<=(?:\\b(?:first|last)|前面?|开头|最后|后面?|结尾) ?)(?<n>[0-9]{1,4}(?:\\.[0-9]{1,3})?)(?= ?(?:,|and|&|和|与|、)+ ?(?:the )?(?:first|last|前面?|开头|最后|后面?|结尾) ?(?<b>§))|(?<=(?<b>§·*)[^.;!?§]{0,40}(?:\\b(?:first|last|closing|opening|final) |最后 ?))(?<n>[0-9]{1,3}(?:\\.[0-9]{1,3})?)(?= ?(?:$|[,.;!?]))");

    /// <summary>A share of the length, with what makes it one: "the first half", 前三分之一.</summary>
    private static readonly Regex Share = Pattern.Zh(
        "(?<=\\b(?:first|last|final|opening|other|middle)[ ])(?<p>[0-9]{1,2}/[0-9]{1,2}|[0-9]{1,2} ?percent|quarter|third)\\b(?! ?(?:of )?(?:an? )?(?:minute|hour|second|sec|min)\\b)|(?<=\\bsecond[ ])(?<p>1/2)\\b|"
        + "(?<=(?:前面?|后面?|最后|开头|结尾|中间)的? ?)(?<p>[0-9]{1,2}/[0-9]{1,2}|[0-9]{1,2} ?percent|半段?)(?![个分小秒])");

    private static readonly (Regex Pattern, Func<Match, double> Seconds)[] Forms =
    [
        (Pattern.Zh("\\b(?<a>[0-9]{1,3}) ?m(?:in|ins|inutes?)? ?(?<b>[0-5]?[0-9])(?: ?s(?:ecs?|econds?)?)?\\b(?![.:])"), match => (60 * Number(match, "a")) + Number(match, "b")),
        (Pattern.Zh("(?:\\b(?<h>[0-9]{1,2}) ?个?小?时(?:零|又| )*)?\\b(?<a>[0-9]{1,3}) ?分 ?(?<b>[0-5]?[0-9])(?: ?秒)?(?![0-9.:]| ?分)"), match => (3600 * Number(match, "h")) + (60 * Number(match, "a")) + Number(match, "b")),
        (Pattern.Zh("\\b(?<a>[0-9]{1,2}/[0-9]{1,2}) (?:of )?(?:an? )?(?<u>hour|minute|second|sec|min)\\b"), match => (NumberText.ParseFraction(match.Groups["a"].Value) ?? 0) * Unit(match)),
        (Pattern.Zh("(?:\\b(?<n>[0-9]{1,3}|an?) )?\\b(?<u>minute|hour|min)s? and (?:a )?1/2\\b(?! ?(?:the|of|its|as|size))"), match => ((NumberText.Parse(match.Groups["n"].Value) ?? 1) + 0.5) * Unit(match)),
        (Pattern.Zh("{t}"), match => TimeText.Parse(match.Groups["t"].Value)),
        (Pattern.Zh("\\ban? (?<u>minute|hour) and (?:a )?1/2\\b"), match => 1.5 * Unit(match)),
        (Pattern.Zh("\\b(?:a )?couple (?:of )?(?<u>second|minute|sec|min)s?\\b"), match => 2 * Unit(match)),
        (Pattern.Zh("\\ban? (?<u>minute|hour)\\b"), Unit),
        (Pattern.Zh("\\ba (?<u>second|sec)\\b(?= ?(?:off|from|at|shorter|long|of|or|$|[,.;!?]))"), Unit),
        (Pattern.Zh("(?<=\\b(?:first|last|final|opening|initial|closing|each|next)[ ](?:whole |full |entire )?)(?<u>second|minute|hour|sec|min)\\b"), Unit),
        (Pattern.Zh("\\b(?<n>[0-9]{1,4})(?:st|nd|rd|th) (?<u>second|minute)\\b"), match => Number(match, "n") * Unit(match)),
        (Pattern.Zh("(?<![0-9] )\\b(?<u>second|minute|sec|min)s? (?<n>[0-9]{1,4})\\b(?! ?(?:second|minute|sec|min|hour|[a-z%:/]))"), match => Number(match, "n") * Unit(match)),
    ];

    private static readonly Regex Pair = Pattern.Zh("(?<lead>第 ?)?(?<a>§·*)" + To + "(?<b>§·*)");
    private static readonly Regex Between = Pattern.Zh("(?<lead>\\b(?:between|from|start(?:ing)?(?: (?:at|from))?)|在|从) ?(?:the |about |around |第)?(?<a>§·*)(?:" + And + "|,? ?and (?:stop|end|finish)(?:ing|s)?(?: it)? (?:at|by|after) |,? ?(?:stop|end|finish)(?:ing|s)? (?:at|by) |[^.;!?§]{0,12} and (?:it )?(?:lasts|goes|runs) (?:until|to|till) )(?<b>§·*)");
    private static readonly Regex AtAndUntil = Pattern.Zh("\\bat (?:about |around )?(?<a>§·*) and (?:it )?(?:lasts|goes|runs|ends) (?:until|to|till|at|up to) (?:about |around )?(?<b>§·*)");
    private static readonly Regex Bare = Pattern.Zh("(?<![0-9.:§·/-])(?:第)?(?<n>[0-9]{1,4}(?:[.,][0-9]{1,3})?)" + To + "(?<b>§·*)");
    private static readonly Regex BareBetween = Pattern.Zh("\\b(?:between|from) (?<n>[0-9]{1,4}(?:[.,][0-9]{1,3})?)" + And + "(?<b>§·*)");
    private static readonly Regex BareBefore = Pattern.Zh("(?<![0-9.:§·/-])(?<n>[0-9]{1,4}(?:\\.[0-9]{1,3})?)(?:" + To + ")(?<k>[0-9]{1,4}(?:\\.[0-9]{1,3})?)(?= ?(?:,|and|&|和|与|,? and) ?(?<b>§))");
    private static readonly Regex UnitFirst = Pattern.Zh("(?<![0-9] )\\b(?<u>second|minute|sec|min)s? (?<n>[0-9]{1,4}(?:\\.[0-9]{1,3})?)(?:" + To + "|" + And + ")(?:(?:second|minute|sec|min) )?(?<k>[0-9]{1,4}(?:\\.[0-9]{1,3})?)\\b");
    private static readonly Regex BeforeEnd = Pattern.Zh("(?<a>§·*) (?:before (?:the )?(?:very )?(?:end|finish)\\b|(?:prior to|ahead of) (?:the )?end\\b)|(?<=(?:until|till|up to|stop|to|at) (?:about )?)(?<a>§·*) from (?:the )?end\\b");
    private static readonly Regex FromLast = Pattern.Zh("倒数第 ?(?<a>§·*)");

    /// <param name="seconds">The length of the video, of which shares are taken; null: not known.</param>
    public static (List<TrimTime> Times, string Mask) Find(string text, double? seconds)
    {
        List<TrimTime> times = [];
        var mask = text.ToCharArray();
        foreach (Match match in Clock.Matches(text))
        {
            var c = match.Groups["c"];
            Add(c.Index, c.Length, Seconds(c.Value), mayBeRatio: Ratio.IsMatch(c.Value));
        }

        foreach (Match match in UnitFirst.Matches(new string(mask)))
            AddRange(match.Index, match.Length, Number(match, "n") * Unit(match), Number(match, "k") * Unit(match));
        foreach (var (pattern, read) in Forms)
        {
            foreach (Match match in pattern.Matches(new string(mask)))
                Add(match.Index, match.Length, read(match), mayBeRatio: false);
        }

        foreach (Match match in Share.Matches(new string(mask)))
        {
            var share = match.Groups["p"].Value switch
            {
                "quarter" => 1.0 / 4,
                "third" => 1.0 / 3,
                ['半', ..] => 1.0 / 2,
                var p => NumberText.ParseFraction(p),
            };
            if (share is > 0 and < 1) Add(match.Index, match.Length, share.Value * (seconds ?? 1), mayBeRatio: false, isShare: seconds is null);
        }

        if (times.Count == 0) return (times, text);
        foreach (Match match in BeforeEnd.Matches(new string(mask))) Move(match, time => time with { From = -time.From, To = null });
        foreach (Match match in FromLast.Matches(new string(mask))) Move(match, time => time with { From = -time.From });
        foreach (var pattern in (Regex[])[AtAndUntil, Between, Pair])
        {
            foreach (Match match in pattern.Matches(new string(mask))) Join(match);
        }

        foreach (var pattern in (Regex[])[Bare, BareBetween])
        {
            foreach (Match match in pattern.Matches(new string(mask))) JoinBare(match);
        }

        foreach (var pattern in (Regex[])[BareBehind, BareAhead])
        {
            foreach (Match match in pattern.Matches(new string(mask)))
                Add(match.Index, match.Length, Number(match, "n") * UnitOf(At(match.Groups["b"].Index)), mayBeRatio: false);
        }

        while (BareBefore.Match(new string(mask)) is { Success: true } match)
        {
            var unit = UnitOf(At(match.Groups["b"].Index));
            AddRange(match.Index, match.Length, Number(match, "n") * unit, Number(match, "k") * unit);
        }

        return ([.. times.OrderBy(time => time.Index)], new string(mask));

        void Add(int index, int length, double from, bool mayBeRatio, bool isShare = false)
        {
            if (times.Count >= MaxTimes) return;
            times.Add(new TrimTime(index, length, from) { MayBeRatio = mayBeRatio, IsShare = isShare });
            Cover(index, length);
        }

        void AddRange(int index, int length, double from, double to)
        {
            times.Add(new TrimTime(index, length, from, to));
            Cover(index, length);
        }

        void Cover(int index, int length)
        {
            mask[index] = Mark;
            for (var i = index + 1; i < index + length; i++) mask[i] = Fill;
        }

        TrimTime At(int index) => times.Find(time => time.Index == index)!;

        double UnitOf(TrimTime time) => TimeText.ParseBare("1", text.Substring(time.Index, time.Length));

        void Move(Match match, Func<TrimTime, TrimTime> change)
        {
            var time = At(match.Groups["a"].Index);
            times.Remove(time);
            times.Add(change(time) with { Index = match.Index, Length = match.Length });
            Cover(match.Index, match.Length);
        }

        void Join(Match match)
        {
            var (a, b) = (At(match.Groups["a"].Index), At(match.Groups["b"].Index));
            // 1分10秒开始的15秒: a start and a length.
            if (match.Value.Contains("开始", StringComparison.Ordinal) && !match.Value.Contains('到', StringComparison.Ordinal) && !match.Value.Contains('至', StringComparison.Ordinal)) return;
            // "9:16 to 16:9" speaks of shapes.
            if (a.To is not null || b.To is not null || (a.MayBeRatio && b.MayBeRatio)) return;
            times.RemoveAll(time => time == a || time == b);
            var start = match.Groups["lead"].Success ? match.Groups["lead"].Index : a.Index;
            AddRange(start, b.End - start, a.From, b.From);
        }

        void JoinBare(Match match)
        {
            var b = At(match.Groups["b"].Index);
            if (b.To is not null || text.AsSpan(b.Index, b.Length).Contains(':')) return;
            times.Remove(b);
            AddRange(match.Index, b.End - match.Index, Number(match, "n") * UnitOf(b), b.From);
        }
    }

    /// <summary>1:05, 1:02:03.5, and 00:00:03,500 as subtitles have it.</summary>
    private static double Seconds(string clock) => clock.Split(':').Aggregate(0.0, (sum, part) => (sum * 60) + (NumberText.Parse(part.Replace(',', '.')) ?? 0));

    private static double Number(Match match, string group) => NumberText.Parse(match.Groups[group].Value) ?? 0;

    private static double Unit(Match match) => match.Groups["u"].Value[0] switch { 'h' => 3600, 'm' => 60, _ => 1 };
}
