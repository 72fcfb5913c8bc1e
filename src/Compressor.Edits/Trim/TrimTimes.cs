using System.Text.RegularExpressions;
using Compressor.Edits.Words;
using static Compressor.Edits.TimeForms;

namespace Compressor.Edits;

/// <summary>
/// Finds all times of a sentence, and the ranges that they form. In the mask, which has the text's length, each stands as one <see cref="Mark"/> with
/// <see cref="Fill"/> behind it, so that the words around times can be matched without spelling out how times are written.
/// </summary>
internal sealed class TrimTimes
{
    /// <summary>Nobody names more, and a text that does is read no further.</summary>
    public const int MaxTimes = 40;

    public const char Mark = '§', Fill = '·';

    /// <summary>A time in the mask.</summary>
    public const string M = "(?<m>§·*)";

    private readonly List<TrimTime> _times = [];
    private readonly string _text;
    private readonly char[] _mask;

    private TrimTimes(string text) => (_text, _mask) = (text, text.ToCharArray());

    /// <param name="length">Asked for where a share of the video is named: its seconds; null: not known.</param>
    public static (List<TrimTime> Times, string Mask) Find(string text, Func<double?> length)
    {
        var found = new TrimTimes(text);
        found.FindSingle(length);
        if (found._times.Count == 0) return ([], text);
        found.FindRanges();
        return ([.. found._times.OrderBy(time => time.Index)], new string(found._mask));
    }

    private void FindSingle(Func<double?> length)
    {
        foreach (Match match in Clock.Matches(_text))
        {
            var c = match.Groups["c"];
            Add(c.Index, c.Length, TimeForms.Seconds(c.Value), mayBeRatio: Ratio.IsMatch(c.Value), isClock: true);
        }

        foreach (Match match in Matches(RangeForms.UnitFirst))
            AddRange(match.Index, match.Length, Number(match, "n") * Unit(match), Number(match, "k") * Unit(match));
        foreach (Match match in Matches(RangeForms.BareRanges))
        {
            if (Number(match, "n") >= Number(match, "k") || Number(match, "o") >= Number(match, "q")) continue;
            AddRange(match.Groups["n"].Index, match.Groups["k"].Index + match.Groups["k"].Length - match.Groups["n"].Index, Number(match, "n"), Number(match, "k"));
            AddRange(match.Groups["o"].Index, match.Groups["q"].Index + match.Groups["q"].Length - match.Groups["o"].Index, Number(match, "o"), Number(match, "q"));
        }

        foreach (Match match in Matches(RangeForms.Explained))
            AddRange(match.Index, match.Length, Number(match, "n"), Number(match, "k"));
        foreach (var (pattern, read) in Forms)
        {
            foreach (Match match in Matches(pattern))
                Add(match.Index, match.Length, read(match));
        }

        FindShareRanges(length);
        foreach (Match match in Matches(Share))
        {
            if (ShareOf(match.Groups["p"].Value) is not (> 0 and < 1 and var share)) continue;
            var seconds = length();
            Add(match.Index, match.Length, share * (seconds ?? 1), isShare: seconds is null);
        }
    }

    /// <summary>"The second quarter", "from 25 to 50 percent of the film": parts of the length, as shares of it.</summary>
    private void FindShareRanges(Func<double?> length)
    {
        foreach (var pattern in ShareRanges.All)
        {
            foreach (Match match in Matches(pattern))
            {
                if (ShareRanges.Of(match) is not { } range) continue;
                var seconds = length();
                _times.Add(new TrimTime(match.Index, match.Length, range.From * (seconds ?? 1), range.To * (seconds ?? 1)) { IsShare = seconds is null });
                Cover(match.Index, match.Length);
            }
        }
    }

