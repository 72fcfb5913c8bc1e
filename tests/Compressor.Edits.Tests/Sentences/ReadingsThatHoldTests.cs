using System.Text.Json;
using Compressor.Media;

namespace Compressor.Edits.Tests.Sentences;

/// <summary>A sentence that was read before its source was known is not read again where it would be read the same.</summary>
public class ReadingsThatHoldTests
{
    private static readonly ReadingContext OfVideo = new() { Source = new MediaFacts { Format = "mp4", Bytes = 48_000_000, DurationSeconds = 30, Width = 1920, Height = 1080, FrameRate = 30, HasAudio = true } };

    [Fact]
    public void What_holds_for_a_video_is_what_is_read_of_it()
    {
        var (held, different) = (0, new List<string>());
        var sentences = Sentence.Load(Path.Combine(AppContext.BaseDirectory, "Sentences", "unseen.tsv"));
        foreach (var sentence in sentences)
        {
            var before = Readings.Of(sentence.Text);
            if (!before.HoldsFor(OfVideo)) continue;
            held++;
            if (Whole(before) != Whole(PromptReader.Read(sentence.Text, OfVideo))) different.Add(sentence.Text);
        }

        Assert.Empty(different);
        Assert.True(held > sentences.Count / 2, $"Only {held} of {sentences.Count} hold.");
    }

    [Theory]
    [InlineData("compress this video to under 30.5KB", true)]
    [InlineData("把这个视频压缩到20MB以内", true)]
    [InlineData("make it smaller, please", true)]
    [InlineData("48MB, please", false)]
    [InlineData("keep the last quarter", false)]
    [InlineData("under 5 MB, scratch that, cut the first 10 %", false)]
    public void A_reading_holds_where_nothing_it_says_is_about_what_the_source_is(string text, bool holds) =>
        Assert.Equal(holds, PromptReader.Read(text).HoldsFor(OfVideo));

    [Fact]
    public void No_reading_holds_for_other_sources_nor_after_a_result()
    {
        var request = PromptReader.Read("make it smaller");

        Assert.True(request.HoldsFor(ReadingContext.Unknown));
        Assert.False(request.HoldsFor(new() { Source = new MediaFacts { Format = "gif", Bytes = 1_000_000 } }));
        Assert.False(request.HoldsFor(new() { Source = new MediaFacts { Format = "mp4", Bytes = 1_000_000, HasAudio = true, Width = 0 } }));
        Assert.False(request.HoldsFor(OfVideo with { HasHistory = true }));
        Assert.False(request.HoldsFor(OfVideo with { Result = OfVideo.Source }));
        Assert.False(request.HoldsFor(OfVideo with { Earlier = new VideoEdit() }));
    }

    private static (string, bool, bool) Whole(EditRequest request) => (JsonSerializer.Serialize(request), request.IsUnderstoodWhole, request.IsUnread);
}
