using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// Edits that a sentence rules out in a list or in passing: "no need to rotate, crop or mute", "without making it mono", "nobody asked for
/// subtitles", "muting is off the table". What is ruled out is no wish. Goes before the rules of quantities.
/// </summary>
internal sealed class RefusedWishes : TableRule
{
    private const string Edit = "(?:rotat(?:e|ing)|crop(?:ping)?|mut(?:e|ing)|trim(?:ming)?|cut(?:ting)?|speed(?:ing)?(?: up)?|slow(?:ing)?(?: down)?|flip(?:ping)?|mirror(?:ing)?|compress(?:ing|ion)?|resiz(?:e|ing)|scal(?:e|ing)|fad(?:e|es|ing)|convert(?:ing)?|titles?|captions?|music|sound effects?|zoom(?:ing)?|stretch(?:ing)?|blur(?:ring)?|bars|borders|subtitles?|watermarks?|filters?|shorten(?:ing)?|revers(?:e|ing)|loop(?:ing)?|edit(?:ing)?|chang(?:e|ing)|letterbox(?:ing)?|pad(?:ding)?)";
    private const string One = Edit + "(?: (?:it|this|that|anything|the (?:video|clip|file|picture|sound)))?";
    private const string State = "(?:mono|stereo|square|vertical|portrait|landscape|horizontal|upright|faster|slower|louder|quieter|silent|shorter|longer|smaller|bigger|black and white|gr[ae]y ?scale|an? gif|gif|slow motion|slow ?mo|wider|narrower|sideways)";

    private const string Begin = "(?<=^|[,.;:!?(] ?|\\b(?:and|but|so|because) )", End = "(?= ?(?:$|[,.;:!?)]|(?:and|but|so|because|just)\\b))";

