using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Compressor.Edits.Tests.Sentences;
using Compressor.Edits.Words;

namespace Compressor.Edits.Tests.Words;

public class WordingTests
{
    /// <summary>Of the listed sentences every 25th is tried.</summary>
    private const int Step = 25;

    [Fact]
    public void No_wording_of_the_rules_refuses_a_text_that_it_matches()
    {
        var sentences = Sentence.Load(Path.Combine(AppContext.BaseDirectory, "Sentences", "sentences.tsv")).Select(sentence => Folded(sentence.Text));
        List<string> texts = [.. sentences.Where((_, i) => i % Step == 0)];
        var wordings = typeof(Wording).Assembly.GetTypes().Where(type => !type.ContainsGenericParameters)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => !field.IsLiteral).SelectMany(field => WordingsOf(field.GetValue(null))).Distinct().ToList();

        Assert.True(wordings.Count > 500);
        foreach (var wording in wordings)
        {
            var expression = new Regex(wording.ToString(), RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));
            Assert.DoesNotContain(texts, text => !wording.MayMatch(text) && expression.IsMatch(text));
        }
    }

    private static string Folded(string sentence)
    {
        var text = new FoldedText(sentence);
        Numerals.Rewrite(text);
        return text.ToString();
    }

    private static IEnumerable<Wording> WordingsOf(object? value) => value switch
    {
        Wording wording => [wording],
        string => [],
        PlatformNames names => [names.Origin, names.Target],
        ITuple tuple => Enumerable.Range(0, tuple.Length).SelectMany(i => WordingsOf(tuple[i])),
        IEnumerable many => many.Cast<object?>().SelectMany(WordingsOf),
        IPromptRule or Quantities.RoleCue => value.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public).SelectMany(field => WordingsOf(field.GetValue(value))),
        _ => [],
    };
}
