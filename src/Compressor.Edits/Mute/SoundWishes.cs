using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// What is to become of the whole sound, clause by clause: a clause speaks of it and wants it to go ("the music and voices can be stripped out", 声音干脆去掉), says that
/// none is needed, or tells of it, and the next wants "it" to go. It reads what the table of <see cref="MuteWords"/> has no phrase for. Goes before the rules of
/// cuts, which would take its verb for theirs (声音直接去掉，结尾5秒也删了).
/// </summary>
internal sealed class SoundWishes : IPromptRule
{
    private static readonly Wording Ends = Pattern.Zh("[;!?()\n:]|[.,](?![0-9])|(?<!nothing )\\b(?:and|but|so|then|because|since|cos|while|plus)\\b");

    private const string Sound = "(?:sounds?|audio|(?:audio|sound) tracks?|soundtrack)";
    private const string Heard = "(?:sounds?|audio|soundtrack|voices?|music|talking|speech|speaking|noises?|singing|chatter|words)";
    private const string Lead = "^ ?(?:(?:please|pls|just|can you|could you|you can|you may|better|then|also|simply|maybe|i'd|i would|let's|we can|i want|i'd like|want|with|only|make it|keep it) )*";
    private const string After = "(?: (?:out|off|away|all|altogether|completely|entirely|please|pls|then|too|for me|down to nothing|if you can))*[ ]?$";

    /// <summary>Two kinds of it, or none "at all": "no music" alone speaks of what is laid under it.</summary>
    private static readonly Wording None = Pattern.Zh(
        "\\b(?:no|without(?: any)?|zero|neither) " + Heard + ",? (?:(?:or|nor|and|no)[ ]){1,2}(?:any )?" + Heard + "\\b|\\b(?:no|without(?: any)?|zero) " + Heard + " (?:at all|whatsoever|whatever|of any (?:kind|sort))\\b"
        + "|(?:^ ?|\\b)(?:just|only|pure|complete|total|nothing but) silence[ ]?$|\\bnothing (?:at all )?(?:is |to be |should be |must be |can be )?(?:audible|heard)\\b|\\bnothing (?:at all )?to hear\\b"
        + "|" + Lead + "(?:the )?(?:pictures?|visuals?|images?)(?: track)? only(?: (?:please|pls))?[ ]?$|" + Lead + "(?:only|just) the (?:pictures|visuals|images)[ ]?$"
        + "|\\b(?:needn't|need not|doesn't (?:need|have) to|does not (?:need|have) to|should not|shouldn't|must not|mustn't|needs? not) (?:have|contain|carry|make|include|come with|keep)(?: (?:any|its|the|a))* " + Sound + "(?: (?:at all|in it|on it))*[ ]?$");

    /// <summary>The clause begins with the sound, or ends with it.</summary>
    private static readonly Wording Topic = Pattern.Zh("^ ?(?:(?:the|its|my|our|his|her|their|all|that|this|original|whole|recorded|camera|in|it|on|also) ){0,4}" + Sound + "\\b|\\b(?:the|its|my|our) (?:original |whole )?" + Sound + "[ ]?$");

    /// <summary>It is praised, or only a part of it is meant, or a measure.</summary>
    private static readonly Wording Good = Pattern.Zh("\\b(?:fine|good|great|nice|lovely|important|ok|okay|perfect|clear|beautiful|keep|matters|quiet|low|start|beginning|end|ending|first|last|part|bit|there|here|quality|volume)\\b|[0-9]");

    private static readonly Wording Goes = Pattern.Zh(Lead + "(?:ditch|lose|drop|kill|remove|delete|strip|mute|silence|bin|scrap|chuck|dump|axe|erase|discard|toss|omit|nix|get rid of|throw|take|leave|turn|switch) (?:it|that|them|all of (?:it|that)|that (?:lot|stuff))" + After);

    /// <summary>"Take it", "turn it" need to say whereto.</summary>
    private static readonly Wording Open = Pattern.Zh("\\b(?:throw|take|leave|turn|switch) (?:it|that|them|all of (?:it|that))(?! (?:out|off|away))");

