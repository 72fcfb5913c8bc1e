using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits.Quantities;

/// <summary>A quantity and what it is to the request.</summary>
/// <param name="Cued">The words around it say so; otherwise nothing is known against it.</param>
internal sealed record RoledQuantity(Quantity Quantity, QuantityRole Role, bool Cued);

/// <summary>
/// Decides what each quantity of a sentence is to the request: by the words around it (<see cref="EnglishCues"/>, <see cref="ChineseCues"/>), else by
/// its neighbours in an enumeration, else by the others of its kind: of two sizes, the smaller is asked for.
/// </summary>
internal static class QuantityRoles
{
    private static readonly RoleCue[] Cues = [.. CapacityCues.All, .. ChineseCues.All, .. EnglishCues.All];

    /// <summary>The sentence asks for something that no quantity of it says.</summary>
    private static readonly Wording Wish = Pattern.Zh(
        @"\b(?:compress|shrink|smaller|reduce|lighter|squeeze|mute|sound|audio|rotate|convert|crop|vertical|square|trim|cut|remove|smallest|tiny|half|halve|quarter|fade|flip|mirror|faster|slower|louder|quieter|black bars|upside|mp3|mp4|gif|webp|m4a)|1/[2-5]|压|缩|减|静音|转|裁|剪|去掉");

    /// <summary>A clause of an edit.</summary>
    private static readonly Wording Asks = Pattern.Zh("¤|\\b(?:mute|rotate|flip|crop|cut|trim|remove|title|text|caption|write|keep|only|fade|slow|speed|louder|quieter|join|merge|gif|mono|drop)\\b|静音|[剪裁切截转]|倍速|标题|字幕|写|只取|只要|保留|去掉|淡[入出]|声音|合并|拼");

    /// <summary>Characters before a quote in which somebody may be said to say it.</summary>
    private const int SayingWindow = 24;

    private static readonly Wording Quote = new("\"[^\"]{1,200}\"|(?<![a-z0-9])'[^']{1,200}'(?![a-z0-9])", RegexOptions.CultureInvariant, Pattern.MatchLimit);
    private static readonly Wording Says = Pattern.Zh(@"\b(?:says?|said|saying that|states?|error|message|form|rules?|told|tells|warns?|wrote|limit|asks?|asked)\b[^""]*$|(?:提示|要求|规定|说|写着|报错|弹出|通知|限制|显示)[:,]? ?$");

    /// <summary>"He says \"make it 10 MB\" in the video".</summary>
    private static readonly Wording InVideo = Pattern.Zh("^ (?:in|on|at the (?:start|end) of|during) (?:the |my |this |our )?(?:video|clip|film|recording)\\b");

    /// <summary>老板说“限时5折”不合规: words that are spoken about.</summary>
    private static readonly Wording Judged = Pattern.Zh("^ ?(?:[这那] ?[0-9几]? ?[个句行]?字?|几个字|字样|的?字|不合|不好|不行|不能用|违|太|没|侵权|打错|写错|看不)");

    private static readonly Wording IsRule = Pattern.Zh("\\b(?:max(?:imum)?|limit|exceeds?|exceeded|too (?:large|big)|(?:larger|bigger|more) than|up to|at most|under|must|allowed)\\b|超过|不得|最大|上限|过大|限制");

    /// <summary>What follows is a noun that the number counts.</summary>
    private static readonly Wording Counted = Pattern.Zh("^ (?:(?:monthly|daily|weekly|yearly|unique|loyal|new|active|paying|angry|happy|total|other|different|young|old) )?(?!(?:tops|is|was|as|this|its|has|less|plus|always|limits?|files?|videos?|clips?|gifs?|images?|pictures?|bytes|bits|pixels|maximums?|attachments?|uploads?|versions?|yes|thus|across|unless|thanks|pls|webps?)\\b)(?:[a-z]{3,}s|people|children|men|women|folks)\\b");

    private static readonly Wording Distance = Pattern.Zh("^ (?:fun )?(?:run|race|walk|jog|ride|swim|row|time trial|park ?run|course|hike|trek|event|trail|charity (?:run|walk|race)|marathon|pb|personal best|sponsored)\\b");

    private static readonly Wording Metres = Pattern.Zh("^ (?:up|down|away|high|tall|wide|deep|above|below|apart|off the (?:ground|floor|wall)|from (?:me|us|him|her|them|where|the (?:stage|ground|floor|wall|camera|edge|door|road))|of (?:rope|cable|track|fence|fabric|road|water|snow|string|pipe|wire|wall)|sprint|race|dash|run|swim|hurdles?|relay|freestyle|butterfly|breaststroke|backstroke|board|dive|pool|drop|jump|final|heat|line|tower|mast|ladder)\\b");

