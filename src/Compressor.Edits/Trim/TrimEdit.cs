using System.Text.RegularExpressions;
using Compressor.Edits.Words;
using Compressor.Media;

namespace Compressor.Edits;

/// <summary>Keeps a part of the video. A draft holds it in its segment, not in its <c>out</c>.</summary>
public sealed class TrimEdit() : Edit<Trim>(edit => edit.Trim, (edit, value) => edit with { Trim = value })
{
    /// <summary>Seconds: a cut falls on a frame, and sound on its own grid.</summary>
    private const double Tolerance = 0.5, RelativeTolerance = 0.01;

    public override EditKind Kind => EditKind.Trim;

    public override Regex Mentions { get; } = Pattern.Zh(@"\b(?:trim|cut|shorten|clip|seconds?|part of)\b|剪|截取|秒");

    public override string Name(Language language) => language.Say("keep a part of it", "截取片段");

    public override FittedEdit Fit(VideoEdit edit, MediaFacts source, Language language)
    {
        if (source.DurationSeconds is not { } seconds) return new(edit);
        var (start, end) = edit.Trim!.Within(seconds);
        if (end <= start) return new(edit, Refused: language.Say($"The video is only {seconds:0.#} s long and has no such part.", $"视频只有 {seconds:0.#} 秒，没有这一段。"));
        var beyond = Math.Max(edit.Trim.End ?? 0, edit.Trim.Last ?? 0) > seconds + Tolerance;
        return new(
            edit with { Trim = new Trim { Start = start, End = end } },
            Note: beyond ? language.Say($"The video is only {seconds:0.#} s long.", $"视频只有 {seconds:0.#} 秒。") : null);
    }

    public override Goal Expect(Goal goal, VideoEdit edit, MediaFacts source) => edit.Trim switch
    {
        { Last: { } last } => goal with { DurationSeconds = last },
        { DropLast: null, End: { } end } trim => goal with { DurationSeconds = end - (trim.Start ?? 0) },
        _ => goal,
    };

    public override Finding? Judge(JudgedResult result, Language language) =>
        result.Edit.Trim is not null || result.Edit.Speed is null ? JudgeDuration(result, language) : null;

    internal static Finding? JudgeDuration(JudgedResult result, Language language)
    {
        if (result.Goal.DurationSeconds is not { } wanted || result.Facts.DurationSeconds is not { } seconds) return null;
        return Math.Abs(seconds - wanted) <= Math.Max(Tolerance, wanted * RelativeTolerance) ? Finding.Met : new Finding.Unmet(
            language.Say($"The result plays {seconds:0.##} s, not {wanted:0.##} s.", $"结果时长为 {seconds:0.##} 秒，不是 {wanted:0.##} 秒。"));
    }

    protected override string Describe(Trim value, Language language) => value switch
    {
        { Last: { } last } => language.Say($"only the last {last:0.###} s", $"只保留最后 {last:0.###} 秒"),
        { Start: var start, End: { } end, DropLast: null } => language.Say($"only {start ?? 0:0.###}–{end:0.###} s of the video", $"只保留第 {start ?? 0:0.###} 到 {end:0.###} 秒"),
        { Start: { } start, DropLast: null } => language.Say($"without the first {start:0.###} s", $"去掉前 {start:0.###} 秒"),
        { Start: null or 0, DropLast: { } drop } => language.Say($"without the last {drop:0.###} s", $"去掉最后 {drop:0.###} 秒"),
        _ => language.Say($"without the first {value.Start:0.###} s and the last {value.DropLast:0.###} s", $"去掉前 {value.Start:0.###} 秒和最后 {value.DropLast:0.###} 秒"),
    };

    protected override string Ask(Trim value, Language language)
    {
        if (value.Last is { } last) return language.Say($"Keep only the last {last:0.###} seconds.", $"只要最后 {last:0.###} 秒。");
        List<string> requests = [];
        if (value is { Start: { } from, End: { } to })
            requests.Add(language.Say($"Keep only the part from {from:0.###} seconds to {to:0.###} seconds.", $"只要从 {from:0.###} 秒到 {to:0.###} 秒。"));
        else if (value.End is { } end)
            requests.Add(language.Say($"Cut it to {end:0.###} seconds.", $"剪到 {end:0.###} 秒。"));
        else if (value.Start is { } start)
            requests.Add(language.Say($"Remove the first {start:0.###} seconds.", $"去掉前 {start:0.###} 秒。"));
        if (value.DropLast is { } drop) requests.Add(language.Say($"Remove the last {drop:0.###} seconds.", $"去掉最后 {drop:0.###} 秒。"));
        return string.Join(language.Say(" ", ""), requests);
    }
}
