using Compressor.Edits.Words;
namespace Compressor.Edits;

/// <summary>What people tell beside a command, which wants nothing done: "my bus leaves in ten minutes", "I paid on Sunday", 等半天了. It holds no wish.</summary>
internal static class AsideWords
{
    private const string Wish = "(?!.*\\b(?:want|wants|need|needs|should|must|make|please|can|could|would|shall|let|how|what|which|when|where|why|who|smaller|bigger|louder|shorter)\\b)(?!.*(?:sound|audio|picture|quality|title|music|blurry|crop|cut|mute))";

    private static readonly Wording[] Asides =
    [
        QuestionWords.Whole(Wish + "(?:(?:and|but|so|because|cos|coz|cause|since|as|only|well|also) )*(?:i|i've|ive|im|i'm|i'd|i was|we|we've|we're|my|our|it's been|it has been|it was at|it's at|it's (?:still )?(?:stuck )?at|been|the (?:progress )?(?:bar|page|screen|wheel|spinner|percentage|counter|thing)|nothing (?:is|has|happens|moves|seems)|he|she|they|mum|dad|the (?:train|bus|meeting|class|lesson|boss|client|kids?)|in a (?:rush|hurry)|waiting|took|takes|still waiting)(?: .{1,70}|)"),
        QuestionWords.Whole("(?:because |cos |as )?(?:i|we)(?:'ve got|'ve| have| need| gotta| got| must)? ?(?:to )?(?:leave|go|run|be (?:off|there|at|somewhere)|catch|head|start|post|send it|present)(?: [a-z0-9' ]{1,40}|)"),
        QuestionWords.Whole("(?:that's (?:the one|it|great|perfect|lovely|what i wanted)|that(?:'ll| will) do(?: (?:nicely|fine|me|it))?|(?:super|brilliant|smashing|lovely|fab|fabulous|ace|top|champion|ta|cheers|magic|spot on|job done|ok lovely|super thanks|love it)(?: (?:thanks|ta|cheers|job|stuff|that))?)"),
        QuestionWords.Whole("(?!.*(?:要|请|帮|压|剪|裁|转|改|加|去掉|小|大))(?:我|都|已经|也|还|又|人家|老师|老板|客户|孩子|他们?|她|快|急|赶|等|昨天|今天|上周|刚|刚刚|刚才|这会儿|马上|时间|进度条?|页面|屏幕|转圈|半天|好久|好长时间|一直|1直|到底)[^?]{0,30}"),
        QuestionWords.Whole("(?:我)?(?:都|已经|也)?(?:等|耗|卡)(?:了|着)?[^?]{0,14}(?:了|呢|啊)?|急(?:用|着用|死了?|着发)?|(?:我)?(?:赶着?|急着|着急)[^?]{0,10}|(?:快|马上)?(?:要)?(?:上课|开会|迟到|下班|出门)了?|(?:点|按|在|从)?(?:哪里|哪儿|哪个|哪)(?:点|按|上传|弄|传|操作|加)?(?:啊|呀|呢)?|怎么(?:弄|操作|点|传)(?:啊|呀|呢)?"),
        QuestionWords.Whole("(?:in |on |from )?(?:where|which (?:button|one|icon|place)|how)(?: (?:do|should|can|must|would))? (?:i|we|you)(?: have to| need to)? (?:click|press|tap|do that|do it|do this|go|put it|put it in|find (?:it|that)|add it|drop it)(?: (?:in|for that|to do that|here|now))?"),
    ];

    public static bool IsAside(string clause) => Array.Exists(Asides, aside => aside.IsMatch(clause));
}
