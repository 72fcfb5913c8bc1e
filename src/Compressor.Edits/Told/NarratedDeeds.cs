using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// What people in the video do is no edit: "the bit where they cut the cake", "when our boss cuts the ribbon". In a clause that says which moment is meant, such a verb
/// is put as one that asks for nothing. Goes before the rules that read cuts.
/// </summary>
internal sealed class NarratedDeeds : Rephrasing
{
    private const string Who = "(?:they|we|he|she|i|people|everyone|everybody|somebody|someone|(?:the|my|our|his|her|their)[ ](?!(?:video|clip|film|sound|picture|file|title|app)\\b)[a-z'-]{2,16})";
    private const string Thing = "(?:the|a|an|our|her|his|their|my|its)[ ](?!(?:video|clip|film|first|last|end|start|beginning|intro|outro|sound|audio|picture|file|rest|music|part|bit|corner|volume|title)\\b)";

    protected override IReadOnlyList<(Wording Pattern, string Means)> Table { get; } =
    [
        (Pattern.Zh("(?<=\\b(?:where|when|as|while|in which|how)[ ]" + Who + "[ ](?:all |both |finally |then |just |first |together )?)(?:cut|cuts|chop|chops|slice|slices)(?=[ ]" + Thing + ")"), "do"),
    ];
}