    private void FindRanges()
    {
        foreach (Match match in Matches(RangeForms.BeforeEnd)) Move(match, time => time with { From = -time.From, To = null });
        foreach (Match match in Matches(RangeForms.FromLast)) Move(match, time => time with { From = -time.From });
        foreach (var pattern in (Wording[])[RangeForms.InAndOut, RangeForms.FromWhenToWhen, RangeForms.ComesAndGoes, RangeForms.AtAndUntil, RangeForms.Between, RangeForms.Pair])
        {
            foreach (Match match in Matches(pattern)) Join(match);
        }

        foreach (var pattern in (Wording[])[RangeForms.Bare, RangeForms.BareBetween])
        {
            foreach (Match match in Matches(pattern)) JoinBare(match);
        }

        foreach (var pattern in (Wording[])[RangeForms.BareBehind, RangeForms.BareAhead, RangeForms.BareAfter])
        {
            foreach (Match match in Matches(pattern)) Add(match.Index, match.Length, Number(match, "n") * UnitOf(At(match.Groups["b"].Index)));
        }

        while (RangeForms.BareBefore.Match(new string(_mask)) is { Success: true } match)
        {
            var unit = UnitOf(At(match.Groups["b"].Index));
            AddRange(match.Index, match.Length, Number(match, "n") * unit, Number(match, "k") * unit);
        }

        while (RangeForms.BareAgain.Match(new string(_mask)) is { Success: true } match && At(match.Groups["b"].Index) is { To: not null, IsClock: false } first && Number(match, "n") < Number(match, "k"))
        {
            var unit = _text.AsSpan(first.Index, first.Length).Contains("min", StringComparison.Ordinal) ? 60 : 1;
            AddRange(match.Index, match.Length, Number(match, "n") * unit, Number(match, "k") * unit);
        }

        foreach (var relative in RelativeRanges.All)
        {
            foreach (Match match in Matches(relative.Pattern)) JoinRelative(match, relative);
        }
    }

    private MatchCollection Matches(Wording pattern) => pattern.Matches(new string(_mask));

    private void Add(int index, int length, double from, bool mayBeRatio = false, bool isShare = false, bool isClock = false)
    {
        if (_times.Count >= MaxTimes) return;
        _times.Add(new TrimTime(index, length, from) { MayBeRatio = mayBeRatio, IsShare = isShare, IsClock = isClock });
        Cover(index, length);
    }

    private void AddRange(int index, int length, double from, double to)
    {
        _times.Add(new TrimTime(index, length, from, to));
        Cover(index, length);
    }

    private void Cover(int index, int length)
    {
        _mask[index] = Mark;
        _mask.AsSpan(index + 1, length - 1).Fill(Fill);
    }

    private TrimTime At(int index) => _times.Find(time => time.Index == index)!;

    private double UnitOf(TrimTime time) => TimeText.ParseBare("1", _text.Substring(time.Index, time.Length));

    private void Move(Match match, Func<TrimTime, TrimTime> change)
    {
        var time = At(match.Groups["a"].Index);
        _times.Remove(time);
        _times.Add(change(time) with { Index = match.Index, Length = match.Length });
        Cover(match.Index, match.Length);
    }

    private void Join(Match match)
    {
        var (a, b) = (At(match.Groups["a"].Index), At(match.Groups["b"].Index));
        // 1分10秒开始的15秒: a start and a length.
        if (match.Value.Contains("开始", StringComparison.Ordinal) && !match.Value.Contains('到', StringComparison.Ordinal) && !match.Value.Contains('至', StringComparison.Ordinal)) return;
        // "9:16 to 16:9" speaks of shapes.
        if (a.To is not null || b.To is not null || (a.MayBeRatio && b.MayBeRatio)) return;
        _times.RemoveAll(time => time == a || time == b);
        var start = match.Groups["lead"].Success ? match.Groups["lead"].Index : a.Index;
        AddRange(start, b.End - start, a.From, b.From);
    }

    private void JoinRelative(Match match, RelativeRange relative)
    {
        List<TrimTime> parts = [.. ((string[])["a", "b", "c"]).Where(name => match.Groups[name].Success).Select(name => At(match.Groups[name].Index))];
        if (parts.Exists(time => time is not { To: null, From: >= 0, IsShare: false })) return;
        var (from, to) = relative.Range(parts[0].From, parts[1].From, parts[^1].From);
        _times.RemoveAll(parts.Contains);
        AddRange(match.Index, match.Length, Math.Max(0, from), to);
    }

    private void JoinBare(Match match)
    {
        var b = At(match.Groups["b"].Index);
        if (b.To is not null || (_text.AsSpan(b.Index, b.Length).Contains(':') && Number(match, "n") != 0)) return;
        _times.Remove(b);
        AddRange(match.Index, b.End - match.Index, Number(match, "n") * UnitOf(b), b.From);
    }
}
