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

    private static readonly Wording[] Table =
    [
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
