using Compressor.Edits.Quantities;
using Compressor.Edits.Words;

namespace Compressor.Edits.Fallback;

/// <summary>A clause of which no rule took anything: its words, the concepts that they stand for, and its quantities.</summary>
internal sealed class Clause
{
    /// <summary>Of a clause that only says what becomes of what was named before.</summary>
    private const int PronounWords = 9;

    /// <summary>A clause that begins with one of these asks for it.</summary>
    private static readonly Concept[] Verbs = [Concept.Keep, Concept.Remove, Concept.Join, Concept.Turn, Concept.Alter, Concept.Put, Concept.Raise];

    private static readonly Wording Pronoun = Pattern.Zh("\\b(?:it|that|this|those|these|them|they|both)\\b");

    private readonly HashSet<Concept> _concepts;

    public Clause(int index, string text)
    {
        (Index, Text) = (index, text);
        Words = ConceptLexicon.Read(text);
        _concepts = [.. Words.SelectMany(word => word.Concepts)];
        Quantities = text.Any(char.IsAsciiDigit) ? QuantityScanner.Scan(text) : [];
        if (Quantities.Count > 0) _concepts.Add(Concept.Number);
        Asks = !Has(Concept.Told) && !Has(Concept.Question) && (Has(Concept.Wish) || !Has(Concept.Statement) || (Words is [var first, ..] && first.Concepts.Any(Verbs.Contains)));
    }

    /// <summary>In the sentence.</summary>
    public int Index { get; private init; }

    public string Text { get; }

    public IReadOnlyList<ConceptWord> Words { get; }

    public IReadOnlyList<Quantity> Quantities { get; }

    /// <summary>It asks for something, or only names it; it doesn't tell of something.</summary>
    public bool Asks { get; private init; }

    /// <summary>"Get rid of that", "can they go", "off with it".</summary>
    public bool IsPronoun => Words.Count <= PronounWords && Quantities.Count == 0 && Asks && (Has(Concept.Remove) || Has(Concept.Gone)) && Pronoun.IsMatch(Text);

    public bool Has(Concept concept) => _concepts.Contains(concept);

    public bool HasAny(IEnumerable<Concept> concepts) => concepts.Any(_concepts.Contains);

    /// <summary>The only quantity of a kind; null: there is none, or more than one value.</summary>
    public Quantity? Only(QuantityKind kind) => Quantities.Where(one => kind.HasFlag(one.Kind)).DistinctBy(one => (one.Kind, one.Value)).ToList() is [var only] ? only : null;

    /// <summary>This clause and one that says what becomes of what it names.</summary>
    public Clause With(Clause pronoun) => new(Index, Text + " " + pronoun.Text) { Asks = pronoun.Asks };
}
