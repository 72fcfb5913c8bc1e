using Compressor.Edits.Words;
namespace Compressor.Edits;

/// <summary>"remove the title", "original speed", 把声音恢复: takes back an edit that is in force. What was never asked is no business of this rule.</summary>
internal sealed class RemovalWords : IPromptRule
{
    private const string Remove = "(?:(?:please|now|and|but|can you|could you|just|then) )*(?:remove|delete|drop|lose|take off|take out|take away|get rid of|leave out|ditch|scrap|kill|undo|cancel|revert|skip|forget(?: about)?|never ?mind|turn off|switch off|strip|erase|clear|stop|lift)";
    private const string Filler = "(?:(?:have|want|need|add|adding|use|using|apply|do|doing|show|include|make|put|play|any|the|that|this|my|your|a|an|of|all|in|it|be|so much) )*";
    private const string After = "(?: (?:again|anymore|any more|any longer|please|off|away|out|back|after all|edit|effect|from (?:it|the video|this)))*";
    private const string Back = "(?:(?:go|change|set|put|turn|switch|bring|get|give|me|us|restore|reset|return|revert|keep|use|leave|have|make|play|want|need|it|the video|back|at|in|to|with|the|its|my|on) )*";
    private const string ZhRemove = "(?:去掉|去除|删掉|删除|删去|移除|拿掉|取消|撤销|撤掉|关掉|关闭|不要|不好(?!看|听|意思)|不加|不用|不需要|别|别加|别放|没有|无)(?:再)?(?:加|用|要|放|做|有)?(?:这个|那个|了|任何)?(?:视频)?(?:里|中|上)?(?:面)?(?:的)?";
    private const string ZhRestore = "(?:恢复|还原|改回|换回|变回|调回|用回|回到|恢复到|还原到|找回|要|保持|用)(?:成|到|为)?(?:原来|原本|原先|最初|原始|正常|原有|原|默认)?(?:视频)?(?:的)?";
    private const string ZhSound = "(?:声音|声儿|人声|音频|原声|原音|动静)";
    private const string Sound = "(?:sound|audio|sound ?track|voices?|original (?:sound|audio))";

