using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"Flac of the sound", "don't need the picture, only the voice", 画面不要，留声音: the sound without the picture. Goes before the words of formats and of silence.</summary>
internal sealed class SoundOnlyWords : TableRule
{
    private const string Format = "(?<format>mp3|m4a|aac|wav|flac|ogg|opus)";
    private const string Sound = "(?:sound|audio|sound ?track|voices?|speech|talk|talking|lecture|interview|sermon|speaking|what (?:is|'s|was) said|what (?:i|we|he|she|they) (?:say|said|says))";
    private const string Picture = "(?:picture|pictures|video|image|images|visuals?|footage)(?: (?:track|part|side))?";
    private const string The = "(?:the |its |my |his |her |our |their |all |any )*";
    private const string Rid = "(?:(?:do not|don't|dont) (?:need|want|care about)|no|without|throw (?:away|out)|throw|drop|lose|discard|ditch|bin|remove|delete|forget|skip|leave out|get rid of|take out)";
    private const string Only = "(?:(?:and |but |so )*(?:(?:just|only) )?(?:keep|keeping|leave|want|need|give me|save|export)?(?: (?:just|only))?)";
    private const string ZhSound = "(?:声音|音频|音轨|录音|人声|讲话)", ZhPicture = "(?:画面|图像|视频画面|影像|图)";

    /// <summary>Wanted out of the video, with a format of sound: no music to be added to it.</summary>
    private const string Song = "(?:songs?|music|tunes?|melody|score|bgm|(?:audio |sound |music |backing )?tracks?|sound ?track)(?: (?:out|off|only|alone|itself|(?:out |off )?(?:of|from|in) (?:it|this|that|the (?:video|clip|film|file))))*";
    private const string Wants = "(?:(?:just|only|nothing but|all (?:i|we) (?:want|need)(?: is|'s)?|(?:i|we) (?:only |just )?(?:want|need)(?: only| just)?|(?:(?:can|could|may) (?:i|we|you) |please )?(?:have|get|give me|send me|save|keep|export|extract|rip|pull|grab|lift|download)(?: me)?(?: out)?)(?: (?:only|just|want|need|give me|send me|keep|save))*)";

    private static readonly Wording Named = Pattern.Zh("(?<![a-z0-9.])" + Format + "(?![a-z0-9])");

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("(?:an? )?" + Format + " (?:file |version |copy |recording )?(?:of|from|with) (?:just |only )?" + The + Sound + "(?: (?:only|alone|in (?:it|this|the video)))?"), Set),
        (Pattern.En(Rid + " " + The + Picture + "(?: (?:away|out|off))?,? " + Only + " " + The + Sound + "(?: only)?(?:,? (?:as|in|to) (?:an? )?" + Format + ")?"), Set),
        (Pattern.En("(?:only|just) (?:need |want |interested in )?" + The + "(?:voices?|speech|talk|talking|what (?:is|'s|was) said),? (?:not|no|without) " + The + Picture), Set),
        (Pattern.En("(?:turn|make|convert|change|save|export) {it}(?:in)?to (?:an? )?(?:audio|sound|voice)(?: only)? (?:file|recording|track)(?: only)?"), Set),
        (Pattern.En("(?:need|want|interested in) (?:only |just )?what (?:is|'s|was|i|we|he|she|they) (?:said|say|says)(?:,? (?:as|in) (?:an? )?" + Format + ")"), Set),
        (Pattern.En("(?:i |we )?(?:just |only )?(?:want|need|like) (?:just |only )?to listen(?: to (?:it|this|that|him|her|them))?,? (?:so |and )*(?:no|without|don't need(?: the)?|not) (?:the )?" + Picture + "(?: needed| necessary| required)?"), Set),
        (Pattern.En(Wants + " " + The + Song + "(?: please)?(?:,? (?:as|in|into|to) (?:an? )?|, ?)" + Format + "(?: file| format)?(?= ?(?:$|[,.;!?]|(?:please|pls|thanks|and|so|for|format)\\b))"), Set),
        (Pattern.Zh("(?<!(?:加|添|配上?|放|换|垫|铺|插|用)[^,.;!?]{0,6})(?:歌曲?|音乐|背景音乐|配乐|bgm|曲子|原声|伴奏)(?:给我|帮我|单独|另外|也|都|, ?)*(?:导出|提取|存|保存|转|抽|扒|弄|另存|剥|分离)(?:出来?|下来)?(?:成|为|到|个)* ?" + Format + "(?![a-z0-9])"), Set),
        (Pattern.Zh("(?:只|就|光|单)?(?:要|留|保留|留下)" + ZhSound + "(?:就行|就好|即可|部分|就可以)?[, ]?(?:不要|去掉|别要|不留|不需要|不用|扔掉)" + ZhPicture + "(?:了)?"), Set),
        (Pattern.Zh("(?:不要|去掉|别要|扔掉|不需要|不用)?" + ZhPicture + "(?:都)?(?:不要了?|去掉|扔掉|不用了?|不需要|删掉)?[, ]?(?:就|只|光|单)?(?:要|留|保留|留下)" + ZhSound + "(?:就行|就好|即可|就可以)"), Set),
        (Pattern.Zh("(?:转换?|弄|存|导出?|变|做|改)(?:成|为) ?(?:个)?(?:纯)?(?:录音|音频|声音)(?:文件|格式)?(?! ?(?:" + Format + "))"), Set),
        (Pattern.Zh("(?:扒|提|抽|抠|剥|录)(?:成|出|个|出来|下来)(?:成)? ?(?:1 ?个)? ?" + Format + "(?![a-z0-9])"), Set),
        (Pattern.Zh("(?:视频|影片|录像|mp4|mov)(?:转|换|变)(?:换)?(?:成|为)?(?:音频|声音文件|纯音频)(?!格式)"), Set),
        (Pattern.Zh("(?:把|将)?(?:提|抽|扒|剥)(?:个|出来?|下| ?1 ?下)?(?:音频|音轨|声音)(?:出来|下来)?(?!大|小|高|低)|(?:音频|音轨|声音)(?:单独|给我|帮我)*(?:提|抽|扒|剥)(?:取)?(?:出来|下来| ?1 ?下)"), Set),
    ];

    private static void Set(PromptReading reading, Match match)
    {
        var name = match.Groups["format"] is { Success: true } said ? said.Value : Named.Match(reading.Text.ToString()) is { Success: true } named ? named.Groups["format"].Value : "mp3";
        reading.Edit = reading.Edit with { Format = reading.Edit.Format ?? new OutputFormat(name == "aac" ? "m4a" : name) };
    }
}
