using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// "Turn the sound off, the neighbours row for 3 minutes": beside another wish, a clause in which somebody does something tells why, and its time is no
/// cut. Alone, or where a later word points back to it ("… just give me that"), it is what is wanted. Goes after all rules that read.
/// </summary>
internal sealed class ToldTimes : IPromptRule
{
    private static readonly EditKind[] Sizes = [EditKind.Trim, EditKind.Size, EditKind.Compress, EditKind.Quality, EditKind.Format];

    private static readonly Wording Turn = Pattern.Zh("\\b(?:and|but|so|then|plus)\\b|:[ ]|[-–—(][ ]?(?=[a-z])");

    /// <summary>Whoever does something; not the part itself, and nothing that is to be done.</summary>
    private static readonly Wording Tells = Pattern.Zh(
        "^ ?(?:(?:actually|because|since|as|cos|cause|where|when|while|that's when|thats when|apparently|sadly|unfortunately|sorry|,) ?)*"
        + "(?:he|she|they|i|we|someone|somebody|everyone|everybody|people|nobody|no one|auntie|aunty|uncle|mum|mom|dad|grandpa|grandma|granny|nana|nan|there(?:'s| is| are| was)|(?:the|my|our|his|her|their|a|an|some|another|one of the)[ ](?!(?:first|last|final|opening|second|third|best|good|only|whole|entire|rest|part|parts|bit|bits|section|clip|clips|video|videos|piece|range|segment|stretch|moment|highlight|interesting|important|relevant|useful|result|file|output|gif|limit|max|maximum|time|length|cut|one|bits?|slot|slots|window|airtime|ad|ads|spot)\\b)[a-z'-]+(?:[ ][a-z'-]+)?)(?:[ ]|(?='))"
        + "(?:(?:is|was|are|were|has|had|have|just|then|suddenly|also|always|all|both|keeps?|kept|still|even|really|only) )*(?!(?:to|from|at|for|until|till|between|should|must|has to|have to|needs?|want|wants|can|could|would|will)\\b)[a-z']{2,}");

    /// <summary>Who lets a video be only so long tells of no part of it.</summary>
    private static readonly Wording Limits = Pattern.Zh("\\b(?:allow(?:s|ed)?|accepts?|takes?|wants?|needs?|gives?|gave|gets?|got|lets?|permits?|limit(?:s|ed)?|asks?|asked|says?|said|caps?|requires?|expects?|supports?|stops?|rejects?|refuses?|shows?|is|are|has|have|must|should|can|may|only|max|longer|shorter|under|exactly|cut|trim|speed|slow|fit|fits)\\b");

    private static readonly Wording RestGoes = Pattern.Zh("^[^!?0-9]{0,60}?\\b(?:(?:drop|lose|bin|cut|skip|remove|delete|ditch|throw (?:out|away)|get rid of|without) (?:all )?(?:the )?(?:rest|remainder|others?|everything else|all else)|(?:the )?(?:rest|remainder|everything else|all else) (?:can|may|should|must|has to) go)\\b");

    private static readonly Wording PointsBack = Pattern.Zh("\\b(?:keep|want|need|send|give|use|cut|clip|take|make|turn|export|save|grab|show|only|just)(?: (?:me|us|only|just|out|exactly|precisely|him|her))* (?:that|this|it|those|them|the (?:bit|part|moment|scene|piece|stretch))\\b");

    public void Read(PromptReading reading)
    {
        if (reading.Edit.Trim is null || reading.IsPartRemoved || reading.IsCutSaid || reading.UnsaidTimes.Count == 0) return;
        // "The judge wants to see 2:00 to 2:30": somebody asks for it. "It runs 20:30 to 38:00, drop the rest": the rest is not told of.
        if (reading.Language is Language.English && reading.UnsaidTimes.TrueForAll(time => time.IsPlace && (reading.StatementAt(time.Index, time.End - time.Index) is { Mood: Mood.Asks, IsOverruled: false } || RestGoes.IsMatch(reading.Text.WholeAfter(time.End))))) return;
        var isBesideWish = reading.Removed.Count > 0 || reading.Edit.Kinds.Except(Sizes).Any();
        var isChinese = reading.Language is not Language.English && (isBesideWish || reading.HasRefused);
        if (!reading.UnsaidTimes.TrueForAll(time => isChinese ? IsChineseStory(reading, time) : IsTold(reading.Text, time, isBesideWish))) return;
        reading.Edit = reading.Edit with { Trim = null };
    }

    /// <summary>In Chinese, whatever else a clause says than where a part is; what joins it to the clause before tells nothing.</summary>
    private static readonly Wording Story = Pattern.Zh("[\u4e00-\u9fff]");
    private static readonly Wording Place = Pattern.Zh("从|到|至|在|第|大概|大约|约|左右|差不多|开始|起|那段|那里|那儿|这段|那|这|的|部分|就|前面?|后面?|最后|开头|结尾|片头|片尾|时候|地方|处|位置|中间|之|以|秒钟?|分钟?|小时|时间|视频|影片|片子|内容|画面|和|还有|以及|是|有|要|取|留|剪|截|裁|切|用|只|开场|段|为止|结束|停|好|吧|然后|接着|随后|最后|先|再|也|并且?|而且?|同时|顺便|另外|还|都|直接|最好|可以|能|应该|必须|得|一下|它|那么|所以|但是?|不过|麻烦|整个?|即可|就行|就好|精彩|重点|高潮|关键|有用|需要|想|给我|发|导出|保存|[1-9] ?[个段]");
    private static readonly Wording Wishes = Pattern.Zh("[做成转变弄改发传加配慢快静放帮请把将]|动图|内|就");
    private static readonly Wording Closed = Pattern.Zh("[0-9秒分s]? ?(?:到|至|-|~) ?(?:第 ?)?[0-9]");

    /// <summary>背景里有人吵架，大概从22秒开始吵，干脆整个静音: a moment that is told of, beside another wish.</summary>
    private static bool IsChineseStory(PromptReading reading, (int Index, int End, bool IsPlace) time)
    {
        var before = reading.Text.ClauseBefore(time.Index);
        var part = reading.Text.Whole(time.Index, time.End);
        if (!time.IsPlace || Closed.IsMatch(part)) return false;
        var told = Place.Replace(before, "") + Place.Replace(reading.Text.ClauseAfter(time.End), "");
        return Story.IsMatch(told) && !Wishes.IsMatch(told);
    }

    private static bool IsTold(FoldedText text, (int Index, int End, bool IsPlace) time, bool isBesideWish)
    {
        var clause = Turn.Split(text.ClauseBefore(time.End))[^1];
        return Tells.IsMatch(clause) && (isBesideWish || (!time.IsPlace && !Limits.IsMatch(clause))) && !PointsBack.IsMatch(text.WholeAfter(time.End));
    }
}
