namespace Compressor.Edits.Words;

/// <summary>
/// Parts of a sentence that tell something and ask for nothing: reasons, what is done with the result, for whom it is, what somebody is or did. A clause
/// in which anybody should, must or would like anything is none.
/// </summary>
internal static class ToldClauses
{
    /// <summary>Who wishes in it, or what has to be: not told.</summary>
    private const string NoWish = "(?![^,.;!?¤]{0,80}\\b(?:should|must|needs? to|has to|have to|ought|shall|please|pls|want|wants|wish|like it|i'd|we'd|would like|could you|can you|make|add|put|remove|give|turn|swap|replace|change)\\b)";

    private const string End = "(?=[,.;!?()¤]| (?:and|then|but|so)\\b|$)";
    private const string Words = "[^,.;!?()¤]{0,80}?";

    /// <summary>No verb of an edit in a Chinese clause.</summary>
    private const string ZhNoWish = "(?![^,.;!?¤]{0,24}(?:把|将|加|换|去掉|做成|弄|变|调|删|剪|改|转|配|抠|修|翻|打码|遮|盖|消|擦|想|要(?!求|交|发|传|放|用|给)|请|帮|p))";

    private static readonly Wording[] Table =
    [
        // 客户那边打不开, 因为手机快满了, 我妈七十了.
        Pattern.Zh("(?<=^|[,.;!?] ?)" + ZhNoWish + "(?:因为|由于|不然|否则|毕竟|反正|要不然|免得|省得|怕|说是|听说)[^,.;!?¤0-9]{1,20}(?=$|[,.;!?])"),
        Pattern.Zh("(?<=^|[,.;!?] ?)" + ZhNoWish + "[^,.;!?¤0-9]{0,8}(?:是|有|拍的|录的|说|要求|规定|提示|限制|发不|传不|打不开|收不|装不|放不|快满|满了|不够|看不|听不|等着|急用|要交|要发|要传|要放|要用|没问题|没关系|没事|好听|不错|挺好)[^,.;!?¤0-9]{0,12}(?=$|[,.;!?])"),
        // "Bin the rest" repeats what keeping says.
        Pattern.Zh("\\b(?:throw (?:out|away)|bin|drop|lose|skip|delete|remove|cut(?: out)?|ditch|scrap|discard|forget|leave out) (?:all )?(?:the )?(?:rest|remainder|others?|everything else|all else)(?: of (?:it|the video))?\\b"),
        // Why, and what for.
        Pattern.Zh("\\b(?:because|since|cos|cause|cuz|coz|as|although|though|so that|in case|otherwise|or else|which|who|whose|where)\\b" + NoWish + Words + End),
        Pattern.Zh("\\b(?:for|from|by|at|to) (?:my|our|his|her|their|your) " + Words + End),
        Pattern.Zh("\\bof (?:my|our|his|her|their) (?:[a-z'-]+ ?){1,3}"),
        // What somebody or something is, has or did.
        Pattern.Zh("(?<=(?:^|[,.;!?:(¤-] ?|\\b(?:and|but|so) ))(?:it|this|that|he|she|they|there|everybody|everyone|nobody|we|i|(?:my|our|his|her|their|the|its|these|those|some) (?!(?:picture|colou?rs?|video|sound|audio|text|image|background)\\b)[a-z'-]+(?: [a-z'-]+){0,2}?)"
            + "(?:'s|'re|'m|'ve|'ll| (?:is|was|are|were|am|has|had|have|will|won't|can't|cannot|couldn't|doesn't|didn't|don't|isn't|wasn't|haven't|always|never|only|just|still|already|keeps?|says?|said|likes?|loves?|hates?|gets?|got|goes|went|made|took|takes|filmed|recorded|shot|sent|plays?|lives?|works?|looks?|sounds?|thinks?|asked|told|gave|uses?|used|runs?|ran|starts?|begins?|ends?|comes?|came|happens?|dances?|sings?|falls?|fell|talks?|teach|teaches|promised|forgot|keep|allows?|accepts?|rejects?|refuses?|complains?|wobbles?|stops?))\\b" + NoWish + Words + End),
    ];

    public static string Without(string text)
    {
        foreach (var pattern in Table)
        {
            foreach (var match in pattern.Matches(text).ToList())
                text = string.Concat(text.AsSpan(0, match.Index), new string('¤', match.Length), text.AsSpan(match.Index + match.Length));
        }

        return text;
    }
}
