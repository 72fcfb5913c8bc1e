using System.Globalization;
using Compressor.Media;

namespace Compressor.Edits.Tests.Sentences;

/// <summary>How well sentences are understood that people wrote before the rules were tried on them.</summary>
public class SentenceTests(ITestOutputHelper output)
{
    private const string Folder = "Sentences";

    /// <summary>Further lists, for whoever works on the rules.</summary>
    private const string Variable = "COMPRESSOR_SENTENCES";

    /// <param name="list">A file of this folder.</param>
    /// <param name="right">The least share that must be read rightly: what is reached, so that no change makes it worse.</param>
    /// <param name="harmful">How many are read with harm: what is left to be mended.</param>
    [Theory]
    [InlineData("sentences", "EN", 0.99, 0)]
    [InlineData("sentences", "ZH", 0.99, 0)]
    [InlineData("sentences", "router", 1, 0)]
    [InlineData("kinds", "EN", 0.998, 0)]
    [InlineData("kinds", "ZH", 0.998, 0)]
    [InlineData("kinds", "router", 0.97, 0)]
    [InlineData("fresh", "EN", 0.99, 0)]
    [InlineData("fresh", "ZH", 0.99, 0)]
    [InlineData("fresh", "router", 0.98, 0)]
    [InlineData("unseen", "EN", 0.95, 0)]
    [InlineData("unseen", "ZH", 0.98, 0)]
    [InlineData("unseen", "router", 0.97, 0)]
    [InlineData("sealed", "EN", 0.98, 1)]
    [InlineData("sealed", "ZH", 0.98, 1)]
    [InlineData("sealed", "router", 1, 0)]
    [InlineData("voices", "EN", 0.91, 3)]
    [InlineData("voices", "ZH", 0.93, 4)]
    [InlineData("voices", "router", 0.90, 0)]
    [InlineData("several", "EN", 0.91, 0)]
    [InlineData("several", "ZH", 0.96, 0)]
    [InlineData("several", "router", 1, 0)]
    [InlineData("stories", "EN", 0.975, 0)]
    [InlineData("stories", "ZH", 0.98, 0)]
    [InlineData("stories", "router", 0.75, 0)]
    public void Nearly_all_sentences_are_read_rightly_and_none_with_harm(string list, string set, double right, int harmful)
    {
        var score = Score([.. Sentence.Load(Path.Combine(AppContext.BaseDirectory, Folder, list + ".tsv")).Where(sentence => SetOf(sentence) == set)]);

        Assert.True(score.Right >= right, $"Only {score.Right:P1} are right.\n{score.Misses}");
        Assert.True(score.Harmful <= harmful, $"{score.Harmful} do harm.\n{score.Misses}");
    }

    [Fact]
    public void Lists_that_are_named_in_the_environment_are_reported()
    {
        foreach (var path in Environment.GetEnvironmentVariable(Variable)?.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            foreach (var set in Sentence.Load(path).GroupBy(SetOf, StringComparer.Ordinal))
            {
                var score = Score([.. set]);
                output.WriteLine($"{Path.GetFileName(path)} {set.Key}: {score.Right:P1} of {set.Count()} right, {score.Harmful} with harm.\n{score.Misses}");
            }
        }
    }

    /// <summary>A follow-up comes after a result, and takes back only what was asked for before.</summary>
    private static ReadingContext After(Expectation expectation) =>
        new() { HasHistory = true, Result = new MediaFacts { Format = "mp4", Bytes = ReadingParts.LastResult }, Earlier = expectation.Earlier };

    /// <summary>The source is known only where the right reading depends on its length.</summary>
    private static ReadingContext? Alone(Expectation expectation) =>
        expectation.SourceSeconds is { } seconds ? new() { Source = new MediaFacts { Format = "mp4", Bytes = 0, DurationSeconds = seconds } } : null;

    private static string SetOf(Sentence sentence) => sentence.Kind is "router" or "gui" ? sentence.Kind : sentence.Language;

    private (double Right, int Harmful, string Misses) Score(IReadOnlyCollection<Sentence> sentences)
    {
        var misses = sentences.Select(Miss).OfType<Missed>().ToList();
        var lines = string.Join('\n', misses.OrderByDescending(miss => miss.Harm).Select(miss => miss.Line));
        output.WriteLine($"{sentences.Count - misses.Count} of {sentences.Count} right, {misses.Count(miss => miss.Harm)} with harm");
        return (1 - ((double)misses.Count / sentences.Count), misses.Count(miss => miss.Harm), lines);
    }

    private static Missed? Miss(Sentence sentence)
    {
        // What a person sees of a reply is tested beside the translator.
        if (sentence.Kind == "gui") return null;
        if (sentence.Kind == "router")
        {
            var intent = IntentRouter.Route(sentence.Text).ToString();
            return sentence.Expected.Split(" | ").Contains(intent, StringComparer.Ordinal) ? null : new Missed($"  {sentence.Text} -> {intent}, not {sentence.Expected}", Harm: false);
        }

        var expectation = new Expectation(sentence.Expected);
        var context = sentence.Kind.StartsWith("followup", StringComparison.Ordinal) ? After(expectation) : Alone(expectation);
        var request = context is null ? Readings.Of(sentence.Text) : PromptReader.Read(sentence.Text, context);
        var comparison = expectation.Compare(request);
        var read = string.Join("; ", ReadingParts.Of(request));
        return comparison.Right ? null : new Missed(string.Create(
            CultureInfo.InvariantCulture,
            $"{(comparison.Harm.Count > 0 ? "! " : "  ")}{sentence.Language} {sentence.Kind}: {sentence.Text} -> {(read.Length > 0 ? read : "nothing")}, not {sentence.Expected}"),
            comparison.Harm.Count > 0);
    }

    private sealed record Missed(string Line, bool Harm);
}
