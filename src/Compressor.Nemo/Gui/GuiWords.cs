using System.Text.RegularExpressions;

namespace Compressor.Nemo;

/// <summary>
/// The words of instructions for a GUI. A clause is one if it begins with an imperative or with "you can", and speaks of what only a GUI has: a click, a
/// key, a button, a panel, whatever its name.
/// </summary>
internal static class GuiWords
{
    /// <summary>The text is not ours: a match that takes longer is abandoned.</summary>
    public static TimeSpan MatchLimit { get; } = TimeSpan.FromSeconds(1);

    /// <summary>What can precede the verb of an instruction.</summary>
    private const string Lead =
        "^[^\\p{L}\\p{N}]*(?:(?:step )?[0-9]{1,2} ?[.):-] )?(?:(?:please|kindly|now|then|next|just|simply|finally|lastly|first|also|alternatively|otherwise|again|here|or|and|so|but|afterwards?|after that|instead|easily|quickly|directly|"
        + "you can|you could|you can now|you can also|you may|you may want to|you might want to|you should|you will need to|you'll need to|you'll want to|you need to|you just need to|you have to|you only have to|you must|you want to|"
        + "you are able to|you're able to|you will be able to|you'll be able to|feel free to|try to|try|remember to|don't forget to|do not forget to|be sure to|make sure to|make sure you|go ahead and|i recommend you|i recommend|i suggest you|i suggest|i'd suggest|"
        + "we recommend|we suggest|all you need to do is|all you have to do is|to do this|to do so|it's time to|time to|let's|why not|start by|begin by|consider|how about|proceed to|continue to|if you want|if you like|if needed|when ready|once done|when you are ready|when you're ready)"
        + "[, :]+(?:(?:always|simply|just|now|also|then|directly|easily|manually|quickly|either) )*)*";

    private const string Widget =
        "(?:buttons?|icons?|panels?|panes?|tabs?|menus?|tool ?bars?|side ?bars?|dialogs?|dialogue box|drop-?downs?|sliders?|check ?box(?:es)?|toggles?|windows?|inspector|library|media pool|editor|work ?space|canvas|playhead|settings|preferences|properties|ribbon|"
        + "pop-?ups?|dashboard|gear|cog|three dots|hamburger|plus sign|arrow|handles?|text box|search bar|track header|keyboard|cursor|mouse|shortcuts?|web ?page|home ?page|page|screen|browser)";

    private const string Key =
        "(?:ctrl|control|cmd|command|alt|option|shift|esc|escape|enter|return|delete|backspace|space ?bar|space|tab|f[0-9]{1,2}|⌘|⇧|⌥|[a-z]|arrow keys?|home|end|[←→↑↓]|any key|play|pause|stop|record|ok|okay|done|apply|save|export|download|share|undo|redo|cancel|confirm|continue|next|yes|submit|generate|render|start)";

    private const string The = "(?:(?:on|onto|up|to|over|the|your|a|an|any|its|this|that|in|at|into|under|out|back|for|from|by) )*";
    private const string Some = "[^.!?]{0,60}?";
    private const string GoThere = "(?:select|choose|pick|navigate|go|head|jump|scroll|hover|switch|toggle|adjust|use|using|find|look|locate|move|change|set|open|expand|collapse|access|enter|close|minimi[sz]e|maximi[sz]e|exit|leave|hide|resize|refresh|reload|visit|check|uncheck|tick|untick|enable|disable|view|see|search|type|pull|push|return|log in|sign in)";
    private const string Clicking = "(?:click(?:ing)?|tap(?:ping)?|press(?:ing)?|hit(?:ting)?|drag(?:ging)?|right-?click(?:ing)?|double-?click(?:ing)?|open(?:ing)?|select(?:ing)?|choosing|going|using|switching|scrolling|hovering|toggling|moving)";
    private const string Placed = "(?:at|in|on|near|under|below|above|next to|beside|to) (?:the |your )?(?:far |very |upper |lower )?(?:top|bottom|left|right|corner|upper|lower|side|header|footer|" + Widget + ")";

