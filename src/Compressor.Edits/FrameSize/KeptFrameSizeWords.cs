using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"Don't change the resolution", "keep the picture as big as it is", 分辨率别动: the file gets smaller, its picture doesn't. A size that is named beside it wins.</summary>
internal sealed class KeptFrameSizeWords : TableRule
{
    private const string Size = "(?:resolutions?|(?:pixel |picture |frame |image |screen |video )?dimensions|(?:picture|frame|image|pixel|screen)(?:'s)? (?:size|dimensions)|size of the (?:picture|frame|image)|(?:number|amount|count) of pixels|pixel (?:count|size)|width (?:and|or|&|x) height|height (?:and|or|&) width)";
    private const string Of = "(?:(?:the|its|my|our|this|that|any of|of|a|exact|exactly|same|original|current|present|existing|native|full|source|old|picture's|video's|clip's|file's|video|quality|frame rate|fps|length|aspect ratio|codec|bitrate|sound|colou?rs?|and|or|nor|&|/|,) ?)*";

    /// <summary>Of another video, or it is told what it was, or a number follows that it is to have.</summary>
    private const string Stands = "(?! ?(?:is|was|were|are|isn't|doesn't|does not|of (?:my|our|his|her|the other)|(?:(?:at|to|of|under|below|above|around|about|down|up|as|:|=) ?){0,3}[0-9]))";

    private const string Change = "(?:chang(?:e|ing)|touch(?:ing)?|alter(?:ing)?|lower(?:ing)?|reduc(?:e|ing)|decreas(?:e|ing)|drop(?:ping)?|downgrad(?:e|ing)|scal(?:e|ing)|resiz(?:e|ing)|shrink(?:ing)?|modify(?:ing)?|adjust(?:ing)?|mess(?:ing)?(?: about| around| up)? with|fiddl(?:e|ing) with|tamper(?:ing)? with|sacrific(?:e|ing)|los(?:e|ing)|cut(?:ting)?(?: down)?|compromis(?:e|ing)|affect(?:ing)?|mak(?:e|ing) (?:any )?changes to|go(?:ing)? down (?:in|on)|tak(?:e|ing) (?:down|away from))";
    private const string Same = "(?:the same|same|unchanged|untouched|unaltered|intact|alone|put|native|original|full|constant|fixed|(?:exactly |just )?(?:as|how|what|where) (?:it|they|is|it's|they're|that)(?: ?(?:is|was|are|were|now|already))*|as[ -]is|in place|identical|equal)";
    private const string Held = "(?:keep(?:ing)?|leav(?:e|ing)|preserv(?:e|ing)|retain(?:ing)?|maintain(?:ing)?|hold(?:ing)?(?: on to)?|stick(?:ing)? (?:with|to)|stay(?:ing)? (?:at|in|with)|remain(?:ing)? (?:at|in)|us(?:e|ing)|respect(?:ing)?)";
    private const string Scaling = "(?:resiz(?:e|ed|ing)|re ?scal(?:e|ed|ing)|down ?scal(?:e|ed|ing)|scal(?:e|ed|ing)(?: {it}down)?|down ?siz(?:e|ed|ing)|down ?sampl(?:e|ed|ing)|down ?res(?:s?ed|s?ing)?)";

