using static Compressor.Edits.CommandWords;

namespace Compressor.Edits;

/// <summary>"I have another video", 再传一个视频.</summary>
internal static class UploadWords
{
    private const string Some = "(?: (?:a|an|another|one|two|some|more|new|my|the|this|different|other|second|next|additional|few|couple|of|up|you|it|in|more of my))*";
    private const string Files = "(?: (?:video|videos|file|files|clip|clips|footage|photo|photos|image|images|picture|pictures|one|ones|recording|recordings|music|song|audio|media|material|track|it|them|this|that))+";
    private const string Where = "(?: (?:to|into|in|for|from) (?:the |my |this |you )?(?:project|session|timeline|phone|computer|laptop|desktop|pc|mac|macbook|tablet|ipad|iphone|album|photos|library|hard drive|disk|usb stick|stick|folder|cloud|google drive|dropbox|icloud|device|you|here|camera roll|gallery|drive|editor|app)?)?";

    public static IReadOnlyList<string> Patterns { get; } =
    [
        English.Lead + "(?:i have |i've |i've got |start |begin |do |make )?(?:an |a |the )?(?:upload|uploading|import|importing|re-?upload)" + Some + "(?:" + Files + ")?" + Where + English.Tail,
        English.Lead + "(?:attach|provide|submit|put|upload|send you|send|give you|add|switch to|pick|choose|use|start with|work on|try)(?: (?:you|with))?" + "(?: (?:a|an|another|one|some|more|new|my|different|other|second|next|additional))+" + Files + Where + English.Tail,
        English.Lead + "(?:send|give|upload|show|attach|hand)(?: you)? (?:another|another one|a new one|a different one|the right one|the correct one|the proper one|the other one|a better one)(?: instead)?" + English.Tail,
        "(?:and |so |ok |okay |hey |hi |but |sorry |oops |oh |no |wait )*(?:i(?:'ve)?|we|that's|that was|this is|it's|it was)(?: (?:just|have|accidentally|must have))? ?(?:picked|chose|chosen|uploaded|sent|took|added|selected|attached|gave|given|grabbed|dropped)?(?: you)? ?(?:the |a )wrong (?:one|file|video|clip|recording|photo|picture|movie|film)(?: (?:sorry|by mistake|there|up))*" + English.Tail,
        "(?:and |so |ok |okay |hey |hi |but )*(?:how|where) (?:can|do|to|should|could|would|is|are)(?: (?:i|we|you))?(?: (?:upload|import|attach|send you|give you|submit|add|put|drop|send))(?:[a-z' ]{0,40})?" + English.Tail,
        "(?:and |so |ok |okay |hey |hi |but )*(?:i have|i've got|i got|there is|there's|here is|here's|here comes|now)" + "(?: (?:a|an|another|one|two|some|more|new|different|other|second|next))+" + Files + "(?: (?:for you|to (?:upload|compress|edit|do|process|add)|too|as well))?" + English.Tail,

        "(?:and |so |ok |okay |hey |hi |but )*(?:which|what) (?:button|icon|key|menu|link)? ?(?:do|should|must|can|would) (?:i|we) (?:have to |need to )?(?:press|click|tap|hit|use|push)(?: on)? (?:to|for) (?:upload|add|send|import|attach|put in|give you|uploading|adding)(?: (?:a|an|another|one|more|new|the|my|second|third|other|next|video|clip|file|in|up))*" + English.Tail,
        "(?:and |so |ok |okay |hey |hi |but )*(?:i |we )(?:want|need|would like|'d like|wanna|have|wish)(?: to)? (?:add|upload|send|import|put in|include|attach|use)(?: (?:you|in))?(?: (?:a|an|another|one|two|some|more|new|my|the|second|third|other|next|different))+" + Files + "(?: too| as well)?[,.;:-]{0,2} ?(?:how|where|can i|how do i|how can i|where do i)(?: [a-z' ]{0,24})?" + English.Tail,
        English.Lead + "(?:add|upload|send you|give you|put in|import|bring in)(?: (?:a|an|another|one|two|some|more|new|my|the|second|third|other|next|different|[0-9]{1,3}|minute|min|hour|second|sec|long))+" + Files + English.Tail,
        "(?:and |so |ok |okay |hey |hi |but )*(?:how|where) (?:can|do|should|could|would) (?:i|we) (?:upload|import|attach|send you|give you|submit|add|put|drop|send) [a-z0-9' ]{1,40}" + English.Tail,
        Chinese.Lead + "(?:怎么|如何|从?在?哪[里儿]?|重新|再|还|我|想|要|能|可以|把|将|有|另外|又)*(?:这里|这边|手上|手头|还有|有|,)*(?:(?:我)?(?:手机|相册|电脑|硬盘|桌面|平板|相机)(?:里面?|上|中)?的?)?(?:1个|一个|1支|一支|1段|一段|1部|一部|1条|一条)?(?:视频|影片|文件|片子|录像|素材|档案?)*(?:要|想|再)*(?:上传|传|导入|加|添加)(?:1|一|两|2|二|三|几|第|个|支|段|条|部|份|新的?|别的|其他的?|另外的?|多|下1|下一|[0-9]|分钟|小时|秒|的|长)*(?:文件|档案?|视频|影片|图片|照片|音频|素材|音乐|片子|录像){0,3}(?:上来|上去|进来|进去)?(?:(?:要)?(?:从|在|到|按|点)?(?:哪里|哪儿|哪个|哪)(?:个|点|按|传|上传|弄|钮|按钮|加)*)?" + Chinese.Tail,
        Chinese.Lead + "(?:怎么|如何|从?在?哪[里儿]?|重新|继续|另外|还|把|将|视频|文件|我的)*(?:上传|传|导入)(?:一下|一段|一个|一份|另外?一?个?|别的?|其他|其它|新的?|更多|多个|几个|1个|1段|两个|个|支|段|下一个|1支|一支|两支|一部|部|原|我|的|到|这里|上来|你|给你)*(?:文件|档案|视频|影片|图片|照片|音频|素材|音乐|片子|录像|东西)?" + Chinese.Tail,
        Chinese.Lead + "(?:怎么|如何|重新|继续|另外|还|要|想)*(?:换|发|添加|加|有|选|给你)(?:你)?(?:一段|一个|一份|另外?一?个?|别的?|其他|其它|新的?|1个|1段|个|段|下一个)+(?:新的?|别的?|其他的?)?(?:文件|档案?|视频|影片|素材|片子|录像){1,3}(?:给你|上传|要传|要上传|要压|要处理|上来)?" + Chinese.Tail,
    ];
}
