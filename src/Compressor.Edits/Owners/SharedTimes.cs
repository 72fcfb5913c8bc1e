using Compressor.Edits.Words;

namespace Compressor.Edits.Owners;

/// <summary>
/// A time serves one edit: the length of a fade, or how long a title is shown, is no length of the video too ("fade in for a second, then …"), where its clause
/// speaks of that edit and of no cut. Goes after all rules that read times.
/// </summary>
internal sealed class SharedTimes : IPromptRule
{
    /// <summary>Seconds.</summary>
    private const double Equal = 0.01;

    private static readonly Wording Cuts = Pattern.Zh("\\b(?:keep|cut|trim|take|use|clip|extract|save|crop|shorten|remove|delete|drop|only|just)\\b|剪|截|留|取|删|去掉|只要|不要");

    /// <summary>The edits that have times of their own, and the words by which a clause speaks of them.</summary>
    private static readonly (Wording Clause, Func<VideoEdit, double?[]> Times)[] Owners =
    [
        (Pattern.Zh("\\bfad(?:e|es|ed|ing)\\b|\\b(?:to|from|out of) (?:black|white|dark(?:ness)?)\\b|淡[入出]|渐[变隐显暗黑渐]|变黑|变暗|黑场"), edit => [edit.Fade?.In, edit.Fade?.Out, edit.MusicMix?.FadeOut]),
        (Pattern.Zh("\\b(?:title|text|caption|words?|heading)\\b|标题|字幕|文字|字样|[一几两0-9] ?个字|显示|写"), edit => [edit.Title?.To, edit.Title?.To - edit.Title?.From, edit.Title?.Last]),
    ];

    public void Read(PromptReading reading)
    {
        if (reading.Edit.Trim is not { } trim || OnlyTime(trim) is not { } time) return;
        var owners = Owners.Where(owner => owner.Times(reading.Edit).Any(own => own is { } one && IsEqual(one, time))).ToList();
        if (owners.Count == 0) return;
        var text = reading.Text;
        var said = TrimTimes.Find(text.Whole(0, int.MaxValue), () => reading.Context.Source?.DurationSeconds).Times.Where(one => IsEqual(Math.Abs(one.From), time) || IsEqual(Math.Abs(one.To ?? 0), time)).Select(one => text.ClauseBefore(one.Index) + text.ClauseAfter(one.Index)).ToList();
        if (said.Count > 0 && said.TrueForAll(clause => !Cuts.IsMatch(clause) && owners.Exists(owner => owner.Clause.IsMatch(clause)))) reading.Edit = reading.Edit with { Trim = null };
    }

    private static double? OnlyTime(Trim trim) => (double?[])[trim.Start, trim.End, trim.Last, trim.DropLast] is var all && trim.Parts.Count + trim.Removed.Count == 0 && all.OfType<double>().ToList() is [var only] ? only : null;

    private static bool IsEqual(double one, double other) => Math.Abs(one - other) < Equal;
}
