using Compressor.Edits.Words;
namespace Compressor.Edits;

/// <summary>The ways to say each command, with what people put around it, and what they say besides commands ("looks great!").</summary>
internal static class CommandWords
{
    private static readonly (Wording Pattern, Intent Intent)[] Commands =
    [
        .. ExportWords.Patterns.Select(pattern => (QuestionWords.Whole(pattern), Intent.Export)),
        .. CreditWords.Patterns.Select(pattern => (QuestionWords.Whole(pattern), Intent.Credits)),
        .. StatusWords.Patterns.Select(pattern => (QuestionWords.Whole(pattern), Intent.Status)),
        .. UploadWords.Patterns.Select(pattern => (QuestionWords.Whole(pattern), Intent.Upload)),
    ];

    private static readonly Wording Courtesy = QuestionWords.Whole(
        "(?:" + English.Lead + ")"
        + "|(?:hi|hello|hey|good (?:morning|afternoon|evening)|dear)(?: (?:there|again|team|all|bot|nemo))?"
        + "|(?:thanks?|thank you|thx|ty|cheers|much appreciated|many thanks)(?: (?:you|so|very|a|much|lot|again|in advance|for (?:that|this|it|the help|your help|everything)|man|mate))*"
        + "|(?:please|pls|plz|ok|okay|k|yes|yep|yeah|sure|alright|all right|got it|understood|right|no|nope|nothing else|no worries|never mind|wow|oh|lol|haha|great job|good job|well done|nice work|nice one)"
        + "|(?:(?:that|this|it|everything|all|the (?:[a-z]+ ){0,2}(?:video|result|clip|edit|cut|version)|looks?|works?|seems?|sounds?)(?:'s| is| are| looks?| seems?| works?| sounds?| was)? ?)?(?:like )?(?:really |very |so |just |now |pretty |absolutely |all |quite |exactly |simply |what i (?:wanted|needed) ?|how i (?:wanted|like) it ?)*"
        + "(?:great|good|perfect|fine|nice|awesome|amazing|cool|excellent|lovely|wonderful|beautiful|brilliant|fantastic|superb|neat|sweet|ok|okay|done|finished|all set|set|enough|it|all|for me|to me|better|much better|right|correct|as expected|wanted|i wanted|i needed)(?: (?:for me|to me|now|enough|already|thanks?|thank you|so far|indeed))*"
        + "|i(?:'m| am)? (?:really |very |so |quite |all |just )*(?:love|like|happy|satisfied|pleased|done|finished|good|fine|ready)(?: (?:it|this|that|with|the|now|result|edit|edits|video|editing|everything|here))*"
        + "|(?:no|no more|nothing|without) (?:more|further|other|else|changes|edits)(?: (?:more|further|changes|edits|needed|please|to change))*"
        + "|(?:你好|您好|嗨|哈喽|谢谢你?|多谢|感谢|辛苦了?|麻烦你?了?|拜托了?|好的?|好了|行|可以了?|嗯+|哦|对|是的|ok|没问题|没毛病|知道了|收到)+(?:了|啊|呀|哈|吧|啦|哦)*"
        + "|(?:这个|这样|就这样|视频|效果|结果|我|做得|看起来|看上去)*(?:很|太|挺|非常|还|真|也)*(?:不错|好|棒|满意|完美|喜欢|漂亮|厉害|可以|行|赞)(?:了|的|啊|呀|吧|啦|哦)*"
        + "|(?:我|这次|视频)?(?:都|全部?|已经|总算|终于)*(?:改|弄|做|剪|处理|搞|修|编辑|调)(?:好|完|妥)了?(?:吧|啦|哈)?"
        + "|(?:就|那就)?(?:这样|这个|这版|它|到这里?|这些)(?:就)?(?:了|吧|好了?|行了?|可以了?)*|(?:不用|不需要|没有?)(?:再|别的|其他)?(?:改|修改|调整|要求)了?");

    public static bool IsCourtesy(string clause) => Courtesy.IsMatch(clause);

    /// <param name="clause">Folded, without spaces beside Han characters.</param>
    public static Intent? Commanded(string clause)
    {
        foreach (var (pattern, intent) in Commands)
        {
            if (pattern.IsMatch(clause)) return intent;
        }

        return null;
    }

    /// <summary>What stands around an English command.</summary>
    internal static class English
    {
        public const string Lead =
            "(?:(?:please|pls|plz|kindly|hey|hi|hello|ok|okay|alright|cool|great|perfect|nice|good|awesome|looks (?:good|great)|but|yes|yeah|yep|sure|now|just|finally|quickly|then|so|and|also|thanks|thank you|"
            + "can|could|would|will|may|might|you|i|we|me|us|want to|wanna|want you to|need to|need you to|like to|would like to|would like you to|'d like to|i'd like to|i'd love to|i'd like you to|'d like you to|able to|let|let's|lets|let us|let me|"
            + "help me|go ahead and|go on and|ready to|i'm ready to|i am ready to|'m ready to|it's time to|time to|try to|go|to|there|a way to|is there a way to|is it possible to|possible to|how about you|you can|you may)[ ,]*)*";

        public const string Tail =
            "[ ,]*(?:(?:please|pls|plz|now|then|thanks|thank you|thx|ty|so much|already|again|back|for me|to me|for us|here|today|right now|right away|asap|immediately|when (?:you're |it's |it is )?(?:ready|done|finished)|"
            + "if (?:it's |it is )?(?:ready|done|finished)|once (?:it's |it is )?(?:ready|done|finished)|as (?:it )?is|yet|over|somewhere|somehow|locally|mate|man|ah|lah|la|leh|eh|bro|boss|sis|yaar|na|abeg|will you|can you|would you|could you|or not|at the moment|currently|so far)[ ,]*)*";
    }

    /// <summary>What stands around a Chinese command.</summary>
    internal static class Chinese
    {
        public const string Lead =
            "(?:请问?|麻烦|帮我|帮忙|帮|替我|给我|让我|我想要?|我要|我能|我需要|我|想要?|需要|要|可以|可不可以|能不能|能否|可否|能|现在|直接|马上|那么?|就|好的?|好了|行|嗯|ok|然后|最后|再|先|快点?|赶紧|你|您|把|将|这样|没问题|太好了|不错|很好|满意|可以了|完成了?|弄好了|做好了|,)*";

        public const string Tail = "(?:一下|下|1下|吧|吗|嘛|么|呗|了|呢|啊|呀|哦|哈|啦|给我|谢谢你?|多谢|谢了|感谢|来|出来|看看|可以|行|好|没有?|不|,)*";
    }
}
