using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>What is to be heard, said by who hears it or by what takes the sound's place: "nobody has to hear my radio", "my track in its place".</summary>
internal sealed class SoundPhrases : Rephrasing
{
    private const string Sound = "(?:(?:the |its |my |that |all )*(?:(?:original|camera|recorded|existing|old|live|own) )?(?:sound|audio|soundtrack|noise|microphone|mic))";
    private const string Track = "(?:my |the |our |that |this |an? )(?:own |uploaded |attached |added )*(?:(?:guitar|piano|jazz|soft|quiet|little|favou?rite|background) )?(?:track|song|tune|music|mp3|melody|piece|waltz|recording)(?: (?:that )?i (?:have |just )?(?:uploaded|attached|sent|added))?";
    private const string Gone = "(?:away|out|off|gone|removed|down)";
    private const string Fades = "(?:fade|fades|fading|die|dies|trail|trails|ebb|peter|tail)(?: (?:away|out|off|down))?(?: (?:slowly|gently|softly|gradually))?";
    private const string AtTheEnd = " (?:at|towards?|by|near|in) the (?:very )?(?:end|finish|close)";

    /// <summary>Music is brought along: else that of the video itself is meant.</summary>
    private const string Uploaded = "\\b(?:my|our|uploaded|upload|attached|mp3|add|put|lay)\\b";
    private const string Nobody = "(?:no ?body|no (?:one|1)|none of (?:them|you|us)|people)";
    private const string What = "(?:me|us|him|her|them|it|anything|any of it|a thing|a word|a sound|what [a-z' ]{2,30}|(?:my|our|his|her|their) [a-z]+(?: [a-z]+)?)";