    private const string ZhLead = "^[^\\p{L}\\p{N}]*(?:[0-9]{1,2}[.、)）]\\s*)?(?:(?:第[一二三四五]步|首先|先|请|麻烦|您|你|就|可以|可|能|也|还|只需要?|只要|需要|直接|然后|接着|再|或者?|接下来|之后|现在|最后|随后|此时|这时|点开后|完成后|导出时|导出|下载|保存|预览|查看|分享|上传|撤销|如需|要|想要|,|，|:|：|\\s))*";
    private const string ZhWhere = "(?:在|从|到|通过|用|于)?[^,，.。!！?？;；]{0,18}?";
    private const string ZhWidget =
        "(?:按钮|按键|图标|面板|菜单|选项卡|标签页?|窗口|工具栏|侧边栏|对话框|滑块|滑杆|下拉|复选框|开关|弹窗|画布|编辑器|播放器|素材库|媒体库|属性栏|属性|设置|页面|界面|快捷键|右上角|左上角|右下角|左下角|右侧|左侧|上方|下方|顶部|底部|此处|这里|[“\"‘「『【])";

    private const string ZhSubject = "(?:画面|视频里|视频中|片中|镜头|主角|人物|男|女|他|她|孩子|标题|文字|字幕|我(?!们?建议)|已)";

