using static Compressor.Edits.CommandWords;

namespace Compressor.Edits;

/// <summary>"how many credits do I have left?", 查一下余额.</summary>
internal static class CreditWords
{
    private const string Credit = "(?:credits?|credit balance|balance|account balance|quota|points|billing|account status|usage)";

    public static IReadOnlyList<string> Patterns { get; } =
    [
        English.Lead + "(?:(?:show|check|see|view|tell|get|know|display|look up|look at|give|what is|what's|whats|what are|how is|how's|how about|what about)(?: me)? )?(?:the |my |our |me |about |account |current |remaining |available |credit |credits |nemo )*" + Credit
            + "(?: (?:balance|left|remaining|status|available|have|has|do|i|we|are|is|on|in|of|my|the|account|left over|please|used|info|amount))*" + English.Tail,
        English.Lead + "(?:do|did|have|are|am|is|will|got) (?:i|we|there|my)? ?(?:still |got |be |have |running |run |out of |low on |any |enough |many |more |some |account )*" + Credit + "(?: (?:left|remaining|there|still|low|enough|over|gone|used up))*" + English.Tail,
        English.Lead + "(?:buy|purchase|add|top up|recharge|refill|need|get)(?: (?:some|more|my|the|additional|extra|new))* " + Credit + English.Tail,
        English.Lead + "top up" + English.Tail,

        Chinese.Lead + "(?:查询?一?查?|查查|查看|查下|看看?|看下|看一下|查一下|问下|问一下|显示|知道|告诉我|我|你|账户|账号|帐户|账上|里|中|的|还有|还剩下?|剩余|剩下?|有|多少|当前|现在|目前|是)*"
            + "(?:积分|余额|额度|点数|账户)(?:余额|余量|情况|多少|是|还|有|剩余?|下|够不够|够|不够|用完|用|没|几|个|点|在哪里?|怎么|充值?|买|购买)*" + Chinese.Tail,
        Chinese.Lead + "(?:我|你|账户|账号|里|的|还|现在|目前|到底)*(?:积分|余额|额度|点数|点)(?:还|剩|有|下|余|到底|现在)*(?:多少|几|几个|几点|够不够|多少个)" + Chinese.Tail,
        Chinese.Lead + "(?:我|账户里?|账号里?|里面|还|现在|目前)*(?:还有|还剩|剩)(?:下)?(?:多少|几个?)(?:积分|点数|额度|次|点)" + Chinese.Tail,
        Chinese.Lead + "(?:怎么|如何|哪里|在哪里?)?(?:可以|能)?充值?(?:积分|点数|额度)?" + Chinese.Tail,
    ];
}
