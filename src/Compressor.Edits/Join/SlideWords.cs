using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>How long pictures are shown that become a video: "4 seconds for each", 一张停5秒; or all together: "20 photos, one minute in total". Reads only where pictures are spoken of.</summary>
internal sealed class SlideWords : IPromptRule
{
    private const string Pictures = "(?:photos|photographs|pictures|images|pics|slides|stills|snaps|selfies|jpe?gs|pngs|drawings|scans)";
    private const string Picture = "(?:photos?|photographs?|pictures?|images?|pics?|slides?|stills?|snaps?|frames?|drawings?|one|of them)";
    private const string Video = "(?:video|clip|movie|film|mp4|slide ?show|montage|reel|show)";
    private const string Whole = "(?:total|in total|altogether|all together|overall|in all|all in all|total length|whole thing|full length|total duration|combined)";
    private const string ZhPicture = "(?:照片|相片|图片?|相|毕业照|截图|画|幻灯片?|ppt)";
    private const string ZhVideo = "(?:视频|影片|短片|片子|录像|相册|幻灯片)";

    private static readonly Wording Several = Pattern.Zh("\\b(?:" + Pictures + "|slide ?shows?|montage)\\b|\\b(?:per|each|every) (?:photo|picture|image|pic|slide|still)\\b|[0-9几多些两] ?[张幅]|(?:照片|相片|图片|幻灯片|相册|毕业照|这些图|每张|1 张图)");
    private static readonly Wording Counted = Pattern.Zh("\\b(?<n>[0-9]{1,3}) (?:[a-z]+ ){0,2}?" + Pictures + "\\b|\\b(?:i have|i've got|there are|there's|it's|all|about|we have)(?: about)? (?<n>[0-9]{1,3})(?: of (?:them|these|those))?(?= ?(?:$|[,.;!?]))|\\b(?<n>[0-9]{1,3}) of (?:them|these|those)\\b|(?<n>[0-9]{1,3}) ?[张幅]");

    private static readonly Wording[] Each =
    [
        Pattern.En("{t} (?:for |per |on )?(?:each|every)(?: (?:single )?" + Picture + ")?|{t} (?:per|a|an|apiece|1) " + Picture + "|{t} apiece"),
        Pattern.En("(?:each|every) (?:single )?(?:" + Picture + " )?(?:[a-z]+ ){0,4}?(?:for |about |around )?{t}(?: (?:long|each))?"),
        Pattern.En("(?:a|1|one|a new|the next|next) " + Picture + " (?:change |comes |appears )?every {t}|(?:chang(?:e|ing)|switch(?:ing)?|swap(?:ping)?)(?: (?:the |to the next )?" + Picture + ")? every {t}"),
        Pattern.Zh("(?:每|各|1|单)(?: ?1)? ?[张幅页](?:" + ZhPicture + ")?(?:停留?|显示|播放?|放|留|展示|持续|出现|要|给|大概|大约|都|时间|时长|就|是|为)* ?{t}"),
        Pattern.Zh("(?<=[张幅]|照片|图片?|相片|它们|都|(?:照片|图片?|相片)[^,.;!?0-9]{0,8}[, ])各(?:自|停留?|显示|播放?|放|留|展示|持续|出现|大概|约)+ ?{t}"),
        Pattern.Zh("{t} ?(?:换|切|放|播|1|每)(?: ?1)? ?[张幅页]"),
    ];

