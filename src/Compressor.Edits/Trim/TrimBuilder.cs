using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Puts together what the groups of times of a sentence say: what is kept, and what is dropped.</summary>
internal sealed class TrimBuilder(PromptReading reading)
{
    private readonly TrimParts _parts = new(reading);
    private bool _startIsSaid, _endIsSaid;

    private static readonly Wording Start = Pattern.Zh("\\b(?:start|begin)|开始");
    /// <summary>Characters behind a time that tell whether it is a moment: 1分20的咳嗽.</summary>
    private const int Behind = 4;

    private static readonly Wording Clock = Pattern.Zh("[0-9]:[0-5][0-9]|[0-9] ?分 ?[0-9]{1,2}(?![0-9])(?: ?秒)?(?= ?(?:的(?!内容|时长|长度|画面|视频|片段|部分)|那|这|$))(?<! ?秒$)");
    /// <summary>"It starts at 0:01 and everything after 0:04 can go": told, not asked.</summary>
    private static readonly Wording ToldStart = Pattern.Zh("\\b(?:starts|begins|started|began)\\b");
    private static readonly Wording End = Pattern.Zh("\\b(?:stop|end|finish)|结束|停|为止|截止");

    /// <summary>开头那句去掉，大概3秒: the end that a length is of.</summary>
    private static readonly Wording AtFront = Pattern.Zh("片头|开头|最前面?|开场");
    private static readonly Wording AtEnd = Pattern.Zh("[尾末]|最后|后面|结束|收场");

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
            // 讲到12:30有人敲门，…，这段抠掉; 把1分20的咳嗽剪了: where something happens is no length.
            else if (part.Role is TrimRole.None && Drops(part, verb) && reading.Language is not Language.English && Clock.IsMatch(reading.Text.ToString()[part.Index..Math.Min(reading.Text.ToString().Length, part.End + Behind)])) reading.Unsupported(part.Index, part.End - part.Index);
            // Of what follows two moments, all would be what follows the first: that one is where the part begins that stays.
            else if (Drops(part, verb) && part.Role is TrimRole.From && ToldStart.IsMatch(words) && group.Any(other => other.Role is TrimRole.From && other.Time.From > part.Time.From)) _parts.Keep(part.Role, part.Time.From, part.Time.To);
            else if (Drops(part, verb)) _parts.Drop(part.Role, part.Time.From, part.Time.To);
            else _parts.Keep(part.Role, part.Time.From, part.Time.To);
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

    /// <summary>Where the middle is depends on the length.</summary>
    private void Middle(TrimPart part, bool isDropped)
    {
        if (reading.Context.Source?.DurationSeconds is not { } seconds || seconds <= part.Time.From)
        {
            reading.Unsupported(part.Index, part.End - part.Index);
            return;
        }

        var middle = new TimeRange((seconds - part.Time.From) / 2, (seconds + part.Time.From) / 2);
        if (isDropped) _parts.Removed.Add(middle);
        else _parts.Kept.Add(middle);
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
        if (_parts.DropLength is { } length && _parts.From is { } start and >= 0)
        {
            // "Take out 4 seconds beginning at 0:20".
            _parts.Removed.Add(new TimeRange(start, start + length));
            _parts.From = null;
        }
        else if (_parts is { DropLength: { } opening, DropFirst: null } && reading.Text.Had(AtFront) && !reading.Text.Had(AtEnd))
        {
            _parts.DropFirst = opening;
        }
        else if (_parts.DropLength is { } end)
        {
            _parts.DropLast = end;
            reading.IsLengthDropped = true;
            reading.Assume($"The {end:0.###} s are taken off the end.", $"去掉的是结尾的 {end:0.###} 秒。");
        }

        if (_startIsSaid && _endIsSaid && _parts.From >= _parts.Until && _parts.Until >= 0)
        {
            reading.Problem("The end of a part must come after its start.", "片段的结束时间必须晚于开始时间。");
            (_parts.From, _parts.Until) = (null, null);
        }

        // 删掉0到2秒还有30到35秒: one list of what goes.
        if (_parts.Removed.Count > 0 && _parts.IsStartARange && _parts.DropFirst is { } first && _parts.From is null)
        {
            _parts.Removed.Insert(0, new TimeRange(0, first));
            _parts.DropFirst = null;
        }

        // "Keep the beginning up to 0:15 and the ending from 2:45": both ends.
        if (_parts.From > _parts.Until && _parts.Until > 0 && reading.Text.Had(BothEnds))
        {
            _parts.Kept.AddRange([new TimeRange(0, _parts.Until.Value), new TimeRange(_parts.From.Value, null)]);
            (_parts.From, _parts.Until) = (null, null);
        }

        // "Nothing happens before 0:17 or after 0:52": what lies between is kept.
        if (_parts.From > _parts.Until && _parts.Until >= 0) (_parts.From, _parts.Until) = (_parts.Until, _parts.From);
        if (_parts.IsKeptSwallowed)
        {
            reading.Problem("The part to keep lies within the part to remove; say which of the two you want.", "要保留的部分在要删掉的部分之内，请说明要哪一种。");
            return;
        }

        if (KeptTrim.Of(_parts, reading.Text.ToString()) is not { } trim) return;
        reading.Edit = reading.Edit with { Trim = trim };
        reading.IsCutByLength = _parts.Length is not null;
    }
}