    private const string ZhSize = "(?:(?:视频|影片|画面|图像|原|原来|原始|原有|原本|源|本来|现在|目前|当前|画质|清晰度|质量|帧率|码率|时长|和|跟|与|及|,|的)*(?:分辨率|解析度|(?<!文件|体积|档案)尺寸|画面大小|画面宽高|像素(?:大小|尺寸|数量?)?|画幅(?!比)(?:大小|尺寸)?|长宽(?!比)|宽高(?!比)))";
    private const string ZhNot = "(?:不要|不用|不可以?|不能|不许|不准|不得|不想|不必|不需要?|没必要|无需|无须|别|勿|请勿|千万别|不)";
    private const string ZhChange = "(?:改变|改动|变动|变化|变小|变低|变|动|降低|降|修改|更改|改|缩放|缩小|缩|压缩|压低|压|调整|调低|调小|调|减小|减|碰|损失|牺牲)(?!成|为|到|至|得|太|过|超|多)";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("(?:not?|[a-z]+n't|dont|never)(?: (?:really|strictly|necessarily|you|a|any))?(?: (?:need|have|bother|necessary|want|care|point|use)(?: (?:to|about|in|for|of))?)? " + Held + " " + Of + Size), Nothing),
        (Pattern.En("{not} (?:you )?(?:dare )?" + Change + " " + Of + Size + Stands + "|{not} (?:any )?(?:changes?|loss|reductions?|drops?) (?:in|of|to) " + Of + Size + "|{not} (?:any )?" + Of + Size + " (?:changes?|loss|reductions?|drops?)"), Kept),
        (Pattern.En(Held + " " + Of + Size + Stands + "(?: " + Same + ")?"), Kept),
        (Pattern.En(Size + " (?:(?:must|should|has to|have to|needs to|can|may|shall|will|is to|are to|is going to|please|also|just|all|both) )*(?:stays?|remains?|be kept|is kept|be left|be) " + Same + "|" + Size + "(?: and [a-z ]{2,16})? (?:unchanged|untouched|intact|unaltered|as[ -]is|as (?:it|they) (?:is|are))|" + Size + " (?:(?:must|should|may|can|could|has to|have to|shall|will|needs to|is|are) ?)?(?:not|n't|never|stay) (?:to )?(?:be |get |go |become )?(?:any )?(?:changed?|lowered|lower|reduced?|touched|altered?|drop(?:ped)?|smaller|shrink|shrunk|suffer|resized|scaled|decreased?|affected|down)"), Kept),
        (Pattern.En("(?:same|original|native|identical|unchanged|source) (?:pixel |picture |frame |image )?" + Size + Stands + "|(?:same|identical) (?:width|height) and (?:height|width)|(?:at|in) (?:its |the )?full resolution"), Kept),
        (Pattern.En("{not} (?:(?:crop|cut|trim|stretch|distort|squash|rotate|zoom)(?:ping|ting|ming|ing)? (?:or|and|nor) )?" + Scaling + "(?! ?(?:the (?:sound|audio|title|text|logo|music)))(?: {it}(?:down )?)?|(?:must|should|may|can|do|does)(?: not|n't) be (?:resized|scaled|rescaled|downscaled|shrunk in resolution)"), Kept),
        (Pattern.En("{not} (?:mak(?:e|ing)|shrink(?:ing)?|reduc(?:e|ing)) (?:the |its )(?:picture|image|frame)(?: itself)?(?: any)?(?: (?:smaller|tinier))?(?= ?(?:$|[,.;!?)]|(?:itself|but|only|just|please|though)\\b))|(?:the )?(?:picture|image|frame)(?: itself)? (?:(?:must|should|may|can|has to)(?: ?not|n't)) (?:get|be|become|turn|shrink|be made)(?: any)?(?: smaller)?|(?:keep|leave) (?:the |its )?(?:picture|image|frame)(?: itself)? (?:(?:just |exactly )?(?:as (?:big|large|wide)(?: as (?:it is|now|before))?|(?:at|in) (?:its )?(?:full|original|present|current) size|the same size))|as many pixels as (?:now|before|it (?:has|had)|there are)(?: (?:now|already))?|every (?:single )?pixel (?:has to|must|should) (?:stay|remain)"), Kept),
        (Pattern.En("(?:smaller |lighter |shrink )?(?:the )?(?:file|bytes|megabytes|mb|weight|data)(?: size)?,? (?:and |but )?(?:not|rather than|instead of) (?:in )?(?:the |its )?(?:" + Size + "|pixels)"), FileOnly),
        (Pattern.Zh("(?:保持|保留|维持|沿用|保证|保住|按照?|照着?|以)(?:住|好|着|在)?" + ZhSize + "(?:不变|不动|1 ?样|原样|1 ?致|输出|导出)?(?! ?(?:大于|小于|不超|为|是|到|在|[0-9]))"), Kept),
        (Pattern.Zh(ZhNot + "(?:再|去|给我|要|会|能|擅自|随便|轻易)?" + ZhChange + "(?:我|它|任何|掉|了|这个)?" + ZhSize), Kept),
        (Pattern.Zh(ZhSize + "(?:保持|维持|都|也|请|还是|仍然?|依旧|依然|就|给我|1律|1 ?律|必须|要|得|尽量|最好|跟|和|与|千万|可|则|[,: ])*(?:" + ZhNot + "(?:再|去|给我|能|要|许|会|有|可以|让它|擅自|随便|往下)*" + ZhChange + "|不变|原样|照旧|照原样|如旧|照常|(?:跟|和|与)?(?:原来|原片|原视频|原图|之前|现在|源文件|原版|原件)(?:的)?(?:保持)?(?: ?1 ?[样致]|相同|那样|那么大)|(?:是|用|按)?原来的(?! ?(?:1 ?半|[0-9]))|保持住?(?=$|[,.;!?]))"), Kept),
        (Pattern.Zh("(?<!改回|恢复)(?:原|原始|源)(?:视频)?(?:的)?(?:分辨率|解析度|尺寸|画幅|像素)(?:不变|输出|导出)?(?! ?(?:是|为|太|大于|有|[0-9]))"), Kept),
    ];

    /// <summary>"Keep quality and resolution" asks for both.</summary>
    private static readonly Wording Quality = Pattern.Zh("\\bquality\\b|画质|质量|清晰度");

    private static void Kept(PromptReading reading, Match match) => reading.Edit = reading.Edit with
    {
        FrameSize = reading.Edit.FrameSize ?? new FrameSize { KeepsSource = true },
        KeepQuality = reading.Edit.KeepQuality || Quality.IsMatch(match.Value),
    };

    /// <summary>"Shrink the file, not the resolution."</summary>
    private static void FileOnly(PromptReading reading, Match match)
    {
        Kept(reading, match);
        reading.Edit = reading.Edit with { Compress = true };
    }
}