    public static readonly (Regex Pattern, GuiAction Action)[] Instructions =
    [
        (Of(Lead + "(?:click|press|tap|hit|select|choose|use|find|look for)\\b" + Some + "\\b(?:export|download|save|share)\\b"), GuiAction.Export),
        (Of("\\b(?:export|download|save|share)[\"'”’\\]*]* (?:button|icon|option|menu|panel|dialog|tab|link)\\b"), GuiAction.Export),
        (Of("^[^\\p{L}\\p{N}]*(?:and |so |then |if you'?re (?:happy|satisfied),? )?(?:you can|you may|you could|please|feel free to|go ahead and)(?: (?:now|then|also|simply|just|directly|go ahead and))* (?:export|download)\\b"), GuiAction.Export),
        (Of("导出[”\"’」』】]?(?:按钮|选项|菜单|面板|图标|键)|" + ZhLead + ZhWhere + "(?:点击|单击|按下?|选择|使用|点(?:一下)?)[^.。!！?？]{0,24}(?:导出|下载|保存|分享)"), GuiAction.Export),
        (Of("^[^\\p{L}\\p{N}]*(?:(?:您|你|现在|就|也|还|便|,|，))*可以?(?:直接|随时|马上|开始|进行|先|去|就)*(?:导出|下载)|^[^\\p{L}\\p{N}]*请(?:您|你)?(?:直接|自行|手动|先)*(?:导出|下载)|^[^\\p{L}\\p{N}]*直接(?:导出|下载)(?:视频|即可|就行|就好|吧)"), GuiAction.Export),

        (Of(Lead + "(?:check|visit|view|see|review|manage|go to|open|log in to|look at|top up)\\b (?:" + The + ")?(?:(?:account|billing|subscription|plan|credits?)\\b)"), GuiAction.ShowCredits),
        (Of(Lead + GoThere + "\\b" + Some + "\\b(?:account|billing|subscription|pricing|plan|credits?) (?:page|tab|section|settings|panel|menu|dashboard)\\b"), GuiAction.ShowCredits),
        (Of("(?:查看|检查|前往|打开|登录|访问|进入|到)(?:您|你)?(?:的)?(?:账户|账单|帐户|账号|计费|订阅|积分|个人中心)"), GuiAction.ShowCredits),

        (Of(Lead + "(?:preview|view|see|check|play|review|watch|inspect|look at|find)\\b" + Some + "\\b(?:in|on|within|using|from|at|to) (?:the |your |our )?(?:[a-z]+ ){0,2}(?:timeline|preview|player|editor|canvas|workspace|screen|viewer|monitor)\\b"), GuiAction.ShowTimeline),
        (Of(Lead + "(?:preview|play) (?:it|the (?:video|result|edit|clip|changes)|your (?:video|edit|clip)|everything)\\b"), GuiAction.ShowTimeline),
        (Of("\\b(?:is|are) (?:now |also )?(?:available|visible|shown|ready) (?:for (?:preview|review) )?(?:in|on) (?:the |your )?(?:preview|player|viewer)(?: (?:window|panel|area|pane))?\\b"), GuiAction.ShowTimeline),
        (Of("(?:在)?(?:时间[线轴]|预览窗口|预览区|预览面板|播放器|编辑器)(?:中|上|里|内)?(?:预览|查看|播放|看到)|(?:预览|查看)[^.。]{0,10}时间[线轴]|" + ZhLead + "(?:预览|播放)(?:一下|效果|视频|结果|看看)"), GuiAction.ShowTimeline),

        (Of(Lead + "drag(?:ging)?\\b(?: and drop(?:ping)?\\b)? (?:and drop )?(?:the|your|a|an|any|it|them|this|that|files?|clips?|videos?|images?|music|from|onto|into|to|in|one|both|another)\\b"), GuiAction.SendEdit),
        (Of(Lead + "drop (?:the|your|a|an|it|them|this|files?|clips?|videos?)\\b" + Some + "(?:\\b(?:on|onto|into|in|to|here|there)\\b)"), GuiAction.SendEdit),
        (Of("(?:请|可以|只需|然后|直接|再|或者?|^[^\\p{L}\\p{N}]*)(?:您|你)?(?:将|把|用鼠标|鼠标)*[^,，.。]{0,20}(?:拖拽|拖放|拖动|拖到|拖入|拖进|拖至)"), GuiAction.SendEdit),

        (Of(Lead + "(?:left-?|right-?|double-?|shift-?|ctrl-?)?(?:click|tap|press|hit|right-?click|double-?click|long-?press|hold(?: down)?)\\b (?:(?:on|the|here|it|your|any|a|an|this|that|these|both|each|one|and hold|down|inside|outside|anywhere|[\"'“‘\\[*]|" + Key + "\\b))"), GuiAction.None),
        (Of(Lead + "(?:right-?click|double-?click|left-?click|shift-?click)\\b"), GuiAction.None),
        (Of(Lead + GoThere + "\\b ?" + The + "[^.!?,]{0,40}?\\b" + Widget + "\\b"), GuiAction.None),
        (Of(Lead + "(?:use|try|type|hold)\\b [^.!?]{0,20}?(?:\\b(?:ctrl|cmd|command|alt|shift|keyboard|hot ?keys?|short ?cuts?|mouse|scroll wheel|space ?bar|arrow keys)\\b|⌘)"), GuiAction.None),
        (Of("(?:\\b(?:ctrl|cmd|command|alt|shift)|⌘) ?[+-] ?[a-z0-9]\\b"), GuiAction.None),
        (Of(Lead + "(?:go to|navigate to|open|choose|select|use|head to)\\b [^.!?]{0,40}(?: > | → | › | ▸ |->)"), GuiAction.None),
        (Of(Lead + "(?:close|refresh|reload|minimi[sz]e|leave|exit) (?:the|this|your) (?:app|application|editor|project|window|tab|page|browser)\\b"), GuiAction.None),
        (Of(Lead + "(?:open|expand|access|go to|switch to) " + The + "[^.!?,]{0,30}\\b(?:section|option|project|timeline|canvas|link|layer|inspector)\\b"), GuiAction.None),
        (Of("^[^\\p{L}\\p{N}]*(?:you can|you could|you may|this can|it can|they can|that can|these can|(?:[a-z]+ ){0,4}can be)[^.!?]{0,60}\\bby " + Clicking + "\\b"), GuiAction.None),
        (Of("\\b(?:can|could|may) be (?:[a-z]+ )?(?:done|changed|adjusted|exported|downloaded|found|accessed|edited|moved|undone|opened|previewed|viewed|reached|toggled|set)[^.!?]{0,30}\\b(?:in|from|via|under|through|with|using|on) (?:the |your )?[^.!?]{0,24}" + Widget + "\\b"), GuiAction.None),
        (Of("\\b(?:you'll|you will|you can|you should) (?:find|see|notice|spot)\\b[^.!?]{0,50}\\b(?:button|icon|panel|tab|menu|toolbar|sidebar|slider|window|timeline)\\b"), GuiAction.None),
        (Of("\\b(?:button|icon|menu|pop-?up|window|dialog|option|link)\\b (?:will|should|would|is going to) (?:appear|show up|pop up|open)\\b|\\b(?:button|icon|menu|slider|toolbar|tab)\\b (?:is|are|sits|can be found|is located) " + Placed), GuiAction.None),
        (Of("^[^\\p{L}\\p{N}]*click here\\b"), GuiAction.None),
        (Of("^[^\\p{L}\\p{N}]*(?:step )?[0-9]{1,2} ?[.):] (?:pick|choose|select|set|enter|type|wait|confirm|name|rename|save|open)\\b"), GuiAction.None),

        (Of(ZhLead + "(?:将|把)?(?:打开|展开|关闭|切换到|切换至|进入|前往|返回|刷新|登录|最小化|收起|选中|选择|勾选|找到|滑动|长按|调整|使用|利用)[^,，.。;；]{0,24}" + ZhWidget), GuiAction.None),
        (Of(ZhLead + "(?:打开|关闭|刷新)(?:该|这个|此|当前|本)?(?:面板|菜单|设置|窗口|标签页?|编辑器|项目|选项卡|侧边栏|属性|页面|网页|浏览器|应用|软件)"), GuiAction.None),
        (Of(ZhLead + ZhWhere + "(?:点击|单击|双击|右键|右击|左键|点按|按下|长按|轻点|点选|(?:按|点)(?:一下|住|开)?(?=[“\"‘「『【]|右上角|左上角|右下角|左下角|上方|下方|右侧|左侧|顶部|底部|这里|此处|那个|空格|回车|键|[a-z]+键|ctrl|cmd|⌘|按钮|播放|撤销))"), GuiAction.None),
        (Of(ZhLead + "(?:在|到|去|从|通过)[^,，.。]{0,16}(?:面板|菜单|工具栏|侧边栏|属性栏|设置|选项卡|标签页|按钮|界面|窗口)(?:里|中|上|内)?[^,，.。]{0,4}(?:调整|修改|更改|设置|选择|编辑|操作|找到|查看|导出)"), GuiAction.None),
        (Of("(?:快捷键|(?:ctrl|cmd|command|⌘) ?\\+ ?[a-z])|鼠标(?:右键|左键|拖|点|悬停|滚轮)"), GuiAction.None),
    ];

