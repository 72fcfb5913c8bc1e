using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"Rotate nothing, cut nothing": a verb whose object is nothing asks for nothing, whatever its kind.</summary>
internal sealed class RefusedWords : TableRule
{
    private const string Property = "(?:the |its |their )?(?:(?:file|picture|video|image|frame) )?(?:sound|audio|volume|music|length|duration|size|picture|image|colou?rs?|resolution|speed|format|shape|orientation|titles?|text|everything|rest)";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("(?:rotate|turn|spin|flip|mirror|cut(?: out| off)?|crop|trim|mute|silence|remove|delete|drop|change|edit|touch|add|speed up|slow down|compress|shrink|resize|rename|alter|fade|join|chop|snip|lose|blur|convert)(?:ing)? (?:absolutely |precisely |exactly )?(?:nothing|nowt|nada|zilch|not a thing|none of it|nothing at all)(?! (?:but|except|else|other|apart|besides|before|after|until|from))"), Nothing),
        // "Leave sound, length and size exactly as they are."
        (Pattern.En("(?:leave|keep) " + Property + "(?:(?:,? (?:and|or|as well as) |, ?)(?:the )?" + Property + "){1,6} (?:(?:exactly|just|completely|all|both|entirely) )*(?:as (?:they|it|these|those) (?:are|is|were|was)|as is|alone|untouched|unchanged|the same|intact|in peace|the way (?:they|it) (?:are|is))"), Nothing),
    ];
}
