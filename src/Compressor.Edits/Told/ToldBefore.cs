using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// What somebody else did before ("my neighbour cut his video to 30 seconds last week") and what is asked of the tool itself ("does it support 10 GB
/// files?") asks for nothing.
/// </summary>
internal sealed class ToldBefore : TableRule
{
    private const string Who = "(?:(?:my|our|his|her|their|the|a|some|one of (?:my|our|the)) [a-z'-]+(?: [a-z'-]+)?|he|she|they|somebody|someone|people)";
    private const string Did = "(?:cut|trimmed|compressed|made|shortened|cropped|muted|sped|rotated|turned|shrank|shrunk|reduced|edited|chopped|put|added|removed|deleted|dropped|converted|sent|uploaded|posted)";
    private const string Before = "(?:last (?:week|month|year|night|time|monday|tuesday|wednesday|thursday|friday|saturday|sunday|spring|summer|autumn|winter)|yesterday|the other day|[a-z0-9]+ (?:days|weeks|months|years) ago|back then|once before)";
    private const string ZhBefore = "(?:上周|上个?月|上星期|上礼拜|昨天|前天|去年|前几天|前阵子|上次|上回|那天|以前)";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.Zh("(?<=(?:^|[.;!?,] ?))" + Who + " (?:has |had )?" + Did + "\\b[^.;!?,]{0,60}\\b" + Before + "\\b"), Nothing),
        (Pattern.Zh("(?<=(?:^|[.;!?,] ?))(?:(?:my|our|his|her|their|an?|the other|another|one) [a-z'-]+|he|she|they) (?:has |had |have )?" + Did + " (?:his|hers?|theirs?|the other one|another one)\\b[^.;!?,]{0,50}(?=, (?:but |and |so )?(?:i|we|mine|ours|my)\\b)"), Nothing),
        (Pattern.Zh("(?<=(?:^|[.;!?,] ?))(?:我|我们|我家)?(?!我)(?:邻居|朋友|同事|同学|老师|老板|别人|人家|儿子|女儿|老公|老婆|他们?|她们?|爸|妈|哥|姐|弟|妹)[^.;!?,]{0,4}" + ZhBefore + "[^.;!?]{0,30}?了[^.;!?,]{0,10}"), Nothing),
        // "The last app put black bars there, so crop the rest away": how another result came out.
        (Pattern.Zh("(?<=^|[.;!?,:] ?|\\b(?:and|but|as|because|since) )(?:(?:the|my|our|his|her|an?|their) )?(?:last|previous|earlier|old|first|other|another|free|online|editing)\\b[^.;!?,]{0,40}? (?:had|has|put|puts|added|adds|came with|showed|gave|left|padded|made|slapped|stuck|used)\\b[^,.;!?]{0,20}\\b(?:black|white|bars?|borders?|stripes|padding|bands|letterbox)\\b[^,.;!?]{0,40}(?=[,;.][^!?]{0,140}\\b(?:crop|cut|trim|fill|zoom|chop)(?:ped)?\\b(?! (?:them|those|these|that|it) (?:off|out|away)| (?:off |out |away )?(?:the |those |these )?(?:black )?(?:bars?|borders?|bands|stripes)))"), Nothing),
        // "Sepia? Nah, forget that": a wish that is taken back at once.
        (Pattern.Zh("(?<=^|[.;!?] ?)[^.;!?,]{2,40}\\? ?(?:(?:nah|no|nope|hm+|actually|ah|wait|well|on second thoughts?)[ ,.]{1,3}){0,2}(?:forget (?:that|it|about (?:that|it))|never ?mind|scrap that|skip that|scratch that|rather not|better not|don't bother|just kidding|not that|(?:that's|that is|this is|it's|that was) (?:silly|stupid|daft|nonsense|too much|wrong|overkill|ugly|rubbish|a bad idea|not it))(?:,? (?:just|rather|instead))?(?= ?[,.;:!]| (?:and|but|just)\\b)"), Nothing),
        // "Ignore what I said about 10 seconds, …".
        (Pattern.Zh("(?<=^|[.;!?,] ?)(?:please )?(?:ignore|forget|disregard|scrap|never mind|nevermind) (?:about )?(?:what|all|everything|the (?:bit|part|thing)) (?:that )?(?:i|we) (?:just )?(?:said|wrote|asked|typed|told you)[^.;!?,]{0,40}(?=[,.;])"), Nothing),
        (Pattern.Zh("^(?:hi|hey|hello|ok|so|and|question)?[ ,:]{0,2}(?:does|do|will|would|is) (?:this|it|you(?: guys)?|your (?:tool|app|site|service)|the (?:tool|app|site|service|program)) (?:support|handle|accept|work with|allow|deal with|cope with|take|open|read)(?:s)? [^.;!?]{0,60}\\?"), Nothing),
        (Pattern.Zh("^(?:你们?|这个?|本站|网站|工具|软件)?(?:最大|最多)?(?:支不支持|支持|能处理|能接受|可以处理|收不收|能不能处理)[^,.;!?]{0,16}(?:吗|么|嘛|不)\\??$"), Nothing),
    ];
}
