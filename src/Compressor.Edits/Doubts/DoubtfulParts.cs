using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// Speed, silence and loudness are of the whole video. Where the sentence wants them for a part only ("slow motion only when he jumps", "mute while she
/// swears"), doing them to all of it would be wrong: it is said instead. Goes after all other rules.
/// </summary>
internal sealed class DoubtfulParts : IPromptRule
{
    private const string Only = "[^,.;!?¤]{0,24}?(?:\\b(?:only|just|merely) (?:when|where|while|whenever|during|as|once|in|for|at|on|from|the (?:middle|first|last|beginning|start|end|ending|opening|part|bit|moment|scene|jump|section|goal|chorus)|that (?:part|bit|moment|scene))\\b|\\b(?:when|whenever|while|where) (?:he|she|they|i|we|it|the [a-z]+|my [a-z]+|somebody|someone) (?:says?|swears?|jumps?|falls?|scores?|shouts?|screams?|coughs?|talks?|speaks?|sings?|runs?|lands?|hits?|kicks?|curses?|sneezes?)\\b|(?:the )?(?:middle|second half|first half|jump|goal|landing|chorus|fall) (?:only|alone)\\b)";

    private const string Part = "(?:intro|introduction|outro|beginning|start|opening|ending|end|middle|first|second|last|part|parts|bit|bits|section|scene|scenes|chorus|verse|goal|goals|jump|landing|swearing|swear words?|swears|curse words?|cursing|expletives|coughs?|coughing|sneezes?|ads?|commercials?|boring|exciting|interesting|slow|quiet|loud|noisy|embarrassing|moment|moments|credits|countdown|crash|fall|finish|first dance|kiss)\\b";

    private static readonly Wording Speed = Pattern.Zh("\\b(?:only|just) (?:speed up|fast forward|slow down|slow|speed) (?:the|my|that|his|her|their|this|those) (?:[a-z]+ )?" + Part + "|\\b(?:speed(?:s|ing|ed)?(?: it| this| the video)? ?(?:up|down)?|sped up|faster|slow(?:er|ed|ing)?(?: it| this)? ?(?:down)?|slow ?mo(?:tion)?|fast forward)\\b" + Only + "|(?:只|仅|就)(?:在|有|把|给)?[^,.;!?]{1,10}(?:时候?|那段|部分|地方|瞬间|中间|那里)(?:的时候)?(?:用|做|变|要|才|加|放| )*(?:慢动作|慢放|放慢|加速|快进|慢镜头)");
    /// <summary>路上那段快放8倍，其余正常.</summary>
    private static readonly Wording RestAsItIs = Pattern.Zh("(?:那|这) ?(?:1 ?)?(?:段|部分|截|块|会儿|句|里|时候)[^!?]{0,16}[,;] ?(?:其余|其他|其它|别的|剩下|后面|前面|别处)(?:的|部分|地方|都|还是|仍|保持| )*(?:正常|不变|原速|原声|照旧|不动|别动|不用动|原样)");

    private static readonly Wording Mute = Pattern.Zh("\\bmut(?:e|ing) (?:out )?(?:only |just )?(?:the|my|that|his|her|their|this|those|all the) (?:[a-z]+ )?" + Part + "(?! (?:sound|audio))|\\b(?:mut(?:e|ed|ing)|silen(?:t|ce|ced)|no sound|sound off|without sound|turn (?:the )?(?:sound|audio) off)\\b" + Only + "|(?:只|仅|就)(?:在|有|把|给)?[^,.;!?]{1,10}(?:时候?|那段|部分|地方|中间|那里)(?:的时候)?(?:要|才|给|都| )*(?:静音|消音|没声音?)");
    private static readonly Wording Volume = Pattern.Zh("\\b(?:louder|quieter|softer|turn (?:it|the (?:sound|volume)) (?:up|down)|volume (?:up|down))\\b" + Only);

    public void Read(PromptReading reading)
    {
        if (reading.Edit.Speed is not null && (Found(reading, Speed) ?? Found(reading, RestAsItIs)) is { } speed) Refuse(reading, speed, edit => edit with { Speed = null });
        if (reading.Edit.Mute && (Found(reading, Mute) ?? Found(reading, RestAsItIs)) is { } mute) Refuse(reading, mute, edit => edit with { Mute = false });
        if (reading.Edit.Volume is not null && (Found(reading, Volume) ?? Found(reading, RestAsItIs)) is { } volume) Refuse(reading, volume, edit => edit with { Volume = null });
    }

    private static Match? Found(PromptReading reading, Wording part) => reading.Text.Found(part) is { Success: true } found ? found : null;

    private static void Refuse(PromptReading reading, Match part, Func<VideoEdit, VideoEdit> without)
    {
        reading.Edit = without(reading.Edit);
        reading.Unsupported(part);
    }
}
