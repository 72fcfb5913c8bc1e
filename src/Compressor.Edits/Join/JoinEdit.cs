using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Several files in one video. Which files there are is known to the session, not to the sentence.</summary>
public sealed class JoinEdit() : Edit<Join>(edit => edit.Join, (edit, value) => edit with { Join = value })
{
    public override EditKind Kind => EditKind.Join;

    public override Wording Mentions { get; } = Pattern.Zh(@"\b(?:join|merge|combine|concatenate|stitch|slideshow)(?:d|ed|s|ing)?\b|\bjoining\b|合并|拼接|幻灯片");

    public override string Name(Language language) => language.Say("join several files", "把多个文件合并成一个视频");

    public override VideoEdit Merge(VideoEdit asked, VideoEdit earlier) =>
        earlier with { Join = new Join { SecondsPerPicture = asked.Join!.SecondsPerPicture ?? earlier.Join?.SecondsPerPicture } };

    protected override string Describe(Join value, Language language) => value.SecondsPerPicture is { } seconds
        ? language.Say($"all files in one video, each picture for {seconds:0.###} s", $"所有文件合并成一个视频，每张图片 {seconds:0.###} 秒")
        : language.Say("all files in one video", "所有文件合并成一个视频");

    protected override string Ask(Join value, Language language) =>
        language.Say("Join all the files into one video.", "把所有文件合并成一个视频。")
        + (value.SecondsPerPicture is { } seconds ? language.Say($" Show each picture for {seconds:0.###} seconds.", $"每张图片显示 {seconds:0.###} 秒。") : "");

    public override void Write(VideoEdit edit, JsonObject output)
    {
        output["join"] = true;
        if (edit.Join!.SecondsPerPicture is { } seconds) output["secondsPerPicture"] = seconds;
    }

    public override VideoEdit Read(VideoEdit edit, JsonElement output)
    {
        var seconds = output.Number("secondsPerPicture", Limits.MinPictureSeconds, Limits.MaxPictureSeconds);
        return output.Flag("join") ? edit with { Join = new Join { SecondsPerPicture = seconds } } : edit;
    }
}
