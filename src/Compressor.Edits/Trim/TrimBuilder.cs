using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Puts together what the groups of times of a sentence say: what is kept, and what is dropped.</summary>
internal sealed class TrimBuilder(PromptReading reading)
{
    private readonly List<TimeRange> _kept = [];
    private readonly List<TimeRange> _removed = [];
    private double? _from, _until, _length, _dropLength, _dropFirst, _dropLast;
    private bool _startIsSaid, _endIsSaid, _isStartARange;

    private static readonly Wording Start = Pattern.Zh("\\b(?:start|begin)|开始");
    private static readonly Wording IsOfEnd = Pattern.Zh("\\b(?:use|using|keep|keeping|want|need|take|taking|show|prefer)(?: me| only| just)* (?:the |its )(?:very )?(?:end|ending|last (?:part|bit)|tail|finish)\\b(?! ?(?:out|off|away|credits|cut|removed|gone))|(?<![不别])(?:要|留|用|取|保留)(?:最后面?|后面|结尾|尾巴|末尾)(?:那|的)?(?:段|部分|1 ?段)");
    private static readonly Wording Only = Pattern.Zh("\\b(?:only|just|nothing but|solely|all|then)\\b|只|仅|就要|光");
    private static readonly Wording End = Pattern.Zh("\\b(?:stop|end|finish)|结束|停|为止|截止");

    private static readonly Wording BothEnds = Pattern.Zh("\\b(?:keep|leave|use|want|need|take|save|show|join|stitch)\\b[^.;!?]{0,40}\\b(?:beginning|start|opening|first)\\b[^.;!?]{0,30}\\b(?:and|plus|then|with)\\b[^.;!?]{0,12}\\b(?:end|ending|finale|finish|last|closing)\\b");

    public void Add(List<TrimPart> group, TrimVerb verb)
    {
        foreach (var part in group)
        {
            var words = reading.Text.ToString()[part.Index..part.End];
            _startIsSaid |= part.Role is TrimRole.From && Start.IsMatch(words);
            _endIsSaid |= part.Role is TrimRole.Until && End.IsMatch(words);
            if (Problem(part) is { } problem) reading.Problem(problem.English, problem.Chinese);
            else if (part.Role == TrimRole.FitLength) Fit(part);
            else if (part.Role is TrimRole.Middle) Middle(part, verb == TrimVerb.Drop);
            else if (Drops(part, verb)) Drop(part.Role, part.Time.From, part.Time.To);
            else Keep(part.Role, part.Time.From, part.Time.To);
            reading.IsRangeCut |= verb == TrimVerb.Cut && part.Role is TrimRole.Range;
            reading.IsRangeKeptUnsaid |= verb == TrimVerb.None && part.Role is TrimRole.Range;
            reading.IsPartKeptUnsaid |= verb == TrimVerb.None && part.Role is TrimRole.Range or TrimRole.First or TrimRole.Last or TrimRole.Nth or TrimRole.Ends;
        }
    }

    private static bool Drops(TrimPart part, TrimVerb verb) => verb switch
    {
        TrimVerb.Drop => part.Role is not TrimRole.Length,
        // "cut the last 5 seconds" drops them; "cut 0:10 to 0:20", "cut from 0:10" keep.
        TrimVerb.None when part.Role is TrimRole.Ends => true,
        TrimVerb.Cut => part.Role is TrimRole.First or TrimRole.Last or TrimRole.Ends or TrimRole.None or TrimRole.By,
        _ => part.Role is TrimRole.By,
    };

    private static (string English, string Chinese)? Problem(TrimPart part)
    {
        var (from, to) = (part.Time.From, part.Time.To);
        if (Math.Max(Math.Abs(from), Math.Abs(to ?? 0)) > Limits.MaxSeconds) return ("That time is longer than any video.", "这个时间比任何视频都长。");
        if (to is { } end && end >= 0 == from >= 0 && end <= from) return ("The end of a part must come after its start.", "片段的结束时间必须晚于开始时间。");
        return from == 0 && part.Role is TrimRole.First or TrimRole.Last or TrimRole.Length or TrimRole.Until && from == 0
            ? ("The part to keep must be longer than 0 seconds.", "要保留的片段必须长于 0 秒。")
            : null;
    }

