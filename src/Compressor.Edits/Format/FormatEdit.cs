using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Edits.Words;
using Compressor.Media;

namespace Compressor.Edits;

/// <summary>The format of the result, where one is asked for. <see cref="ResultFormat"/> decides what it is where none is.</summary>
public sealed class FormatEdit() : Edit<OutputFormat>(edit => edit.Format, (edit, value) => edit with { Format = value })
{
    /// <summary>Characters of the longest name that a draft may hold.</summary>
    private const int MaxNameChars = 10;

    public override EditKind Kind => EditKind.Format;

    public override Wording Mentions { get; } = Pattern.Zh(@"\b(?:formats?|gifs?|webm|mp3|wav|m4a|aac|mov|avi|mkv|webp|jpe?g|png|convert)\b|格式|动图|转换");

    public override string Name(Language language) => language.Say("make a GIF, an animated WebP or a sound file (MP3, M4A)", "生成 GIF 动图、WebP 动图或音频（MP3、M4A）");

    public override FittedEdit Fit(VideoEdit edit, MediaFacts source, Language language)
    {
        var name = edit.Format!.Name;
        if (!ResultFormat.All.Any(format => format.Name == name))
        {
            var possible = string.Join(", ", ResultFormat.All.Select(Shown));
            return new(edit, Refused: language.Say($"{Shown(name)} files can't be made; these can: {possible}.", $"无法生成 {Shown(name)} 文件，可以生成：{possible.Replace(", ", "、", StringComparison.Ordinal)}。"));
        }

        var refused = (source.SourceKind(), ResultFormat.Of(edit, source).Kind) switch
        {
            (not ResultKind.Sound, ResultKind.Sound) when source.HasAudio is false => language.Say("There is no sound in this file.", "这个文件里没有声音。"),
            (ResultKind.Picture, ResultKind.Sound) => language.Say("There is no sound in a picture.", "图片里没有声音。"),
            (ResultKind.Sound, not ResultKind.Sound) => language.Say("There is no picture in a sound file.", "音频文件里没有画面。"),
            (ResultKind.Video or ResultKind.Animation, ResultKind.Picture) => language.Say("A single picture is not taken out of a video here.", "这里不能从视频中截取单张图片。"),
            _ => null,
        };
        return new(edit, Refused: refused);
    }

    public override Goal Expect(Goal goal, VideoEdit edit, MediaFacts source) => goal with { Format = edit.Format!.Name };

    public override Finding? Judge(JudgedResult result, Language language)
    {
        if (result.Goal.Format is not { } wanted) return null;
        return result.Facts.Format == wanted ? Finding.Met : new Finding.Unmet(language.Say(
            $"The result is {Article(result.Facts.Format)} file, not {Article(wanted)} file.", $"结果是 {Shown(result.Facts.Format)} 文件，不是 {Shown(wanted)} 文件。"));
    }

    public override void Write(VideoEdit edit, JsonObject output) => output["format"] = edit.Format!.Name;

    public override VideoEdit Read(VideoEdit edit, JsonElement output)
    {
        if (output.Text("format") is not { } name) return edit;
        return name.Length <= MaxNameChars && ResultFormat.All.Any(format => format.Name == name)
            ? edit with { Format = new OutputFormat(name) }
            : throw new EditFormatException($"\"format\" in the draft must be one of these: {string.Join(", ", ResultFormat.All.Select(format => format.Name))}.");
    }

    protected override string Describe(OutputFormat value, Language language) => language.Say($"{Article(value.Name)} file", $"{Shown(value.Name)} 文件");

    protected override string Ask(OutputFormat value, Language language) => language.Say($"Convert it to {value.Name}.", $"转成 {value.Name}。");

    /// <summary>"a GIF", "an MP4": by how the first letter is spoken.</summary>
    private static string Article(string name) => $"{(name.StartsWith('m') || name.StartsWith('a') ? "an" : "a")} {Shown(name)}";

    private static string Shown(MediaFormat format) => Shown(format.Name);

    private static string Shown(string name) => name switch { "webp" => "WebP", "webm" => "WebM", _ => name.ToUpperInvariant() };
}
