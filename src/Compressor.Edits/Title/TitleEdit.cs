using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Edits.Words;
using Compressor.Media;

namespace Compressor.Edits;

/// <summary>Text over the picture. The facts of a file do not tell it.</summary>
public sealed class TitleEdit() : Edit<Title>(edit => edit.Title, (edit, value) => edit with { Title = value })
{
    public override EditKind Kind => EditKind.Title;

    public override Wording Mentions { get; } = Pattern.Zh(@"\b(?:titles?|text|captions?|headings?|overlay)\b|标题|文字|字幕");

    public override string Name(Language language) => language.Say("add a title", "添加标题文字");

    public override FittedEdit Fit(VideoEdit edit, MediaFacts source, Language language)
    {
        if (source.DurationSeconds is not > 0 || edit.Title is not { From: { } from }) return new(edit);
        var kept = edit.Trim?.Within(source.DurationSeconds.Value).Sum(part => part.End!.Value - part.Start) ?? source.DurationSeconds.Value;
        var seconds = kept / (edit.Speed?.Factor ?? 1);
        return from < seconds ? new(edit) : new(edit, Refused: language.Say($"The result is only {seconds:0.#} s long.", $"结果只有 {seconds:0.#} 秒。"));
    }

    protected override string Describe(Title value, Language language)
    {
        var size = value.Size switch
        {
            TitleSize.Small => language.Say(" in small letters", "，小字"),
            TitleSize.Large => language.Say(" in large letters", "，大字"),
            _ => "",
        };
        var time = value switch
        {
            { Whole: true } => language.Say("all the time", "全程显示"),
            { Last: { } last } => language.Say($"in the last {Number(last)} s", $"最后 {Number(last)} 秒"),
            _ => language.Say($"{Number(value.From ?? 0)}-{Number(value.To ?? (value.From ?? 0) + Title.DefaultSeconds)} s", $"{Number(value.From ?? 0)}-{Number(value.To ?? (value.From ?? 0) + Title.DefaultSeconds)} 秒"),
        };
        return language.Say($"the title \"{value.Text}\"{size} ({value.Place.Name(language)}, {time})", $"标题“{value.Text}”{size}（{value.Place.Name(language)}，{time}）");
    }

    protected override string Ask(Title value, Language language)
    {
        List<string> parts = [language.Say($"Add the title \"{value.Text}\"", $"加标题“{value.Text}”")];
        if (value.Position is { } place) parts.Add(language.Say($" at the {place.Name(language)}", $"，放在{place.Name(language)}"));
        if (value.Size is not TitleSize.Normal) parts.Add(value.Size is TitleSize.Large ? language.Say(" in large letters", "，用大号字") : language.Say(" in small letters", "，用小号字"));
        if (value.Whole) parts.Add(language.Say(" for the whole video", "，全程显示"));
        else if (value.Last is { } last) parts.Add(language.Say($" for the last {Number(last)} seconds", $"，最后 {Number(last)} 秒显示"));
        else if (value is { From: { } from, To: { } to }) parts.Add(language.Say($" from {Number(from)} seconds to {Number(to)} seconds", $"，从 {Number(from)} 秒到 {Number(to)} 秒显示"));
        else if (value.From is { } start) parts.Add(language.Say($" starting at {Number(start)} seconds", $"，从 {Number(start)} 秒开始显示"));
        else if (value.To is { } end) parts.Add(language.Say($" for the first {Number(end)} seconds", $"，显示前 {Number(end)} 秒"));
        return string.Concat(parts) + language.Say(".", "。");
    }

    public override void Write(VideoEdit edit, JsonObject output)
    {
        var title = edit.Title!;
        var written = new JsonObject { ["text"] = title.Text };
        if (title.Position is { } place) written["position"] = place.Name(Language.English);
        if (title.Size is not TitleSize.Normal) written["size"] = title.Size is TitleSize.Large ? "large" : "small";
        if (title.From is { } from) written["from"] = from;
        if (title.To is { } to) written["to"] = to;
        if (title.Last is { } last) written["last"] = last;
        if (title.Whole) written["whole"] = true;
        output["title"] = written;
    }

    public override VideoEdit Read(VideoEdit edit, JsonElement output)
    {
        if (output.Object("title") is not { } written) return edit;
        if (written.Text("text") is not { Length: > 0 and <= Limits.MaxTitle } text) throw new EditFormatException($"\"text\" of \"title\" must have 1 to {Limits.MaxTitle} characters.");
        var place = written.Text("position");
        var title = new Title(text)
        {
            Position = place is null ? null : Anchors.Find(place) ?? throw new EditFormatException("\"position\" of \"title\" must be a place, like \"top left\"."),
            Size = written.Text("size") switch
            {
                null => TitleSize.Normal,
                "small" => TitleSize.Small,
                "large" => TitleSize.Large,
                _ => throw new EditFormatException("\"size\" of \"title\" must be \"small\" or \"large\"."),
            },
            From = written.Number("from", 0, Limits.MaxSeconds),
            To = written.Number("to", 0, Limits.MaxSeconds),
            Last = written.Number("last", 0, Limits.MaxSeconds),
            Whole = written.Flag("whole"),
        };
        return edit with { Title = title };
    }

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
