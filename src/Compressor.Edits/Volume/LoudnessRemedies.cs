using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// "Way too loud, take it down to half of what it is", "you can hardly hear her, bring her up a lot": what is wrong with the sound, then what is done about "it".
/// The measure is the sound's, though its clause doesn't name it. Goes before <see cref="VolumeWords"/>, which reads complaints alone.
/// </summary>
internal sealed class LoudnessRemedies : TableRule
{
    private const string How = "(?:(?:far|way|much|just|really|so|a bit|a little|very|too|quite|pretty|rather|still|awfully|terribly|super) )*";
    /// <summary>"Very low resolution" is no sound.</summary>
    private const string Alone = "(?= ?(?:[,.;!?:]|-[ ]|$|(?:to|for|and|so|in|at|on|here|there|i|that|it|with|from|when|please|again|now|today|overall|still|throughout|anyway)\\b))";
    private const string Loud = "(?:(?<=\\btoo |\\bso |\\bvery |\\bpretty |\\breally |\\bawfully |\\bsuper |\\bterribly |\\ba bit |\\brather |\\b[a-z]{3,12}ly )(?:loud|noisy|strong)" + Alone + "|deafening|blaring|blasting|ear ?splitting|blasts? (?:my|your|our|their|everyone's) ears|(?:hurts?|kills?) (?:my|your|our|the) ears)";
    private const string Quiet = "(?:(?<=\\btoo |\\bso |\\bvery |\\bpretty |\\breally |\\bawfully |\\bsuper |\\bterribly )(?:quiet|faint|soft|low|silent)" + Alone + "|(?:nobody|no one|no 1|none of us) (?:can|could) (?:really |even )?(?:hear|understand|make out)(?: (?:a (?:word|thing)|anything|what|a single word|of))?|(?:barely|hardly|scarcely|can't|cannot|can not|cant|couldn't|could not|can (?:barely|hardly|scarcely)) (?:really |even )?(?:be heard|audible|hear|make out|understand|catch)(?: (?:a (?:word|thing)|anything|what|a single word|of))?)";
    private const string Gap = "(?![^,.;!?¤]{0,40}\\b(?:file|size|megabytes|upload|photo)\\b)[^.;!?¤0-9]{0,36}?(?:(?: ?[,.;!:-] ?)+| (?=(?:so|and) ))(?:(?:so|and|please|pls|just|can you|could you|then|now|better|maybe) ){0,3}";
    private const string Subject = "(?:it|that|this|them|him|her|me|us|(?:the |my |her |his |our |their )?(?:level|levels|voice|voices|volume|sound|audio))";
    private const string Move = "(?:take|bring|turn|put|get|set|cut|drop|knock|pull|push|reduce|lower|raise|boost|dial|tone|crank|lift|make|bump|pump|have)";
    private const string WhatIs = "(?: (?:of )?(?:what (?:it|that|he|she) (?:is|was)(?: now)?|that|it|this|now|the (?:original|present|current)(?: (?:level|volume))?|its (?:present |current )?(?:level|volume|loudness)))?";
    private const string Share = "(?:(?:a |an |about |around |roughly |maybe |just |only )*(?:{p}|(?<p>half|third|quarter)))";
    private const string Much = "(?:(?: (?:a|quite|good|fair|whole|lot|bit|little|way|right|notch|touch|further|more|please|well|considerably|plenty)){1,4})";
    private const string End = "(?! ?(?:of (?:the|its|my) )?(?:file ?)?(?:size|[kmg]b\\b|megs?|seconds?|minutes?|speed))";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En(How + "(?:" + Loud + "|" + Quiet + ")" + Gap + Move + " " + Subject + " (?:(?:back|way|right) )?(?:(?:down|up) )?(?:to|at) " + Share + WhatIs + End), (r, m) => VolumeWords.Set(r, Fraction(m))),
        (Pattern.En(How + "(?:" + Loud + "|" + Quiet + ")" + Gap + Move + " " + Subject + " (?:(?:up|down) )?(?:to |by )?(?<how>twice|double|triple|{n} ?(?:x|times)|x ?(?<n>[0-9]{1,2}(?:\\.[0-9]{1,2})?))" + WhatIs + End), (r, m) => VolumeWords.Set(r, Factor(m))),
        (Pattern.En(How + Loud + Gap + Share + "(?: of (?:it|that|this|what it is))? (?:will|would|should|is|might|'ll)(?: (?:be|do))?(?: (?:do|enough|fine|right|plenty|ok|okay|good))?"), (r, m) => VolumeWords.Set(r, Fraction(m))),
        (Pattern.En(How + Loud + Gap + "(?:cut|halve|reduce|knock|take|bring|turn|drop|lower|dial|tone) " + Subject + " (?:(?:down|back) )?by " + Share + End), (r, m) => VolumeWords.Times(r, 1 - Fraction(m))),
        (Pattern.En(How + Loud + Gap + "(?:halve|(?:cut|take|bring|turn|reduce|drop|lower) " + Subject + "(?: down)? (?:in|by) (?:half|1/2)|half|reduce by 1/2)(?: " + Subject + ")?(?= ?(?:$|[,.;!?¤]|please|and\\b))"), (r, _) => VolumeWords.Times(r, 0.5)),
        (Pattern.En(How + Quiet + Gap + Move + " " + Subject + " (?:up )?by " + Share + End), (r, m) => VolumeWords.Times(r, 1 + Fraction(m))),
        (Pattern.En(How + Quiet + Gap + "(?:bring|turn|crank|push|pump|boost|lift|raise|bump|get|dial) " + Subject + "(?: up)?" + Much + "?(?: up)?(?= ?(?:$|[,.;!?¤]))"), (r, _) => VolumeWords.Hint(r, 1.5)),
        (Pattern.En(How + Loud + Gap + "(?:bring|turn|tone|push|pull|take|get|dial|lower) " + Subject + "(?: down)?" + Much + "?(?: down)?(?= ?(?:$|[,.;!?¤]))"), (r, _) => VolumeWords.Hint(r, 0.5)),
        // Without a complaint: "keep the sound and boost it by 50%". Of a size, nobody says so.
        (Pattern.En("(?<=\\b(?:sound|audio|volume|voices?|speech|vocals|dialogue)\\b[^.;!?¤0-9]{0,30} )(?:boost|amplify|crank|pump|turn|bring) (?:it|that|them)(?: up)? by " + Share + End), (r, m) => VolumeWords.Times(r, 1 + Fraction(m))),
        (Pattern.En("(?:volume|vol|sound|audio)(?: (?:up|down|at|to))+ (?<how>double|triple|twice)(?: (?:it|that|what it (?:is|was)))?(?= ?(?:$|[,.;!?]|and\\b|please\\b|because\\b))"), (r, m) => VolumeWords.Set(r, Factor(m))),
        // "Turn the volume up to double".
        (Pattern.En("(?:turn|bring|put|crank|push|pump|set|raise|boost) (?:up )?(?:the |my |its |our |her |his )?(?:volume|vol|sound|audio|voices?|level) (?:up )?to (?<how>double|triple|twice)(?: (?:it|that|what it (?:is|was)|the (?:original|present|current)))?"), (r, m) => VolumeWords.Set(r, Factor(m))),
    ];

    private static double Fraction(Match match) => match.Groups["p"].Value switch { "half" => 0.5, "third" => 1 / 3d, "quarter" => 0.25, var share => NumberText.ParseFraction(share) ?? 1 };

    private static double Factor(Match match) => match.Groups["how"].Value switch { "twice" or "double" => 2, "triple" => 3, _ => NumberText.Parse(match.Groups["n"].Value) ?? 1 };
}