    private static readonly Entry[] Table =
    [
        new([EditKind.Title], "(?:titles?|texts?|captions?|headings?|headlines?|words|writing|lettering|letters|overlays?|banner|wording)", "", "(?:(?:那|这)(?:行|条|几个|些)?)?(?:水印字|标题|文字|字幕条?|字|题字|片名|字样|文案)", ""),
        new([EditKind.Music], "(?:(?:background )?(?:music|song|bgm|sound ?track|tune|track|mp3))", "", "(?:背景)?(?:音乐|配乐|bgm|歌曲?|曲子)", ""),
        new([EditKind.Fade], "(?:fad(?:e|es|ing)(?: (?:ins?|outs?))?(?: (?:and|&) (?:fade )?outs?)?)", "", "(?:淡入淡出|淡入|淡出|渐变|渐黑|黑场)", ""),
        new([EditKind.Speed], "(?:speed(?:ing)?(?: up| change)?|fast forward(?:ing)?|slow ?mo(?:tion)?|slow(?:ing)? ?(?:it )?down|time ?lapse)", "(?:speed|tempo|pace)", "(?:变速|加速|减速|慢动作|慢放|快进|倍速|快放)", "(?:速度|速|倍速|(?<=回(?:到|成)?) ?1 ?倍速?)"),
        new([EditKind.Rotation], "(?:rotat(?:ion|e|ed|ing)(?: it)?|turn(?:ing)?(?: it)?)", "(?:orientation|rotation|way up)", "(?:旋转|转)", "(?:方向|朝向|角度)"),
        new([EditKind.Flip], "(?:flip(?:ped|ping)?(?: it)?|mirror(?:ed|ing)?(?: it)?(?: (?:effect|image))?)", "", "(?:翻转|镜像|反转)", ""),
        new([EditKind.Crop, EditKind.Aspect], "(?:crop(?:ped|ping)?(?: it)?|aspect(?: ratio)?(?: change)?|pad(?:ded|ding)?|(?:black )?bars?|vertical(?: format)?|square(?: format)?)", "(?:aspect(?: ratio)?|framing|picture|frame|ratio|shape)", "(?:裁剪|裁切|裁|黑边|竖屏|方形|画幅)", "(?:比例|画幅|画面|宽高比)"),
        new([EditKind.Trim], "(?:trim(?:med|ming)?(?: it)?|cut(?:s|ting)?(?: it)?|shorten(?:ed|ing)?(?: it)?)", "(?:length|duration|(?:cut|removed|missing|trimmed|deleted) (?:parts?|bits?|pieces?|sections?))", "(?:剪辑|剪切|截取|剪|截)", "(?:长度|时长|完整|(?:被)?(?:剪|删|切|截)(?:(?:掉|了|去)的?|的)(?:部分|内容|那段|片段|地方|东西|开头|片头|结尾|片尾|前面|后面|中间)?)"),
        new([EditKind.FrameSize], "(?:resiz(?:e|ed|ing)(?: it)?|downscal(?:e|ed|ing)(?: it)?|scal(?:e|ed|ing)(?: it)?)", "(?:resolution|dimensions|picture size|frame size)", "(?:缩放)", "(?:分辨率|清晰度尺寸|尺寸)"),
        new([EditKind.FrameRate], "(?:frame ?rate change)", "(?:frame ?rate|fps)", "", "(?:帧率|帧数)"),
        new([EditKind.Volume], "(?:volume change|boost|amplification)", "(?:volume|loudness)", "", "(?:音量|响度)"),
        new([EditKind.Channels], "(?:mono)", "(?:channels|stereo)", "(?:单声道)", "(?:立体声|声道)"),
        new([EditKind.Codec], "(?:h\\.?265|hevc|av1|codec)", "(?:codec|encoding)", "(?:h\\.?265|hevc|av1)", "(?:编码)"),
        new([EditKind.Format], "(?:gifs?|webp|mp3|m4a)", "(?:format|container)", "(?:gif|动图|webp|mp3|m4a)", "(?:格式)"),
        new([EditKind.Quality], "(?:quality (?:setting|limit|target))", "", "", ""),
        new([EditKind.Size], "(?:(?:file )?size (?:limit|cap|restriction|ceiling)|limit)", "", "(?:大小限制|体积限制|限制)", ""),
    ];

