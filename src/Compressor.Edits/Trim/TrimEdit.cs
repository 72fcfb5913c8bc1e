using Compressor.Edits.Words;
using Compressor.Media;

namespace Compressor.Edits;

/// <summary>Keeps a part of the video. A draft holds it in its segment, not in its <c>out</c>.</summary>
public sealed class TrimEdit() : Edit<Trim>(edit => edit.Trim, (edit, value) => edit with { Trim = value })
{
    /// <summary>Seconds: a cut falls on a frame, and sound on its own grid.</summary>
    private const double Tolerance = 0.5, RelativeTolerance = 0.01;

    public override EditKind Kind => EditKind.Trim;

    public override Wording Mentions { get; } = Pattern.Zh(@"\b(?:trim|cut|shorten|clip|seconds?|part of)\b|剪|截取|秒");

    public override string Name(Language language) => language.Say("keep a part of it", "截取片段");

    /// <summary>Times of a later sentence are of what is seen by then: of what the earlier trim keeps, at the earlier speed.</summary>
    public override VideoEdit Merge(VideoEdit asked, VideoEdit earlier)
    {
        var trim = earlier.Speed is { } speed ? asked.Trim!.Scaled(speed.Factor) : asked.Trim!;
        return earlier with { Trim = earlier.Trim?.Then(trim) ?? trim };
    }

    public override FittedEdit Fit(VideoEdit edit, MediaFacts source, Language language)
    {
        if (source.SourceKind() is ResultKind.Picture && edit.Join is null) return OfPicture(edit, language);
        // How long several files are together is not known here.
        if (source.DurationSeconds is not { } seconds || edit.Join is not null) return new(edit);
        if (edit is { Trim.AfterSpeed: true, Speed: { } speed }) edit = edit with { Trim = edit.Trim.Scaled(speed.Factor) };
        var kept = edit.Trim!.Within(seconds);
        if (kept.Count == 0) return new(edit, Refused: NothingLeft(edit.Trim, seconds, language));
        if (kept.Count > Limits.MaxParts) return new(edit, Refused: language.Say($"A video can be made of {Limits.MaxParts} parts at most.", $"一个视频最多由 {Limits.MaxParts} 段组成。"));
        return new(
            edit with { Trim = Trim.Of(kept) },
            Note: LatestTime(edit.Trim) > seconds + Tolerance ? language.Say($"The video is only {seconds:0.#} s long.", $"视频只有 {seconds:0.#} 秒。") : null);
    }

    /// <summary>A picture is shown for as long as is asked.</summary>
    private static FittedEdit OfPicture(VideoEdit edit, Language language) => (edit.Trim!.End ?? edit.Trim.Last) - (edit.Trim.Start ?? 0) is > 0 and <= Limits.MaxPictureSeconds and var shown
        ? new(edit with { Trim = new Trim { Start = 0, End = shown } })
        : new(edit, Refused: language.Say($"A picture can be shown for up to {Limits.MaxPictureSeconds:0} seconds.", $"图片最多可以显示 {Limits.MaxPictureSeconds:0} 秒。"));

    private static string NothingLeft(Trim trim, double seconds, Language language) => trim.Removed.Count > 0
        ? language.Say("Nothing of the video would be left.", "视频将什么都不剩。")
        : language.Say($"The video is only {seconds:0.#} s long and has no such part.", $"视频只有 {seconds:0.#} 秒，没有这一段。");

    private static double LatestTime(Trim trim) =>
        new[] { trim.End ?? 0, trim.Last ?? 0 }.Concat(trim.Parts.Concat(trim.Removed).Select(part => Math.Max(Math.Abs(part.Start), Math.Abs(part.End ?? 0)))).Max();

    public override Goal Expect(Goal goal, VideoEdit edit, MediaFacts source) => edit.Trim switch
    {
        { Last: { } last } => goal with { DurationSeconds = last },
        { Removed.Count: > 0 } => goal,
        { Parts: { Count: > 0 } parts } => parts.All(part => part is { Start: >= 0, End: >= 0 }) ? goal with { DurationSeconds = parts.Sum(part => part.End!.Value - part.Start) } : goal,
        { DropLast: null, End: { } end } trim => goal with { DurationSeconds = end - (trim.Start ?? 0) },
        _ => goal,
    };

    public override Finding? Judge(JudgedResult result, Language language) =>
        result.Edit.Trim is not null || result.Edit.Speed is null ? JudgeDuration(result, language) : null;

    internal static Finding? JudgeDuration(JudgedResult result, Language language)
    {
        if (result.Goal.DurationSeconds is not { } wanted || result.Facts.DurationSeconds is not { } seconds) return null;
        return Math.Abs(seconds - wanted) <= Math.Max(Tolerance, wanted * RelativeTolerance) ? Finding.Met : new Finding.Unmet(
            language.Say($"The result plays {seconds:0.##} s, not {wanted:0.##} s.", $"结果时长为 {seconds:0.##} 秒，不是 {wanted:0.##} 秒。"),
            // A backend that says that it has cut the video would cut what is left once more.
            CanBeAskedAgain: result.Applied?.Any(kind => kind is EditKind.Trim or EditKind.Speed) is not true);
    }

    protected override string Describe(Trim value, Language language) => TrimText.Describe(value, language);

    protected override string Ask(Trim value, Language language) => TrimText.Ask(value, language);
}
