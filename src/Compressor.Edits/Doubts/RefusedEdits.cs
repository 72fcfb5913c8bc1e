using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// 前面是广告但不用删, 不用转, 别静音: a Chinese clause that ends by refusing an edit outweighs what was read of that edit from other words. Where the part
/// that is to stay is named (中间不用剪), the refusal is of that part. Goes after all other rules.
/// </summary>
internal sealed class RefusedEdits : IPromptRule
{
    private const string No = "(?<!(?:其余|其他|其它|别的|剩下?的?|中间|里面|余下)[^,.;!?]{0,4})(?:不用|别|不要|不必|不需要|不想|无需|请勿|千万别)(?:给我|帮我|再|去|你)*";
    private const string End = "(?=(?:了|它|啊|吧|哦|啦| )*(?:$|[,.;!?]))";

    private static readonly Wording Cut = Pattern.Zh(No + "(?:剪|删|切|截|裁剪)(?:掉|除|短|视频|内容)?" + End);
    private static readonly Wording NoCut = Pattern.Zh("\\b(?:do not|don't|dont|never|must not|mustn't|no need to|without|nothing to|not to) (?:cut(?:ting)?|trim(?:ming)?|shorten(?:ing)?)(?: (?:it|this|anything|any of it|the (?:video|clip|film|length)))?(?= ?(?:$|[,.;!?]|(?:and|but|just|please|so|only)\\b))");

    private static readonly Wording AnySize = Pattern.Zh("\\b(?:(?:file ?)?size (?:doesn't|does not|isn't|is not|is no)(?: really)? (?:matter|important|an issue|a problem|issue|problem)|(?:do not|don't|dont) (?:really )?(?:care|mind|worry)(?: about)?(?: the| its)? (?:file ?)?size)\\b");

    private static readonly Wording LengthStays = Pattern.Zh("\\b(?:leave|keep|(?:do not|don't|dont|without) (?:touch(?:ing)?|chang(?:e|ing)|cut(?:ting)?|shorten(?:ing)?)) (?:the|its) (?:full |whole |entire )?(?:length|duration)(?! (?:of|to|at|under|below|within)\\b)");

    private static readonly Wording Turn = Pattern.Zh(No + "(?:转|旋转)(?:方向|过来)?" + End);
    private static readonly Wording Mute = Pattern.Zh(No + "(?:静音|消音|关(?:掉)?声音|去(?:掉)?(?:声音|原声))" + End);
    private static readonly Wording Speed = Pattern.Zh(No + "(?:加速|变速|快放|倍速|慢放|放慢|快进)" + End);

    public void Read(PromptReading reading)
    {
        if (reading.Edit.Trim is not null && !reading.IsPartRemoved && reading.Text.Had(Cut)) reading.Edit = reading.Edit with { Trim = null };
        // "They want between 60 and 90 seconds and mine is 75, so don't cut it".
        if (reading is { Edit.Trim: not null, IsPartRemoved: false, IsCutSaid: false, Language: Language.English } && reading.Text.Had(NoCut)) reading.Edit = reading.Edit with { Trim = null };
        // "Size doesn't matter, 300 MB is ok".
        if (reading.Edit is { Size.Bytes: not null } && reading.Edit.Kinds.Any(kind => kind is not (EditKind.Size or EditKind.Compress or EditKind.Quality)) && reading.Text.Had(AnySize)) reading.Edit = reading.Edit with { Size = null, Compress = false };
        // "They allow 90 seconds, mine is 84, so leave the length".
        if (reading is { Edit.Trim: not null, IsCutByLength: true, IsPartRemoved: false, IsCutSaid: false } && reading.Text.Had(LengthStays)) reading.Edit = reading.Edit with { Trim = null };
        if (reading.Edit.Rotation is not null && reading.Text.Had(Turn)) reading.Edit = reading.Edit with { Rotation = null };
        if (reading.Edit is { Mute: true, Music: false } && reading.Text.Had(Mute)) reading.Edit = reading.Edit with { Mute = false };
        if (reading.Edit.Speed is not null && reading.Text.Had(Speed)) reading.Edit = reading.Edit with { Speed = null };
    }
}