    private static readonly Wording[] SoundBack =
    [
        FollowUpPattern.En("(?:bring|get|put|turn|switch|add|give|hand|return|want|need|restore|keep|leave|have|include|with|enable|play)(?: (?:me|us|the|its|my|back|on|in|again|original|some|to|hear))* " + Sound + "(?: (?:back|on|again|please|too|in|after all|as it was))*"),
        FollowUpPattern.En("take (?:the |that )?(?:mute|muting|silence) back|take back (?:the |that )?(?:mute|muting|silence)|un ?mute(?:d)?(?: (?:it|the video|that))?|(?:do not|don't|dont|not|without|no|undo|remove|cancel|revert)(?: (?:be|the|a|it))* (?:mut(?:e|ed|ing)|silent|silence)(?: it)?|" + Sound + " (?:back(?: on)?|on)|(?:where|what) (?:is|'s|did|has|happened to)(?: the| my)? " + Sound + "(?: (?:go|gone))?|(?:i |we )(?:really |do )?miss (?:the|my|its|our) " + Sound + "|(?:i |we )(?:still |do |actually )?(?:want|need) to hear (?:it|them|him|her|what)|i can(?:'t|not) hear (?:anything|it|you|a thing)"),
        // "The sound you took out, put it back": the pronoun stands for it.
        FollowUpPattern.En(Sound + "\\b[^.;!?]{0,60}?[, ](?:(?:so|and|please|just|can you|could you|but) )*(?:(?:put|bring|get|give|turn|switch) (?:it|that) back(?: (?:on|in))?|(?:restore|reinstate|return|recover|undelete|re ?enable) (?:it|that))"),
        // 刚去掉的声儿放回来; 我不该把声音关了，帮我弄回来.
        FollowUpPattern.Zh("(?:(?:去|删|关|掐|消|静|拿|抹|剪|弄)(?:掉)?(?:了)?的|不该|不应该?|后悔|还是)?(?:把|将)?" + ZhSound + "[^.;!?]{0,16}?(?:(?:放|加|弄|找|还|补|要|拿|变|开|调|接|搬|捡)回(?:来|去)?|还(?:给)?我|恢复|还原|重新打开|打开|开着|开回来)(?:1 ?下|给我|来|吧|了)*"),
        FollowUpPattern.Zh("(?:去|删|关|掐|消|静|拿|抹|剪|弄)(?:掉)?(?:了)?的" + ZhSound + "[^,.;!?]{0,8}?(?:加上|补上|放上|装上|接上|加进去|放进去)"),
        FollowUpPattern.Zh("(?:去|删|关|掐|消|静|拿|抹|剪)(?:掉)?了?的音(?!乐|量|质|调)[^.;!?]{0,10}?(?:放回|加回|弄回|找回|还回|恢复|还原|还给?我|打开)来?"),
        FollowUpPattern.Zh("(?:声音|音频|原声)(?:我|我们|咱)?(?:还是|又|还)(?:是)?(?:想)?要(?:的)?(?:了|回来)?(?:吧|啦)?[, ]{0,2}(?:再|给我|帮我|请|麻烦)*(?:(?:加|弄|搞|放|要|找|恢复|还)(?:回[来去]?|上)?)?(?:吧|啦)?(?= ?(?:$|[,.;!?]))|(?:还是|又|仍然)(?:想|要)(?:能)?(?:听到?|听见)(?:到|见)?(?:原来的?|视频的?)?(?:声音|原声)|(?:声音|音频|原声)(?:还是|还|就|又|重新)*(?:开着|开|留着|要留着?|要保留|保留|要|留)(?:吧|了)?|(?:恢复|还原|打开|开启|加回|找回|带回|保留|留下|要有|需要|要|加上|放回|有)(?:回)?(?:原来|原有|原本|原|视频|它)?(?:的)?(?:声音|音频|原声|音轨)(?:了)?|(?:把)?(?:声音|音频|原声|音轨)(?:也|都|给我|重新|还是|又|再)*(?:恢复|还原|打开|加回来?|弄回来?|找回来|放回来?|要回来|要有|要|留着|保留|开开|回来)|(?:取消|不要|别|不用|去掉|解除|关掉|收回|撤回|撤销|不该|不应该?)静音|静音(?:那个|那步|这个|这步|的)*(?:给我|还是|先|就)?(?:收回|撤回|撤销|取消|撤|退)(?:了|吧)?|(?:把)?(?:声音|音频|原声|原音)(?:都|全|还是|又|也|先|就|请|给我)*(?:还|还给|退给|给回|找回来给|还回|还回来给)我?(?=$|[,.;!?]|吧|我)|(?:声音|原声)(?:呢|去哪了|没了)|没有?声音了"),
    ];

    /// <summary>片头那5秒还是留着吧: what was cut off is to be there again.</summary>
    private static readonly Wording TrimBack = FollowUpPattern.Zh("(?:片头|开头|前面|结尾|片尾|后面|中间|末尾)(?:那|的|这|掉)*(?: ?[0-9一二两三四五六七八九十]{1,3} ?(?:秒|分)钟?)?(?:那段|的)?(?:还是|就|也)+(?:给我)?(?:留着|留下|保留|别剪|不剪|不要剪|别去|加回来?)");

