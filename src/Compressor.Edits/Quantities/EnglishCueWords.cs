using static Compressor.Edits.Quantities.QuantityKind;

namespace Compressor.Edits.Quantities;

/// <summary>The words of which the English cues are made.</summary>
internal static class EnglishCueWords
{
    public const QuantityKind Picture = PictureSize | QuantityKind.FrameRate | Ratio, Video = Size | Picture | Time, Any = Video | Number;

    public static readonly char SizeSymbol = SentenceSkeleton.SymbolOf(Size), NumberSymbol = SentenceSkeleton.SymbolOf(Number), TimeSymbol = SentenceSkeleton.SymbolOf(Time);

    public const string Noun =
        "(?:videos?|vids?|clips?|files?|movies?|films?|shots?|recordings?|footage|mp4s?|movs?|mkvs?|avis?|webms?|lectures?|presentations?|screen ?casts?|screen captures?|captures?|vlogs?|episodes?|webinars?|"
        + "tutorials?|walk ?throughs?|demos?|trailers?|interviews?|meetings?|talks?|speech(?:es)?|performances?|concerts?|recitals?|game ?plays?|streams?|exports?|renders?|uploads?|originals?|sources?|masters?|monsters?|"
        + "beasts?|things?|montages?|documentar(?:y|ies)|sermons?|podcasts?|calls?|projects?|sessions?|courses?|lessons?|class(?:es)?|weddings?|games?|match(?:es)?|shows?|material|time ?lapses?|slide ?shows?|camera|screen)";

    /// <summary>Words between a quantity and its noun: "a 700 MB <c>lecture</c> recording". Words that begin something else are not among them.</summary>
    public const string Adjectives =
        "(?:(?!(?:to|so|for|and|or|but|if|the|my|it|is|was|that|which|because|in|on|as|by|with|please|max|maximum|limit|can|i|we|you|when|since|from|at|me|under|below|into|over|of|will|would|should)\\b)[a-z0-9.'+\ue000-\ue00f]+[ ,-]{1,2}){0,5}?";

    /// <summary>The same within one phrase.</summary>
    public static readonly string PhraseWords = Adjectives.Replace("[ ,-]{1,2}", "[ -]", StringComparison.Ordinal);

    public const string NounPhrase = Adjectives + "\\b" + Noun;

    public const string About = "(?:[ -]?(?:\\b(?:about|around|round|roughly|approximately|approx|circa|maybe|perhaps|like|say|just|only|exactly|nearly|almost|some|something|somewhere|near|probably|well|ideally|preferably|still|already|a|an|the|total|whopping|huge|big|large|hard|strict|single|short|of)\\b|[~≈.,]))*";
    public const string Over = "(?:[ -]?\\b(?:over|above|more than|at least|well|upwards of|now|currently|my|our|up to|north of)\\b)*";
    public const string Machine = "(?:mac|macbook|mac mini|mac book|imac|laptop|notebook|pc|computer|desktop|chromebook|machine|tablet|ipad|phone|iphone|android|smartphone|galaxy|pixel|thinkpad|netbook|raspberry pi|vps|server|gpu|graphics card)";
    public const string Ceiling = "(?:limit|cap|maximum|max|target|(?<!'s )goal(?! ?(?:from|against|in|by|keeper|for us))|aim|requirement|allowance|ceiling|threshold|budget|restriction|quota)";
    public const string Not = "(?:not|never|without|n't|cannot|nor|nothing|no)";

    /// <summary>Nothing goes on after it.</summary>
    public const string End = "(?= ?(?:$|[,.;!?)]|(?:of|and|so|but|now|still|damn|please|pls|for|again|what)\\b))";
}
