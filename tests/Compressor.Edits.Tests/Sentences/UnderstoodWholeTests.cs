namespace Compressor.Edits.Tests.Sentences;

/// <summary>Only what the rules leave over goes to a model, where one is set: of what they read rightly, that is little; of what they miss, nearly all.</summary>
public class UnderstoodWholeTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("sentences", "EN", 0.75)]
    [InlineData("sentences", "ZH", 0.64)]
    [InlineData("kinds", "EN", 0.75)]
    [InlineData("kinds", "ZH", 0.57)]
    public void Most_sentences_that_are_read_rightly_leave_no_word_over(string list, string language, double least)
    {
        var requests = Sentence.Load(Path.Combine(AppContext.BaseDirectory, "Sentences", list + ".tsv"))
            .Where(sentence => sentence.Language == language && sentence.Kind is not ("router" or "gui") && !sentence.Kind.StartsWith("followup", StringComparison.Ordinal))
            .Select(sentence => (sentence.Text, Expectation: new Expectation(sentence.Expected), Request: Readings.Of(sentence.Text)))
            .Where(one => one.Expectation.Compare(one.Request).Right && one.Request is { Edit.IsEmpty: false, Unsupported.Count: 0, Problems.Count: 0 })
            .ToList();
        foreach (var one in requests.Where(one => !one.Request.IsUnderstoodWhole)) output.WriteLine(one.Text);

        var whole = requests.Count(one => one.Request.IsUnderstoodWhole) / (double)requests.Count;
        Assert.True(whole >= least, $"Only {whole:P0} of {requests.Count} are understood as a whole.");
    }

    [Theory]
    [InlineData("compress it to 8MB and boost the bass")]
    [InlineData("make it smaller and iron out the wobble")]
    [InlineData("rotate it left, then wibble the colours")]
    [InlineData("under 10MB please and put sparkles on the cake")]
    [InlineData("mute it and swap her face")]
    [InlineData("make it smaller because my phone is full, then give it a vintage glow")]
    [InlineData("for my mother, under 10MB, and put hearts around her name")]
    [InlineData("it's my dog, make him purple and keep it below 5MB")]
    [InlineData("under 20MB, and 3 stars in the corner please")]
    [InlineData("压缩到8MB，顺便磨皮")]
    [InlineData("去掉声音，再把脸换了")]
    [InlineData("压缩一下，天空换成蓝色")]
    public void A_sentence_with_a_wish_that_no_rule_knows_is_not_understood_as_a_whole(string sentence) => Assert.False(PromptReader.Read(sentence).IsUnderstoodWhole);
}