    public void Read(PromptReading reading)
    {
        if (reading.Context.Earlier is not { IsEmpty: false } earlier) return;
        if (earlier.Title is not null) NameByNoun(reading.Text);
        if (earlier.Mute && Array.Exists(SoundBack, pattern => reading.Text.Take(pattern).Count > 0)) reading.Removed.Add(EditKind.Mute);
        if (earlier.Trim is not null && reading.Text.Take(TrimBack).Count > 0) reading.Removed.Add(EditKind.Trim);
        foreach (var entry in Table)
        {
            List<EditKind> there = [.. entry.Kinds.Where(kind => EditCatalog.Of(kind).IsIn(earlier))];
            if (there.Count > 0 && Array.Exists(entry.Patterns, pattern => reading.Text.Take(pattern).Count > 0)) reading.Removed.UnionWith(there);
        }
    }

    private const string Quote = "(?:\"[^\"]{1,120}\"|(?<![a-z0-9])'[^'\"]{1,80}'(?![a-z0-9]))";
    private const string TitleNoun = "(?<noun>titles?|texts?|captions?|headings?|headlines?|words|writing|lettering|overlay|banner)";

    /// <summary>"Take the caption 'Best Dad' off", "the 'Sold' text you added": what it says is no new text.</summary>
    private static readonly Wording[] Quoted =
    [
        Pattern.Zh("(?<=\\b" + Remove + " (?:the |that |this |my |your |those |these )?)" + TitleNoun + ",? " + Quote),
        Pattern.Zh("(?<=\\b" + Remove + " (?:the |that |this |my |your |those |these )?)" + Quote + "(?: " + TitleNoun + ")?"),
        Pattern.Zh("(?<=\\b(?:take|leave|get|pull|turn|switch|cut) (?:the |that |this |my |your |those |these )?)" + TitleNoun + ",? " + Quote + "(?= (?:back )?(?:off|out|away|down)\\b)"),
        Pattern.Zh("(?<=\\b(?:take|leave|get|pull|turn|switch|cut) (?:the |that |this |my |your |those |these )?)" + Quote + "(?: " + TitleNoun + ")?(?= (?:back )?(?:off|out|away|down)\\b)"),
        Pattern.Zh("(?<=\\b(?:the|that|this|my|your|those|these) )" + Quote + " " + TitleNoun + "(?= (?:that |which )?(?:you|we|i|he|she) (?:added|put|wrote|made|placed|stuck|inserted|showed|used|gave)\\b)"),
    ];

    private static void NameByNoun(FoldedText text)
    {
        foreach (var pattern in Quoted) text.Rewrite(pattern, match => match.Groups["noun"] is { Success: true } noun ? noun.Value : "title");
    }

    /// <summary>How an edit is taken back: by its name ("no title"), or by what it changed ("original speed").</summary>
    private sealed class Entry(EditKind[] kinds, string edit, string changed, string zhEdit, string zhChanged)
    {
        public EditKind[] Kinds => kinds;

        public Wording[] Patterns { get; } = [.. Of(edit, changed, zhEdit, zhChanged)];

