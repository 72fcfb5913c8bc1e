using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// A cut whose parts contradict each other was read with a wrong side: a part within a kept one is not to be shown twice but taken out ("the interview,
/// 10:00-18:30, minus the call from 12:00 to 13:15"); where what is taken out ends where the kept part begins, and the rest is said to stay, the kept part has no
/// such bound; and nothing is left of a part that begins where it ends, so it is said instead. Goes after the other rules of cuts.
/// </summary>
internal sealed class TrimsAgainstThemselves : IPromptRule
{
    /// <summary>Seconds.</summary>
    private const double Equal = 0.05;

    private static readonly Wording Removes = Pattern.Zh("\\b(?:cut|remove|removed|minus|except|without|delete|drop|skip|lose|bin|out|goes|trim|not|but)\\b|不要|别要|剪|去|删|除|跳过|拿掉");
    private static readonly Wording RestStays = Pattern.Zh("\\b(?:rest|remainder|everything else|after (?:that|it|this|which)|afterwards|from (?:there|then) on|onwards?|again)\\b|后面|之后|以后|后边|其余|其他|其它|剩下|余下|继续|接着");

    public void Read(PromptReading reading)
    {
        if (reading.Edit.Trim is not { } trim || reading.Action is not FollowUpAction.None) return;
        if (trim is { Start: { } start, End: { } end } && Math.Abs(start - end) < Equal)
        {
            reading.Edit = reading.Edit with { Trim = null };
            reading.Unsupported(Told(reading).Trim(' ', ',', '.', ';', '，', '。', '；'));
        }
        else if (Removes.IsMatch(reading.Text.Source) && (WithoutInner(trim) ?? (RestStays.IsMatch(reading.Text.Source) ? WithoutBound(trim) : null)) is { } mended)
        {
            reading.Edit = reading.Edit with { Trim = mended };
        }
    }

    /// <summary>The clauses that say when, and what lies between them; the other wishes of the message are done.</summary>
    private static string Told(PromptReading reading)
    {
        if (reading.Moments is not { Stretches.Count: > 0 } set) return reading.Text.Source;
        var spans = set.Stretches.Select(one => reading.MomentSpans[one.Clause]).ToList();
        return reading.Text.Source[spans.Min(span => span.From)..spans.Max(span => span.To)];
    }

    /// <summary>Two parts of which one lies within the other; null: there are none.</summary>
    private static Trim? WithoutInner(Trim trim)
    {
        if (trim is not { Removed.Count: 0, Start: null, End: null, Last: null, DropLast: null, Parts: [var first, var second] }) return null;
        var (outer, inner) = IsWithin(second, first) ? (first, second) : (second, first);
        return IsWithin(inner, outer) ? trim with { Parts = [], Start = outer.Start > 0 ? outer.Start : null, End = outer.End, Removed = [inner] } : null;
    }

    private static bool IsWithin(TimeRange inner, TimeRange outer) =>
        inner is { Start: >= 0, End: { } end } && outer.Start >= 0 && inner.Start > outer.Start + Equal && end < (outer.End ?? double.MaxValue) - Equal;

    private static Trim? WithoutBound(Trim trim)
    {
        if (trim is not { Removed: [{ Start: >= 0, End: { } to } removed], Parts.Count: 0, Last: null }) return null;
        return trim switch
        {
            { End: { } end } when Math.Abs(end - removed.Start) < Equal => trim with { End = null },
            { Start: { } start } when Math.Abs(start - to) < Equal => trim with { Start = null },
            _ => null,
        };
    }
}
