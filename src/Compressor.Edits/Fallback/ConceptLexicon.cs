using System.Collections.Frozen;

namespace Compressor.Edits.Fallback;

/// <summary>Finds the concepts of a clause: English by words of up to three, Chinese by the longest run of characters.</summary>
internal static class ConceptLexicon
{
    private const int MostWords = 4, MostHan = 3;

    private static readonly FrozenDictionary<string, Concept[]> Words = ConceptWords.All
        .SelectMany(entry => entry.Words.Split(' ').SelectMany(Forms).Select(form => (Form: form, entry.Concept)))
        .GroupBy(one => one.Form, one => one.Concept, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToArray(), StringComparer.Ordinal);

    /// <summary>Each word of a text with its concepts; a word that is part of a longer one that is known has none of its own.</summary>
    public static IReadOnlyList<ConceptWord> Read(string text)
    {
        List<ConceptWord> found = [];
        var words = Split(text);
        for (var i = 0; i < words.Count;)
        {
            var isHan = Compressor.Edits.Words.Characters.IsHan(words[i].Text[0]);
            var used = 1;
            Concept[] concepts = [];
            for (var count = Math.Min(isHan ? MostHan : MostWords, words.Count - i); count > 0; count--)
            {
                if (Words.GetValueOrDefault(string.Join(isHan ? "" : "_", words.Skip(i).Take(count).Select(word => word.Text))) is not { } known) continue;
                (concepts, used) = (known, count);
                break;
            }

            if (concepts.Length == 0 && words[i].Text is [.. var noun, '\'', 's']) concepts = Words.GetValueOrDefault(noun) is { } owner ? [.. owner, Concept.Statement] : [];
            found.Add(new ConceptWord(words[i].Index, string.Join(' ', words.Skip(i).Take(used).Select(word => word.Text)), concepts));
            i += used;
        }

        return found;
    }

    /// <summary>"remov*": remove, removes, removed, removing; "drop*": dropped too.</summary>
    private static IEnumerable<string> Forms(string word)
    {
        if (!word.EndsWith('*')) return [word];
        var stem = word[..^1];
        return [stem, stem + "e", stem + "s", stem + "es", stem + "ed", stem + "d", stem + "ing", stem + stem[^1] + "ed", stem + stem[^1] + "ing", stem + "y", stem + "ies", stem + "ied", stem + "ying"];
    }

    private static List<(int Index, string Text)> Split(string text)
    {
        List<(int, string)> words = [];
        for (var i = 0; i < text.Length;)
        {
            var from = i;
            if (Compressor.Edits.Words.Characters.IsHan(text[i])) i++;
            else while (i < text.Length && (char.IsAsciiLetterOrDigit(text[i]) || (text[i] is '\'' or '’' && i > from))) i++;
            if (i > from) words.Add((from, text[from..i].Replace('’', '\'')));
            else i++;
        }

        return words;
    }
}

/// <param name="Index">In its text.</param>
internal sealed record ConceptWord(int Index, string Text, IReadOnlyList<Concept> Concepts);