    public static IReadOnlyList<RoledQuantity> Decide(string text, IReadOnlyList<Quantity> quantities)
    {
        var skeleton = new SentenceSkeleton(text, quantities);
        var cues = quantities.Select((quantity, i) => CueOf(quantity.Kind, skeleton.Before(i), skeleton.After(i))).ToArray();
        var roles = cues.Select(cue => cue?.Role).ToArray();
        NeighbourRoles.Changes(quantities, skeleton, roles);
        NeighbourRoles.Corrections(quantities, skeleton, roles);
        NeighbourRoles.Weights(quantities, skeleton, roles);
        NeighbourRoles.FastOnes(quantities, roles);
        NeighbourRoles.LongOnes(quantities, skeleton, roles);
        NeighbourRoles.Enumerations(quantities, skeleton, roles);
        var wishes = roles.Zip(quantities).Any(pair => pair.First == QuantityRole.Asked && pair.Second.Kind == QuantityKind.Size) || Wish.IsMatch(text);
        for (var i = 0; i < roles.Length; i++)
        {
            if (cues[i] is { IsWeak: true } && !wishes) roles[i] = null;
        }

        // "9k visits a day" are no bytes and no picture, whatever verb stands before them.
        for (var i = 0; i < roles.Length; i++)
        {
            if (quantities[i].Text.EndsWith('k') && (Counted.IsMatch(text[quantities[i].End..]) || Distance.IsMatch(text[quantities[i].End..]))) roles[i] = QuantityRole.Elsewhere;
        }

        // "The camera hung 3 m up", "a 100 m sprint".
        for (var i = 0; i < roles.Length; i++)
        {
            if (quantities[i] is { Kind: QuantityKind.Size, Text: [.., 'm'] } && Metres.IsMatch(text[quantities[i].End..])) roles[i] = QuantityRole.Elsewhere;
        }

        NeighbourRoles.BetweenWishes(text, quantities, roles, Asks);
        SizeRoles.Ceilings(quantities, skeleton, cues, roles);
        SizeRoles.OneSize(text, quantities, roles);
        NeighbourRoles.Enumerations(quantities, skeleton, roles);
        NeighbourRoles.Pictures(quantities, skeleton, roles);
        Lengths(quantities, roles);
        Quotes(text, quantities, roles);
        return [.. quantities.Select((quantity, i) => new RoledQuantity(quantity, roles[i] ?? QuantityRole.Asked, roles[i] is not null))];
    }

    private static RoleCue? CueOf(QuantityKind kind, string before, string after) => Array.Find(Cues, cue => cue.Fits(kind, before, after));

    /// <summary>"They want 60 seconds, mine is 58": the limit is kept as it is.</summary>
    private static void Lengths(IReadOnlyList<Quantity> quantities, QuantityRole?[] roles)
    {
        var lengths = Enumerable.Range(0, roles.Length).Where(i => quantities[i].Kind == QuantityKind.Time && roles[i] == QuantityRole.Source).Select(i => quantities[i].Value).ToList();
        if (lengths.Count != 1) return;
        for (var i = 0; i < roles.Length; i++)
        {
            if (quantities[i].Kind != QuantityKind.Time || roles[i] is not (null or QuantityRole.Asked)) continue;
            // 3分钟以内，我的3分22秒，后面22秒剪了: what is cut meets it.
            var isMet = quantities.Where((other, j) => j != i && other.Kind == QuantityKind.Time && other.Value < quantities[i].Value && roles[j] != QuantityRole.Source).Any(cut => Math.Abs(lengths[0] - cut.Value - quantities[i].Value) < 1);
            if ((quantities[i].Value >= lengths[0] && roles[i] is not null) || isMet) roles[i] = QuantityRole.Elsewhere;
        }
    }

    /// <summary>Text to be shown is no request, but what a form or a person says is: the form says "at most 8 MB".</summary>
    private static void Quotes(string text, IReadOnlyList<Quantity> quantities, QuantityRole?[] roles)
    {
        foreach (Match quote in Quote.Matches(text))
        {
            if (!Judged.IsMatch(text[(quote.Index + quote.Length)..]) && !InVideo.IsMatch(text[(quote.Index + quote.Length)..]) && (IsRule.IsMatch(quote.Value) || Says.IsMatch(text[Math.Max(0, quote.Index - SayingWindow)..quote.Index]))) continue;
            for (var i = 0; i < roles.Length; i++)
            {
                if (quantities[i].Index > quote.Index && quantities[i].End < quote.Index + quote.Length) roles[i] = QuantityRole.Elsewhere;
            }
        }
    }
}
