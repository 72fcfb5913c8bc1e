using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"Rotate nothing, cut nothing": a verb whose object is nothing asks for nothing, whatever its kind.</summary>
internal sealed class RefusedWords : TableRule
{
    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("(?:rotate|turn|spin|flip|mirror|cut(?: out| off)?|crop|trim|mute|silence|remove|delete|drop|change|edit|touch|add|speed up|slow down|compress|shrink|resize|rename|alter|fade|join|chop|snip|lose|blur|convert)(?:ing)? (?:absolutely |precisely |exactly )?(?:nothing|nowt|nada|zilch|not a thing|none of it|nothing at all)(?! (?:but|except|else|other|apart|besides|before|after|until|from))"), Nothing),
    ];
}