    private static readonly Regex Told = Of(
        "\\b(?:she|he|they|who|someone|somebody|a (?:man|woman|boy|girl|person|hand|kid|child)|i|we)(?:'ve| have|'d| had|'ll| will)? (?:just |already |also |then )?(?:[a-z]+ed|put|cut|set|made|left|kept|clicks?|opens?|presses|taps|drags?|drops?|closes?|selects?)\\b");

    private static readonly Regex ZhTold = Of(ZhSubject + "[^,，.。;；]{0,16}(?:点击|单击|双击|按下|打开|关闭|拖|滑|右键)");
    private static readonly Regex Imperative = Of(Lead + "(?:you|click|press|tap|hit|drag|open|right)|^[^\\p{L}]*(?:请|您|你可|点|可以)");

    /// <summary>The instruction that a clause gives; null: it gives none.</summary>
    public static GuiAction? ActionOf(string clause)
    {
        var plain = clause.Replace("*", "", StringComparison.Ordinal).Replace("`", "", StringComparison.Ordinal).Replace('’', '\'');
        foreach (var (pattern, action) in Instructions)
        {
            if (pattern.IsMatch(plain) && (Imperative.IsMatch(plain) || !(Told.IsMatch(plain) || ZhTold.IsMatch(plain)))) return action;
        }

        return null;
    }

    public static Regex Of(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MatchLimit);
}
