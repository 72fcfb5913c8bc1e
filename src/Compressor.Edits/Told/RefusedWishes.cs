using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// Edits that an English sentence rules out in a list or in passing: "no need to rotate, crop or mute", "without making it mono", "nobody asked for
/// subtitles". What is ruled out is no wish. Goes before the rules of quantities.
/// </summary>
internal sealed class RefusedWishes : TableRule
{
    private const string Edit = "(?:rotat(?:e|ing)|crop(?:ping)?|mut(?:e|ing)|trim(?:ming)?|cut(?:ting)?|speed(?:ing)?(?: up)?|slow(?:ing)?(?: down)?|flip(?:ping)?|mirror(?:ing)?|compress(?:ing|ion)?|resiz(?:e|ing)|scal(?:e|ing)|fad(?:e|es|ing)|convert(?:ing)?|titles?|captions?|music|sound effects?|zoom(?:ing)?|stretch(?:ing)?|blur(?:ring)?|bars|borders|subtitles?|watermarks?|filters?|shorten(?:ing)?|revers(?:e|ing)|loop(?:ing)?|edit(?:ing)?|chang(?:e|ing)|letterbox(?:ing)?|pad(?:ding)?)";
    private const string One = Edit + "(?: (?:it|this|that|anything|the (?:video|clip|file|picture|sound)))?";
    private const string State = "(?:mono|stereo|square|vertical|portrait|landscape|horizontal|upright|faster|slower|louder|quieter|silent|shorter|longer|smaller|bigger|black and white|gr[ae]y ?scale|an? gif|gif|slow motion|slow ?mo|wider|narrower|sideways)";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("(?:(?:there's |there is )?no need (?:to|for)(?: (?:any|a))?|(?:(?:i|we|you) )?(?:do not|don't|dont|needn't|need not)(?: (?:have to|need to|want to|want|need|bother to|bother with))?|never|please (?:no|don't)|without(?: any)?|no)(?: (?:any|a))? " + One + "(?:, (?:no |nor )?" + One + "){0,4},? (?:or|nor|and no|and don't|no)(?: (?:any|to|a))? " + One + "(?= ?(?:$|[.,;:!?]|(?:please|just|only|but)\\b))"), Nothing),
        (Pattern.En("(?:without|instead of|rather than|not) (?:making|turning|getting|converting|having|setting|putting)(?: (?:it|this|that|everything|the (?:video|clip|sound|audio|picture)))?(?: (?:in ?to|to|in))? ?" + State + "(?: video| clip| sound)?"), Nothing),
        (Pattern.En("(?:nobody|no one|i never|we never|i didn't|i did not) (?:asked?|ordered|said anything|order) (?:for|about)? ?(?:any |a |the )*[a-z]+(?: [a-z]+)?(?=,? ?(?:$|[.,;!?]|(?:just|only|so|but)\\b))"), Nothing),
    ];
}