    private bool IsOnly => Only.IsMatch(reading.Text.ToString());

    private void Keep(TrimRole role, double from, double? to)
    {
        switch (role)
        {
            case TrimRole.Range:
                _kept.Add(new TimeRange(from, to));
                break;
            // "Drop the first 3 seconds but keep the credits, the last 10": what stays beside what goes is told, unless only that is to stay.
            case TrimRole.First when _dropLast is not null && _dropFirst is null && !IsOnly:
            case TrimRole.Last when _dropFirst is not null && !IsOnly:
                break;
            case TrimRole.First:
                _kept.Add(new TimeRange(0, from));
                break;
            case TrimRole.Last:
                _kept.Add(new TimeRange(-from, null));
                break;
            case TrimRole.Ends:
                _kept.AddRange([new TimeRange(0, from), new TimeRange(-from, null)]);
                break;
            case TrimRole.Nth:
                _kept.Add(Nth(from));
                break;
            case TrimRole.From:
                _from = Math.Max(_from ?? from, from);
                break;
            case TrimRole.Until:
                _until = Math.Min(_until ?? from, from);
                break;
            case TrimRole.UntilLast:
                _dropLast = from;
                break;
            default:
                _length = Math.Min(_length ?? from, from);
                break;
        }
    }

    private void Drop(TrimRole role, double from, double? to)
    {
        reading.IsPartRemoved = true;
        switch (role)
        {
            case TrimRole.Range when from == 0:
                (_dropFirst, _isStartARange) = (to, true);
                break;
            case TrimRole.Range:
                _removed.Add(new TimeRange(from, to));
                break;
            case TrimRole.First:
            case TrimRole.Nth when Nth(from).Start == 0:
                _dropFirst = from;
                break;
            case TrimRole.Nth:
                _removed.Add(Nth(from));
                break;
            case TrimRole.Ends:
                (_dropFirst, _dropLast) = (from, from);
                break;
            case TrimRole.From:
                Keep(TrimRole.Until, from, null);
                break;
            case TrimRole.Until:
                Keep(TrimRole.From, from, null);
                break;
            case TrimRole.UntilLast:
                _kept.Add(new TimeRange(-from, null));
                break;
            case TrimRole.Last:
                _dropLast = from;
                break;
            default:
                _dropLength = from;
                break;
        }
    }

    /// <summary>第1秒 is from 0 to 1, 第2分钟 from 60 to 120.</summary>
    private static TimeRange Nth(double time) => new(time - (time % 60 == 0 ? 60 : Math.Min(1, time)), time);

    /// <summary>Where the middle is depends on the length.</summary>
    private void Middle(TrimPart part, bool isDropped)
    {
        if (reading.Context.Source?.DurationSeconds is not { } seconds || seconds <= part.Time.From)
        {
            reading.Unsupported(part.Index, part.End - part.Index);
            return;
        }

        var middle = new TimeRange((seconds - part.Time.From) / 2, (seconds + part.Time.From) / 2);
        if (isDropped) _removed.Add(middle);
        else _kept.Add(middle);
    }

    /// <summary>A length to be reached by another speed, which depends on the length that the video has.</summary>
    private void Fit(TrimPart part)
    {
        if (reading.Context.Source?.DurationSeconds / part.Time.From is { } speed and >= Limits.MinSpeed and <= Limits.MaxSpeed) reading.Edit = reading.Edit with { Speed = new Speed(speed) };
        else reading.Unsupported(part.Index, part.End - part.Index);
        reading.IsFittedBySpeed = true;
    }

