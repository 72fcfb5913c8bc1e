using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// A time serves one edit: the length of a fade, in whose clause nothing is cut, is no length of the video too ("fade in for a second, then …"). Goes after
/// all rules that read times.
/// </summary>
internal sealed class SharedTimes : IPromptRule
{
    /// <summary>Seconds.</summary>
    private const double Equal = 0.01;

    private static readonly Wording Fades = Pattern.Zh("\\bfad(?:e|es|ed|ing)\\b|\\b(?:to|from|out of) (?:black|white|dark(?:ness)?)\\b|淡[入出]|渐[变隐显暗黑渐]|变黑|变暗|黑场");
    private static readonly Wording Cuts = Pattern.Zh("\\b(?:keep|cut|trim|take|use|clip|extract|save|crop|shorten|remove|delete|drop|only|just)\\b|剪|截|留|取|删|去掉|只要|不要");

    public void Read(PromptReading reading)
    {
        if (reading.Edit is not { Fade: { } fade, Trim: { } trim } || OnlyTime(trim) is not { } time || (!IsEqual(time, fade.In) && !IsEqual(time, fade.Out))) return;
        var text = reading.Text;
        var said = TrimTimes.Find(text.Whole(0, int.MaxValue), reading.Context.Source?.DurationSeconds).Times.Where(one => IsEqual(Math.Abs(one.From), time) || IsEqual(Math.Abs(one.To ?? 0), time)).ToList();
        if (said.Count == 0 || !said.TrueForAll(one => text.ClauseBefore(one.Index) + text.ClauseAfter(one.Index) is var clause && Fades.IsMatch(clause) && !Cuts.IsMatch(clause))) return;
        reading.Edit = reading.Edit with { Trim = null };
    }

    private static double? OnlyTime(Trim trim) => (double?[])[trim.Start, trim.End, trim.Last, trim.DropLast] is var all && trim.Parts.Count + trim.Removed.Count == 0 && all.OfType<double>().ToList() is [var only] ? only : null;

    private static bool IsEqual(double one, double other) => Math.Abs(one - other) < Equal;
}