    private static readonly Wording[] All =
    [
        Pattern.En("(?:in)?to (?:a |an |1 |one )?(?:single )?{t}(?: long)? " + Video),
        Pattern.En(Video + " (?:of|lasting|that lasts|that is|with a length of|which lasts|for) (?:about |exactly |just )?{t}"),
        Pattern.En(Video + " (?:that |which |to |should |must |has to |needs to |will |can )*(?:be|is|run|runs|running|last|lasts|lasting|take|takes|go on|goes on|play|plays)(?: (?:for|about|exactly|just|around|only|in all))* {t}(?: (?:long|" + Whole + "))?"),
        Pattern.En("{t}(?: long)? " + Video + " (?:of|from|out of|with|using) (?:(?:the|these|those|my|our|all|[0-9]{1,3}) ){0,3}" + Pictures),
        Pattern.En(Whole + "(?: (?:of|length|should|be|is|must|lasting|to|about|around|time|duration|just|at|:))* ?{t}|{t} " + Whole),
        Pattern.Zh("(?:整个|整段|成片)?(?:视频|影片|片子|成片)(?:的?(?:时长|长度))?(?:要|得|是|为|控制在|刚好|做成|大概| )+ ?{t}(?! ?(?:以内|的))"),
        Pattern.Zh("(?:总(?:长|时长|共|时间|计)?|1 ?共|全长|合计|加起来|整个(?:视频)?|全部)(?:的)?(?:时长|长度|时间)?(?:为|是|要|大概|控制在|到|就|刚好)* ?{t}"),
        Pattern.Zh("(?:成|为|(?:做|弄|剪|合|拼|整|搞|编|出|来)(?:成|个|1 ?个|1 ?段|段|条)?)(?: ?1 ?[个段条支部])? ?(?: ?1 ?共|总共|总长)?(?:大概|大约|差不多)? ?{t} ?(?:左右)?(?:长)?的? ?(?:小|短)?" + ZhVideo),
    ];

    private static readonly Wording Makes = Pattern.Zh("\\bslide ?shows?\\b|\\b(?:photos|pictures|images|pics)\\b[^.;!?]{0,24}\\b(?:altogether|in total|overall|in all)\\b|[张幅](?:照片|图片?|相片)? ?(?:1 ?共|总共|合计)|\\bas (?:a |one )?(?:video|film|movie)|(?:照片|图片?|张)[^.;!?]{0,12}(?:视频|影片|片子|成片)|\\b(?:into|to|as|in) (?:a |an |1 |one )?(?:[a-z0-9]+ ){0,3}?" + Video + "\\b|\\b(?:make|create|build|produce|turn|do|want|need) |\\bas (?:a )?video|\\b(?:photos|pictures|images|pics|slides) (?:to|with|and|plus) [^.;!?]{0,24}\\b(?:music|song|track|video|mp3)\\b|[张幅][^,.;!?]{0,8}(?:配|加|用)[^,.;!?]{0,8}(?:音乐|歌|曲|bgm|mp3)|(?:照片|图片?)[^,.;!?]{0,4}(?:配|加)[^,.;!?]{0,8}(?:音乐|歌|曲|bgm|mp3)|(?:做|弄|合|剪|拼|变|转|生|制作|编)(?:成|个|为| ?1 ?[个段条部支])|成(?:视频|影片|短片)");

    public void Read(PromptReading reading)
    {
        if (!reading.Text.Has(Several)) return;
        foreach (var match in Each.SelectMany(reading.Text.Take).ToList())
            Set(reading, TimeText.Parse(match.Groups["t"].Value));
        if (reading.Edit.Join is not null || !reading.Text.Has(Makes)) return;

        var count = Counted.Match(reading.Text.ToString()) is { Success: true } counted ? NumberText.Parse(counted.Groups["n"].Value) : null;
        foreach (var match in All.SelectMany(reading.Text.Take).ToList())
        {
            if (count is > 0) Set(reading, TimeText.Parse(match.Groups["t"].Value) / count.Value);
            else reading.Edit = reading.Edit with { Join = reading.Edit.Join ?? new Join() };
        }
    }

    private static void Set(PromptReading reading, double seconds)
    {
        if (seconds is >= Limits.MinPictureSeconds and <= Limits.MaxPictureSeconds) reading.Edit = reading.Edit with { Join = new Join { SecondsPerPicture = Math.Round(seconds, 3) } };
        else reading.Problem("A picture can be shown for 0.1 seconds to an hour.", "每张图片可以显示 0.1 秒到 1 小时。");
    }
}