    public void Finish()
    {
        if (_dropLength is { } length && _from is { } start and >= 0)
        {
            // "Take out 4 seconds beginning at 0:20".
            _removed.Add(new TimeRange(start, start + length));
            _from = null;
        }
        else if (_dropLength is { } end)
        {
            _dropLast = end;
            reading.IsLengthDropped = true;
            reading.Assume($"The {end:0.###} s are taken off the end.", $"去掉的是结尾的 {end:0.###} 秒。");
        }

        if (_startIsSaid && _endIsSaid && _from >= _until && _until >= 0)
        {
            reading.Problem("The end of a part must come after its start.", "片段的结束时间必须晚于开始时间。");
            (_from, _until) = (null, null);
        }

        // 删掉0到2秒还有30到35秒: one list of what goes.
        if (_removed.Count > 0 && _isStartARange && _dropFirst is { } first && _from is null)
        {
            _removed.Insert(0, new TimeRange(0, first));
            _dropFirst = null;
        }

        // "Keep the beginning up to 0:15 and the ending from 2:45": both ends.
        if (_from > _until && _until > 0 && reading.Text.Had(BothEnds))
        {
            _kept.AddRange([new TimeRange(0, _until.Value), new TimeRange(_from.Value, null)]);
            (_from, _until) = (null, null);
        }

        // "Nothing happens before 0:17 or after 0:52": what lies between is kept.
        if (_from > _until && _until >= 0) (_from, _until) = (_until, _from);
        if (Kept() is not { } trim) return;
        reading.Edit = reading.Edit with { Trim = trim };
        reading.IsCutByLength = _length is not null;
    }

    private Trim? Kept()
    {
        // 0:00-0:06留着，0:06到0:31删掉: what is kept only says where the cut begins.
        _kept.RemoveAll(kept => _removed.Exists(removed => removed.Start == kept.End || removed.End == kept.Start));
        // "15 seconds at most, use the end of it".
        if (_length is { } most && _kept.Count == 0 && _removed.Count == 0 && (_from, _until, _dropFirst, _dropLast) == (null, null, null, null) && IsOfEnd.IsMatch(reading.Text.ToString())) return new Trim { Last = most };
        var start = _from ?? _dropFirst;
        // "Remove the first 3 seconds, then cut to 30 seconds" keeps 3 to 33; "20 seconds from 0:40" keeps 40 to 60.
        var end = _until ?? (start is >= 0 ? start + _length : _length);
        if (_until is < 0) (end, _dropLast) = (null, -_until);
        if (start is < 0 && _kept.Count == 0) return new Trim { Last = Math.Min(-start.Value, end ?? -start.Value) };
        var trim = new Trim { Start = start, End = end, DropLast = _dropLast, Removed = [.. _removed] };
        trim = _kept.Distinct().ToList() switch
        {
            [] => trim,
            // "Keep the first 10 seconds and everything after 1:20".
            [{ Start: 0, End: { } first }] when _from > first => trim with { Start = null, Parts = [new TimeRange(0, first), new TimeRange(_from.Value, end)] },
            [{ Start: 0, End: { } until and > 0 }] => trim with { End = start is > 0 && _dropFirst is not null ? Math.Min(end ?? double.MaxValue, start.Value + until) : Math.Min(end ?? double.MaxValue, until) },
            [{ Start: < 0, End: null } last] => trim with { Last = -last.Start, Start = null, End = null },
            [{ Start: >= 0, End: null } from] => trim with { Start = from.Start },
            [{ Start: >= 0, End: < 0 } from] => trim with { Start = from.Start, DropLast = -from.End },
            [{ Start: >= 0 } range] => trim with { Start = range.Start, End = _length is { } length ? Math.Min(range.End!.Value, range.Start + length) : range.End },
            [var range] => trim with { Parts = [range] },
            var ranges => trim with { Parts = [.. ranges] },
        };
        return trim == new Trim() ? null : trim;
    }
}
