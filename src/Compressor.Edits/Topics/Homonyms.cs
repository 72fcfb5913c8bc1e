using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Things whose names hold a word of an edit: Times Square, upside down cake, vertical blinds, a mute swan, speed dating.</summary>
internal static class Homonyms
{
    private const string Place = "(?:times|town|village|market|city|public|main|trafalgar|union|red|leicester|sloane|tiananmen|pioneer|washington|federation|jackson|st mark's|st peter's)";
    private const string NoPicture = "(?!(?:video|clip|picture|image|film|recording|footage|movie|screen|frame|whole|thing|file|phone|camera|view|entire|result|lot)\\b)";
    private const string Content = "(?:workouts?|crafts?|meals?|recipes?|abs|yoga|science|stories|timer|challenge|rule|reads?|miracle|meditation|eggs?|noodles|drive|fitness|hiit|planks?|makeup|hairstyles?|drills?|penalty|gift ideas)";

    public static IReadOnlyList<Wording> All { get; } =
    [
        Pattern.En(Place + " squares?|squares? (?:root|dance|dances|dancing|met(?:re|er)s?|feet|foot|ft|miles?|kilomet(?:re|er)s?|km|inch(?:es)?|yards?|enix|mile|meals?|knots?|pegs?|brackets?)"),
        Pattern.En("self portraits?|portrait (?:photography|photographers?|paintings?|painters?|sessions?|artists?|gallery|drawings?|sculptures?|competition|workshop|lighting|lens)|portraits? of (?:an?|my|our|the|his|her)"),
        Pattern.En("landscape (?:photography|photographers?|gardening|gardeners?|architects?|architecture|paintings?|painters?|painting|design|designer|business|company)|landscap(?:ing|ed|er)"),
        Pattern.En("vertical (?:blinds?|farms?|farming|gardens?|take ?off|jumps?|climbs?|climbing|limit|drops?|integration|walls?|slides?|pole)"),
        Pattern.En("(?:pineapple )?upside down (?:cakes?|pancakes?|house|world|kingdom|tree|museum|roller ?coaster|ride)|(?:turn|flip|hang|hold|fly|build)(?:s|ing|ed)? (?:an?|his|her|their|your|the)[ ]" + NoPicture + "[a-z-]+(?: " + NoPicture + "[a-z-]+)? upside down"),
        Pattern.En("mute (?:swans?|yourself|themselves|himself|herself|your mic|my mic|characters?)|(?:called|named|about|is|a|our band) mute buttons?"),
        Pattern.En("slow ?mo(?:tion)? (?:replays?|tutorials?|cameras?|guys)|(?:compress|shrink|reduce|send|upload|e ?mail|smaller,?) (?:my|this|our|the) (?:[a-z]+ ){0,3}(?:time ?lapse)"),
        Pattern.En("slow (?:cookers?|cooked|cooking|food|danc(?:e|es|ing)|living|fashion|roasts?|roasted|travel|loris|burners?|worms?|lane|learners?)"),
        Pattern.En("speed (?:dating|skat(?:e|ing|ers?)|limits?|boats?|bumps?|cameras?|climb(?:ing|ers?)|read(?:ing|ers?)|cub(?:e|es|ing|ers?)|traps?|metal|dial|chess|typing|training|walking|puzzl(?:e|es|ing)|awareness|records?|quiz)"),
        Pattern.En("(?<!\\b(?:in|at|to|by|play|down|speed)[ ])half ?time(?! speed)|(?<=\\b(?:goals?|points?|nil|losing|winning|drawing|leading|trailing|behind|ahead|scored?|level|[0-9][- ][0-9])\\b[^,.;!?]{0,20}[ ](?:at|by)[ ])half ?time|half (?:terms?|marathons?|pipes?|moon|board|back|sister|brother|day|hearted(?:ly)?)|quarter ?(?:finals?|backs?)"),
        Pattern.En("fast (?:food|fashion|lane|bowl(?:er|ers|ing)|breaks?|pitch|and furious)"),
        Pattern.En("flip (?:flops?|charts?|phones?|books?|cards?|cups?)|(?:360|180|540|720|kick|back|front|heel|bottle|pancake|coin|varial) ?flips?|(?:360|540|720) (?:degree )?(?:spins?|jumps?)|flipping (?:pancakes|burgers|eggs|houses|coins|bottles|tyres|tires)"),
        Pattern.En("revers(?:e|ing) (?:parking|engineering|osmosis|mortgages?|psychology|gear|lunges?|grip|crunch(?:es)?|planks?|charades|cameras?|a (?:trailer|caravan|car|lorry|truck))"),
        Pattern.En("(?:left|right) turns? (?:only|lanes?|lessons?|signals?|tutorials?|arrows?|lights?)|turn(?:s|ing)? (?:left|right) (?:at (?:the|a)|into|only|lane|signal|tutorial|lesson|onto|in traffic)"),
        Pattern.En("last minute (?:gifts?|ideas|deals?|shopping|preparations?|changes?|panic|decisions?|present|costumes?)|[0-9]{1,2}[ -](?:minute|second|hour|min|sec|day) " + Content + "|(?:one|two|three|four|five|six|seven|eight|ten|fifteen|twenty|thirty|sixty) (?:minute|second|hour) " + Content),
        Pattern.En("loop (?:pedals?|station)|(?:kiosk|lobby|window|display|exhibition|show ?room|foyer|demo|stand|booth|reception|waiting room|shop|trade show) loops?|(?:skin|taper|low|mid|high|burst) fades?|fade haircuts?|crop (?:tops?|circles?|rotation|dusters?|dusting|yields?)|rotat(?:e|ing) crops|mirror (?:lake|balls?|maze)|hall of mirrors|title (?:fights?|deeds?|belts?|race|holders?)"),
        Pattern.En("like (?:an?|some|the) slide ?shows?|(?:is|was|are|were|becomes?|became|turns? into|turned into|looks? like|plays? like|nothing but|just|only|more of) (?:an?|some) (?:[a-z]+ )?slide ?shows?(?! (?:of|from|with|made))|like (?:watching )?(?:an? |some )?(?:flip ?books?|silent (?:film|movie)s?|mirrors?|postage stamps?)|(?:flip|tumble|rocker|open) turns?"),
        Pattern.Zh("缩水(?=的(?!视频|文件|片))|血压|[高低电气水]压|压力(?!测试到)|压岁钱|压轴|剪彩|剪纸|转[学校]生?|转学|转运|转角|截肢|裁判|裁缝|音乐(?:节|会|剧|课|厅|学院|老师|盒)|字幕组|标题党|加速器|快进键|静音[舱室键]|旋转(?=木马|门|楼梯|餐厅|寿司|拖把|椅|飞椅|舞台|餐桌|秋千)|压缩(?=机|饼干|袋|包)|加速(?=跑|度)|循环(?=赛|水|经济)|翻转(?=课堂)|慢跑|快闪"),
        Pattern.En("music (?:class|classes|lessons?|school|teachers?|festivals?|rooms?|theory|therapy|department|shop|store)|sound (?:engineers?|baths?|barrier)|gif (?:makers?|editors?|apps?)|mp3 players?|(?:4|8) ?k (?:monitors?|tvs?|projectors?|screens?)|1080 ?ti"),
    ];
}