    protected override IReadOnlyList<(Wording, string)> Table { get; } =
    [
        // "Halve how loud it is".
        (Pattern.En("(?:reduce by 1/2|cut in 1/2|half) how (?:loud|noisy) (?:it|this|that|everything|(?:the |my |our |his |her |their )?[a-z]+(?: [a-z]+)?) (?:is|are|was|sounds?|gets)"), "volume 0.5x"),
        (Pattern.En("quarter how (?:loud|noisy) (?:it|this|that|everything) (?:is|was|sounds?|gets)"), "volume 0.25x"),
        (Pattern.En("(?:can |could )?(?:barely|hardly|scarcely|only just)(?: even)? make out (?:what (?:he|she|they|we|i|you|people|[a-z]+)(?:'s|'re| is| are)? [a-z]+|(?:a|any|the) words?|anything|(?:the|her|his|my|their) (?:speaker|voice|speech|words)s?)"), "can barely hear it"),
        (Pattern.En("(?:" + Nobody + " (?:should|must|may|needs to|has to|have to|is to|is supposed to|ought to|gets to|wants to)|so (?:that )?" + Nobody + " can)(?: be able to)?(?: ever)? hear " + What + "(?: (?:talking|speaking|saying|swearing|singing|in it|on it))*(?! (?:from|between|in the (?:first|last)|until|at [0-9]))"), "mute it"),
        (Pattern.En("(?:i |we )?(?:do not|don't|dont) want (?:anybody|anyone|people|them|him|her|the [a-z]+) (?:to hear|hearing|to listen to|listening to) " + What + "(?: (?:say|says|said|saying|talking|in it))*(?! (?:from|between|until))"), "mute it"),
        (Pattern.En("turn off what (?:you|one|we|i|they) (?:can )?hear|(?:make it |as )?quiet as in no sound(?: at all)?"), "mute it"),
        // 原声太吵，去掉，配上我传的歌.
        (Pattern.Zh("(?:原声|声音|人声|现场声?|环境声|背景声)(?:实在|真的|有点|太|好|很|又|过于|特别|非常)*(?:吵|乱|杂|大|响|难听|嘈)(?:了|啦)?[,; ]{1,2}(?:就|直接|全|都|把它|请|帮我|给我|干脆|麻烦)*(?:去掉|关掉|不要|去了|拿掉|消掉|删掉|关了|抹掉)(?:了|吧|它)?(?=$|[,.;!?])"), "静音"),
        // 一点声都别出; 要彻底没声音.
        (Pattern.Zh("(?<!有)(?:[1一半] ?(?:点|丝|丁点)儿?|任何|什么)(?:声音?|声儿|动静|响动?)(?:都|也)(?:别|不要|不能|不许|不准|不用|不)(?:出|有|留|要|剩|发|放|给我出)*(?:来|了)?(?=$|[,.;!?])|(?:要|得|必须|给我|弄成|做成|变成|让它)(?:它)?(?:彻底|完全|全程|从头到尾|完完全全)(?:都)?(?:没有?声音?|无声|安静)"), "静音"),
        // "The traffic noise is awful, replace it with a backing track."
        (Pattern.En("replace (?:the |all |my |that |this )?(?:[a-z]+ ){0,2}(?:noises?|sounds?|audio|chatter|racket|din|talking) (?:with|by|for) (?:the |some |a |my )?(?:[a-z]+ ){0,2}(?:track|music|song|tune)"), "replace the sound with the music"),
        (Pattern.Zh("(?<=\\b(?:noises?|sounds?|audio|chatter|racket|din|talking)\\b[^.;!?]{0,30}[,;.] ?(?:(?:so|and|please|just|can you|could you) ){0,3})(?:replace|swap) it (?:with|by|for) (?:the |some |a |my )?(?:[a-z]+ ){0,2}(?:track|music|song|tune)\\b"), "replace the sound with the music"),
        // 放了首轻音乐进来，给视频当背景.
        (Pattern.Zh("(?<=(?:音乐|歌|曲子?|配乐|bgm|纯音)[^.;!?]{0,14}[,; ]{0,2})(?:给|用来|拿来|把它)?(?:这?[个条段]?(?:视频|影片|片子)|它)?(?:用来|拿来)?(?:当|做|作为?)(?:成)?(?:个)?背景(?:音乐|乐|声)?(?=$|[,.;!?吧])"), "加背景音乐"),
        // "My voice becomes loud and silent as I walk about, please make it even": a voice that is silent now and then is to be evened, never taken away.
        (Pattern.Zh("\\b(?:loud\\b[^.;!?]{1,40}\\bsilent|silent\\b[^.;!?]{1,40}\\bloud)\\b[^.;!?]{0,90}?[,.;] ?(?:(?:please|pls|can you|could you|so|and|just) )*(?:(?:make|get|keep)(?: (?:it|them|this|that|the (?:sound|volume|voice|level)|everything|all))* (?:more |all |a bit )?(?:even|equal|steady|level|the same|constant|consistent|balanced|uniform)|(?:level|even|balance|equali[sz]e|smooth|steady|fix|sort)(?: (?:it|them|this|that|the (?:sound|volume|voice|level)s?|everything))?(?: out)?)\\b"), "normalize the volume"),
        (Pattern.En("(?:as |like )?(?:a )?silent (?:movie|film)(?= ?(?:$|[,.;!?]|please|pls|version|style))"), "mute it"),
        (Pattern.Zh("(?:别|不要|不想|不能|不许)(?:让|给|叫)(?:别?人|人家|任何人|他们?|她们?|大家|谁)(?:听(?:见|到|出)?)(?:声音|里面|我|说话|讲话|到|任何)*(?:说什么|讲什么|说话|声音|的话)?(?=$|[,.;!?])"), "静音"),
        (Pattern.Zh("(?:收|较|校|调|整)?[细小](?:啲|点)?声(?:啲|点)? ?(?<p>1/[2-9]|[0-9]{1,2} ?percent)|(?:收|较|校|调)细(?:啲|点)? ?(?<p>1/[2-9]|[0-9]{1,2} ?percent)(?:的?声|声)?|(?:声音?|音量) ?(?:收|较|校)(?:小|细|低)(?:了|个)? ?(?<p>1/[2-9]|[0-9]{1,2} ?percent)"), "音量减小 ${p}"),
        (Pattern.Zh("(?:声音|音量|人声)(?:又|还是|也|现在|有点|稍微)*(?:太|有点|偏|好)(?:大|响|吵)(?:了)?[, ]{1,2}(?:再|给我|弄|调|放|要)*小(?: ?1 ?)?(?:点|些)"), "声音小一点"),
        (Pattern.Zh("(?:声音|音量|人声)(?:又|还是|也|现在|有点|稍微)*(?:太|有点|偏|好)(?:小|轻|低)(?:了)?[, ]{1,2}(?:再|给我|弄|调|放|要)*大(?: ?1 ?)?(?:点|些)"), "声音大一点"),
        (Pattern.Zh("(?<=(?:声音?|音量)[^,.;!?]{0,6}(?:太|有点|好|很|偏)(?:小|轻|低|弱)[^,.;!?]{0,4}?[,.;!?]? ?)(?:这次|给我|帮我|麻烦|请|就|再|要|都|把它|它)*(?:放大|调大|加大|提高|增大|调高)(?:到|了|个)? ?(?<n>[0-9]{1,2}(?:\\.[0-9])?) ?倍"), "声音放大 ${n} 倍"),
        (Pattern.En("there (?:should|must|is to|has to|needs to) be (?:no sound|(?:complete |total |absolute )?silence)(?: (?:at all|throughout|in it))?(?! (?:at|in the (?:first|last)|from|between|when|where))|shut it up(?: completely| entirely)?|(?:no sound|silence) throughout"), "mute it"),
        (Pattern.Zh("\\b(?:sound|audio) ?[:=] ?(?:off|none|no|out)\\b"), "mute it"),
        // "Just want the song out of this as mp3."
        (Pattern.En("(?:(?:want|need|get|give|grab|take|pull|rip|extract|save|export|have|like)(?: (?:me|us))? )?(?:just |only )?(?:the )?(?:song|music|voice|speech|tune|singing|talking|sermon|interview)(?: bit| part)? (?:out of|from|of) (?:this|it|that|the (?:video|clip|film|recording)|here)(?: video| clip| one)? (?:as|to|into|in) (?:an? )?\\.?(?<f>mp3|m4a|wav)"), "extract the audio as ${f}"),
        (Pattern.En("(?:it is|it's|that's|sound is|audio is) (?:absolutely |really |totally )?(?:deafening|ear ?splitting|blasting|blaring)"), "it's too loud"),
        // "I only want the song itself, the picture doesn't matter."
        (Pattern.En("(?:only|just) (?:want|need|like|care about|after) the (?:song|music|tune|singing|sermon|talk|speech|voice)(?: (?:itself|alone|by itself|on its own)|(?=[^.;!?]{0,40}[,;] ?(?:(?:the|any) )?(?:picture|video|image)s? (?:doesn't|does not|don't|isn't|is not|can|need not|needn't)\\b))"), "only the audio"),
        (Pattern.En("(?:just|only) (?:give|send|hand|get) (?:me |us )(?:just |only )?the (?:sound|audio|soundtrack)"), "only the audio"),
        (Pattern.Zh("(?<=^|[,;.] ?)(?:the |with the )?(?<m>music|song|track|tune) (?:that )?i (?:uploaded|sent|attached|added)(?! (?:is|was|has|should|must|can|does|too|here|you) ?)"), "add the ${m} that i uploaded"),
        (Pattern.Zh("(?<=\\b(?:music|song|tune|track)\\b[^.;!?]{0,60}),? (?:and|then) (?:it )?(?:stop|end|finish|close)s? with a fade(?: ?out)?"), ", fade out the music over the last 3 seconds"),
        (Pattern.En("(?:just|only) (?:my|his|her|the|our|their) (?:voices?|speech|talk(?:ing)?|words) (?:as|in|to) (?:an? )?(?<f>m4a|mp3|wav|aac|flac|ogg)"), "only the audio as ${f}"),
        // "Sound away, my track in its place."
        (Pattern.En("(?:(?:throw|take|turn|put|switch|get|leave|kick) )?" + Sound + " " + Gone + "(?: please)?,? ?(?:and |then |plus )*(?:with |have |put |use |i want |play |take |let )*" + Track + "(?: (?:in|on|put|goes|comes|plays))*(?: (?:instead|in its place|in place of it|in there|in its stead|there|for it))"), "replace the sound with the music"),
        (Pattern.En("(?:drop|kill|remove|lose|ditch|mute) " + Sound + "(?: please)?,? ?(?:and |then |plus )*(?:with |have |put |use |i want |play |take |let )*" + Track + "(?: (?:in|on|put|goes|comes|plays))*(?: (?:instead|in its place|in place of it|in there|in its stead|there|for it))"), "replace the sound with the music"),
        (Pattern.En("(?:put|lay|play|run|have|set) (?:my|our|the|that) (?!(?:title|text|video|clip|picture|logo|name|words|photo|image|caption|bars?)\\b)(?:[a-z]+ )?[a-z]{3,12} (?:under(?:neath)?|beneath) (?:it|that|this|everything|the (?:whole thing|video|clip|talk(?:ing)?|picture|film)) and (?:have |let |make )?(?:the [a-z]+|it) (?:die away|die down|fade(?: away| out)?|get quieter|trail off|peter out|ebb away) (?:at|towards|by) the end"), "add the music, fade out the music over the last 3 seconds"),
        (Pattern.En("(?:(?:i want |put |have |play )?(?:the |my )(?:tune|song|music|track|piece|melody) (?:under|beneath|underneath|behind|over) (?:it|the (?:video|clip|talk|whole thing|picture)))(?: and|,)? (?:it |the (?:tune|song|music) )?(?:should |must |has to |to )?(?:die away|die down|fade(?: away| out)?|trail off|peter out|ebb away) (?:at|towards|by) the (?:very )?end"), "add the music, fade out the music over the last 3 seconds"),
        (Pattern.En("(?:(?:and |then )?(?:let|have|make|get) )?(?:the |my |our |that )(?:background )?(?:music|song|tune|track|piece|melody|mp3|soundtrack)(?: (?:should|must|has to|needs to|to|can|may|could|shall))?(?: (?:slowly|gently|softly|gradually|then))? " + Fades + AtTheEnd + "(?<=" + Uploaded + "[^!?]{0,160})"), "fade out the music over the last 3 seconds"),
        (Pattern.En("(?:fade|fades|fading)(?: out)? (?:the |my |our |that )(?:background )?(?:music|song|tune|track|piece|melody|mp3|soundtrack)(?: (?:out|away|down))?" + AtTheEnd + "(?<=" + Uploaded + "[^!?]{0,160})"), "fade out the music over the last 3 seconds"),
        (Pattern.Zh("(?<=\\b(?:my|our|uploaded|attached)(?: [a-z]+)? (?:music|song|tune|track|piece|melody|mp3)\\b[^.;!?]{0,40})(?:,|\\band\\b) ?(?:then )?(?:(?:let|have|make|get) it|it (?:should|must|has to|needs to|can)) (?:slowly |gently |softly |gradually )?" + Fades + AtTheEnd + "\\b"), ", fade out the music over the last 3 seconds"),
        (Pattern.Zh("(?:让|使|把)?(?:背景)?(?:音乐|配乐|bgm|歌曲?|曲子)(?:在|到|于)?(?:结尾|最后|片尾|末尾|结束)(?:的?时候?|处|部分)?(?:慢慢|逐渐|渐渐)?地?(?:淡出|淡掉|渐弱|渐隐|淡下去)(?<=(?:我|上传|传的|加上?|配上?)[^!?]{0,60})"), "音乐最后 3 秒淡出"),
        // "Give it 2 seconds at the end to go dark".
        (Pattern.En("(?:take|use|spend|give it|have it take) " + A + " (?:at|near|before) the (?:very )?end (?:to|and) (?:let it |make it |have it |letting it )?(?:sink|go|fade|turn|drop|slip|dissolve|die|get)(?: (?:slowly|gently|down|away|out))* (?:in ?to |to )?(?:black|dark(?:ness)?)"), "fade out over ${a}"),
        (Pattern.En("(?:take|use|spend|give it|have it take) " + A + " (?:at|in) the (?:very )?(?:start|beginning|opening) (?:to|and) (?:let it |make it |have it )?(?:come|rise|fade|grow|emerge|go)(?: (?:slowly|gently|up|in))* (?:out of|from) (?:the )?(?:black|dark(?:ness)?)"), "fade in over ${a}"),
        // Fades, told by what is seen.
        (Pattern.En("(?:the |my )?(?:ending|end|last bit|finish|close|picture at the end) (?:should |must |to |may |could |can |please )?(?:go(?:es)?|turn(?:s)?|become|fade(?:s)?|sink(?:s)?)(?: (?:slowly|gently|gradually|softly))? (?:in)?(?:to )?(?:black|dark)(?: (?:slowly|gently|gradually|softly))?"), "fade out at the end"),
        (Pattern.En("(?:make|let|have) (?:the )?(?:picture|image|video|it) (?:appear|come up|emerge|come|rise)(?: (?:slowly|gently|gradually|softly))? (?:from|out of) (?:the )?(?:black|dark(?:ness)?)"), "fade in from black"),
        (Pattern.En("(?<!fade )(?<!to )from black (?:in ?)?to the (?:picture|image|video|film),? ?(?:gently|slowly|softly|gradually|smoothly)? ?(?:over|in|within|during) " + A), "fade in over ${a}"),
        (Pattern.En("(?:soft |gentle |slow |smooth |short )?fade (?:at|on|for|in) the (?:very )?(?:start|beginning|front|opening) and (?:(?:one|1|another|also) )*(?:at|on|for|in) the (?:very )?(?:finish|end|ending|back|close)"), "fade in and fade out"),
    ];
}