    private const string ZhSound = "(?:(?<![的声风雨车狗猫叫噪杂敲掌歌乐笑哭])(?:声音|原声|原音|音频|音轨|动静|声响)|(?<=^|[把将连])声|(?:里面|里头|视频|原来|现场|全部|片子|影片)的声音)";
    private const string ZhGoes = "(?:(?:去|删|关|拿|抹|弄|消|剔|扔|砍|剪|铲|掐|静|丢|撤|抽|切|剥|省|免|清)(?:掉|去|走|没|光|干净|除|音)?了?|去除|不要了?|不用了|不留)(?:吧|就行|就好|即可|好了|算了|哈|啊|呗|得了)*";
    private const string ZhLead = "^ ?(?:(?:那|就|所以|干脆|直接|索性|全部?|都|统统|给我|帮我|麻烦|请|还是|可以|把它|它|最好|顺便|另外|再|也|整条|整段|全程)*)";

    /// <summary>Between the sound and the wish: nothing that keeps it, or is of a part of it.</summary>
    private const string ZhGap = "[^,.;!?¤0-9别不没勿小大轻响里中段处留保的]{0,6}?";

    private static readonly Wording ZhNone = Pattern.Zh(
        "(?:" + ZhSound + "(?:(?:和|跟|与|还有|连同)[^,.;!?¤0-9]{2,4})?|(?:人声|音乐|原声)(?:和|跟|与|还有)(?:人声|音乐|原声|背景音))" + ZhGap + "(?<![别勿不没])" + ZhGoes + "[ ]?$"
        + "|" + ZhLead + "(?:里面的?|里头的?|把|将|视频的?)*人声(?:都|全部?|也|给我|统统)*(?:关|静)(?:掉|了)+(?:吧|就行|就好)*[ ]?$"
        + "|(?:不必|没必要|没有必要|用不着|不需要|无须|无需|别|不用|不要)(?:再|带|有|出|要|留|含|发出|保留|听到|听见)+(?:任何|什么|半点| ?1 ?点儿?)*(?:" + ZhSound + "|声音?)(?:了|吧|的|儿)*[ ]?$"
        + "|" + ZhLead + "(?:只|光|仅|就|单)?(?:留|要|保留|看|有)(?:画面|影像|图像|影象)(?:就行|就好|即可|就够了?|就可以了?|不要(?:声音?|动静|音频))[ ]?$|" + ZhLead + "(?:只|光|仅|单)(?:留|要|保留|看|有)(?:画面|影像|图像)[ ]?$");

    private static readonly Wording ZhTopic = Pattern.Zh("^ ?(?:(?:里面|里头|视频|原来|现场|这|那|因为|反正|片子)的?)*(?:声音|原声|音频|音轨)(?![^,.;!?]{0,12}(?:好听|不错|没问题|要留|保留|重要|可以|小|轻|大|低|[0-9]))");
    private static readonly Wording ZhItGoes = Pattern.Zh(ZhLead + ZhGoes + "[ ]?$");

    public void Read(PromptReading reading)
    {
        if (reading.Edit is { Mute: true } or { Format.Name: "mp3" or "m4a" or "wav" or "flac" or "ogg" } || reading.Heard != HeardSound.None || (reading.Edit.Volume is not null && !reading.IsVolumeComplaint) || reading.Removed.Contains(EditKind.Mute)) return;
        var text = reading.Text.ToString();
        var from = 0;
        (int From, int To)? topic = null;
        foreach (var (start, end) in Ends.Matches(text).Select(mark => (mark.Index, mark.Index + mark.Length)).Append((text.Length, text.Length)))
        {
            var clause = text[from..start];
            if (!string.IsNullOrWhiteSpace(clause))
            {
                if ((None.Match(clause) is { Success: true } none ? none : ZhNone.Match(clause)) is { Success: true } gone && !Unwished.IsMatch(clause[..gone.Index]))
                {
                    Mute(reading, from + gone.Index, gone.Length);
                    return;
                }

                if (topic is { } told && ((Goes.IsMatch(clause) && !Open.IsMatch(clause)) || ZhItGoes.IsMatch(clause)))
                {
                    Mute(reading, told.From, told.To - told.From);
                    reading.Text.Take(from, start - from);
                    return;
                }

                topic = (Topic.IsMatch(clause) && !Good.IsMatch(clause)) || ZhTopic.IsMatch(clause) ? (from, start) : null;
            }

            from = end;
        }
    }

    /// <summary>Somebody tells, asks or refuses in the same clause: "it has no sound or music".</summary>
    private static readonly Wording Unwished = Pattern.Zh("\\b(?:has|had|have|there's|there is|there was|comes with|came with|is|was|not|never|don't|dont|with)\\b|[别没谁]|不要|不能|已经|本来");

    private static void Mute(PromptReading reading, int index, int length)
    {
        reading.Text.Take(index, length);
        reading.Edit = reading.Edit with { Mute = true };
    }
}