        private static IEnumerable<Wording> Of(string edit, string changed, string zhEdit, string zhChanged)
        {
            yield return FollowUpPattern.En("(?:{not}|" + Remove + ") " + Filler + edit + After);
            yield return FollowUpPattern.En("un[ ]?" + edit + After);
            yield return FollowUpPattern.En("take (?:back )?(?:the |that |my )?" + edit + " back|take back (?:the |that |my )?" + edit);
            yield return FollowUpPattern.En("(?:no|any) more " + edit + After + "|(?:the |that |my |this )?" + edit + " (?:can|could|should|must|has to|needs to|may) (?:go|come off|be (?:removed|deleted|taken (?:off|out)|dropped))" + After);
            yield return FollowUpPattern.En("(?:take|leave|get|pull|turn|switch|cut) (?:the |that |my |this )?" + edit + " (?:back )?(?:out|off|away)" + After);
            // "The title looks naff, take it off": the pronoun stands for it.
            yield return FollowUpPattern.En("(?:(?:the|that|this|my|your|those|these) |(?<!(?:[a-z]|-)[ ]?))" + edit + "(?: (?!and\\b|but keep\\b)[a-z0-9']+){1,12}?,? ?(?:so |and |please |just |can you |could you )*(?:(?:take|leave|get|pull|turn|switch|cut|strip|knock) (?:it|them|that|those) (?:back )?(?:out|off|away)|(?:remove|delete|drop|lose|get rid of|ditch|scrap|kill|bin|axe|undo|cancel|strip|erase|skip|dump) (?:it|them|that|those)(?: (?:bit|one|part|thing))?)" + After);
            // "The words you put over it hide her face, she's upset, away with them."
            yield return FollowUpPattern.En("(?:the|that|this|your|those|these) " + edit + "\\b[^.;!?\"]{0,90}?[,.] ?(?:so |and |please |just )*(?:away|off|out|down) with (?:it|them|that|those)" + After);
            yield return FollowUpPattern.En("(?:the |that |my |this )?" + edit + " (?:was|is|were|are) (?:(?:such|really|clearly|just|probably) )*(?:an? (?:bad|terrible|stupid|awful|silly|poor|dumb) (?:idea|choice)|a mistake|wrong|not (?:a good idea|for me))" + After);
            if (changed.Length > 0)
            {
                yield return FollowUpPattern.En(Back + "(?:original|normal|regular|real|native|full|source|default|initial|whole|old) " + changed + "(?: (?:back|again|please))*");
                yield return FollowUpPattern.En("(?:restore|reset|bring back|get back|give me back|put back|undo) (?:the |its |my )?" + changed + "|(?:the )?" + changed + " (?:back|as it was|like before|as before)");
            }

            if (zhEdit.Length > 0) yield return FollowUpPattern.Zh(ZhRemove + zhEdit + "(?:了|吧|效果)?|(?:把)?" + zhEdit + "(?:给我|都|也|我|还是|就|先|干脆|全|那|统统|通通|帮我|可以|请)*(?:去掉|删了|删掉|删除|去除|拿掉|取消|撤了|撤掉|撤下来?|算了|免了|别要了?|别加了?|别留了?|不要了?(?!太|那么|这么|盖|挡|放|用|加|变|改|动|超|再)|移除|关掉|去了|撤销)");
            // 慢动作不好看，去掉吧: the subject of the clause before is what goes.
            if (zhEdit.Length > 0) yield return FollowUpPattern.Zh("(?<![不没别])" + zhEdit + "[^,.;!?0-9]{0,8}, ?(?:还是|就|那就?|干脆|给我|帮我|请|都|把它|它)*(?:去掉|删掉|删了|撤掉|撤了|取消|不要了|拿掉|别要了)(?:吧|了|啦)*(?=$|[,.;!?])");
            if (zhChanged.Length > 0)
                yield return FollowUpPattern.Zh(zhChanged + "(?:还是|就|也|都|给我|再|要)*(?:按|用|照|跟|是)(?:着)?(?:原来|原先|原本|之前|正常|最初)(?:的)?(?:来|走|就好|就行)*(?:(?:,)?(?:刚才|刚刚|后来)?(?:调|改|变|加)(?:快|慢|大|小|高|低)?的(?:就)?不要了?)?|" + ZhRestore + zhChanged + "|(?:原来|原始|正常|原本|原先|原)的?" + zhChanged + "|(?:把)?" + zhChanged + "(?:还是|就|也|都|给我|再|先|请|帮我|重新|全)*(?:恢复|还原|调回|改回|变回|加回|补回|放回|找回|要回|拿回|换回|弄回)(?:原来|原本|原有|原样|正常|原始|成|到|的|来|去|回来)*");
        }
    }
}