    /// <summary>What is done to a video, by its name; no thing that is in it, as one that is not wanted is to go.</summary>
    private const string Deed = "(?:any |the |a |an |some )?(?:kind of |sort of |form of )?(?:" + Edit + "|" + State + "|silence|rotation|slow motion|speed ?up|mirror(?:ed)? image|subtitles?|captions)(?: (?:it|this|that|anything|effects?|the (?:video|clip|file|picture|sound|audio)))?";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("(?:(?:there's |there is )?no need (?:to|for)(?: (?:any|a))?|(?:(?:i|we|you) )?(?:do not|don't|dont|needn't|need not)(?: (?:have to|need to|want to|want|need|bother to|bother with))?|never|please (?:no|don't)|without(?: any)?|no)(?: (?:any|a))? " + One + "(?:, (?:no |nor )?" + One + "){0,4},? (?:or|nor|and no|and don't|no)(?: (?:any|to|a))? " + One + "(?= ?(?:$|[.,;:!?]|(?:please|just|only|but)\\b))"), Nothing),
        (Pattern.En("(?:without|instead of|rather than|not) (?:making|turning|getting|converting|having|setting|putting)(?: (?:it|this|that|everything|the (?:video|clip|sound|audio|picture)))?(?: (?:in ?to|to|in))? ?" + State + "(?: video| clip| sound)?"), Nothing),
        (Pattern.Zh(Begin + Deed + "(?:(?:'s| is| are|s are)(?: (?:absolutely|totally|completely|definitely|simply|really|strictly|just))* (?:off the table|out of the question|(?:not|no) (?:an )?option|a no ?go|not on|not (?:allowed|permitted|wanted|acceptable|what (?:i|we)(?:'m| am|'re| are)? (?:want|asked? for|after|need|mean|meant|looking for|asking for))|forbidden|banned|ruled out|unacceptable)|(?: isn't| is n't| aren't| isnt| wasn't) (?:an option|on the table|wanted|allowed|permitted|acceptable|what (?:i|we)(?:'m| am|'re| are)? (?:want|asked? for|after|need|mean|meant|looking for|asking for)))[^,.;:!?0-9]{0,30}?" + End), Nothing),
        (Pattern.Zh(Begin + "(?:(?:under no circumstances|whatever you do,?|on no account|by no means|in no case)(?: (?:do not|don't|dont|please|should you|are you to))* |(?:i'm|i am|we're|we are) not (?:after|asking for|asking you (?:to|for)|looking for) )" + Deed + "(?:,? (?:or|nor|and) " + Deed + ")*" + End), Nothing),
        // "I don't need it shorter or quieter, only lighter"; 与其加速，不如….
        (Pattern.Zh("\\b(?:do not|don't|dont|does not|doesn't|needn't|need not)(?: (?:need|want|have|like|require))?(?: (?:it|this|that|the (?:video|clip|file|sound|picture)))?(?: (?:to be|to get|made|being|any))* " + State + "(?:,? (?:or|nor|and) (?:any )?" + State + "){0,3}" + End), Nothing),
        (Pattern.Zh("与其[^,.;!?]{1,16}(?=[, ]{0,2}(?:不如|还不如|倒不如|宁可|宁愿))"), Nothing),
        // "First I wanted mono but stereo is fine".
        (Pattern.Zh(Begin + "(?:at )?(?:first|originally|initially|to begin with),? (?:i|we) (?:wanted|thought(?: of| about)?|meant|asked for|planned(?: on)?|had in mind) [^,.;!?0-9]{1,40}?(?=,? ?(?:but|now|then)\\b)"), Nothing),
        // "Rather than trimming it to 30 seconds", "I'd hate to see it cropped to a square", "there's no way I'm cutting the last 10 seconds": what hangs on the refusal, to the end of its clause.
        (Pattern.Zh("\\b(?:rather than|instead of|without) (?:trimming|cutting|shortening|converting|turning|speeding|slowing|rotating|flipping|mirroring|muting|scaling|resizing|downscaling|making|reducing|dropping)\\b(?=[^,.;!?]{0,60}(?:[0-9]|\\b" + State + "\\b))(?:(?!\\b(?:just|please|only|i|we)\\b)[^,.;!?]|(?<=[0-9])[.](?=[0-9])){1,70}(?=[,.;!?]|$| (?:just|please|only) )"), Nothing),
        (Pattern.Zh("\\b(?:(?:i'd|i would|we'd) (?:hate|be sad|be sorry|not like|not want) (?:to (?:see|have|get|find)|it (?:if|when)|if)|there's no way (?:i'm|we're|i am|i'll|i want)|(?:the )?last thing (?:i|we) (?:want|need)(?: is| it)?|i refuse to|i'm not going to|i am not going to|far be it from me to)\\b[^,.;!?]{1,70}(?=[,.;!?]|$)"), Nothing),
        (Pattern.Zh(Begin + "(?:it|this|that|the (?:video|clip|file|result))?(?:'s| is|isn't| isn't| wasn't| is not| was not|'s not| should not| shouldn't)(?: not)? (?:meant|supposed|going|intended|made|needed|wanted) (?:to be|to become|as|for) (?:an? |in )?" + State + "(?<=n't[^,.;]*|not[^,.;]*)" + End), Nothing),
        (Pattern.Zh("\\b(?:neither|not) (?:" + State + "|(?:be )?[a-z]{3,10}ed)(?:,? (?:nor|or|and not|not|and) (?:" + State + "|[a-z]{3,10}ed)){1,4}" + End + "|(?<=^|[,;.] ?)not (?:an? )?" + State + "(?:, ?(?:and |or )?not (?:an? )?" + State + "){1,4}" + End), Nothing),
        // 这次不想要竖屏.
        (Pattern.Zh("(?:不想要|不要|不用|不需要)(?:做|弄|再|什么)?(?:竖屏|竖版|横屏|横版|方形|正方形|竖的|横的|方的)(?:了|的)?(?=$|[,.;!?])"), Nothing),
        // 别给我裁成方的.
        (Pattern.Zh("(?:(?<![差特区分类告性级识个辨派离])别|不要|不用|不必|不许|不准|不想|不需要|千万别)(?:再|给我|帮我|把(?:它|视频|画面)|去|弄)*(?:裁剪?|剪|做|弄|改|变|转|切|搞|压)(?:成|为)(?:正?方|竖|横|直)(?:的|形|屏的?|版的?|着的?)?(?=$|[,.;!?])"), Nothing),
        (Pattern.Zh("谁(?:让|叫|要|说要?)你[^,.;!?]{1,14}(?=[,.;!?])"), Nothing),
        (Pattern.En("(?:nobody|no one|i never|we never|i didn't|i did not) (?:asked?|ordered|said anything|order) (?:for|about)? ?(?:any |a |the )*[a-z]+(?: [a-z]+)?(?=,? ?(?:$|[.,;!?]|(?:just|only|so|but)\\b))"), Nothing),
    ];
}
