using System.Globalization;
using Compressor.Core.Reading;
using Compressor.Edits;
using Compressor.Media;

namespace Compressor.Core.Tests.Reading;

public class LatestReadingsTests
{
    private readonly LatestReadings _readings = new();
    private readonly ReadingContext _video = new() { Source = new MediaFacts { Format = "mp4", Bytes = 48_000_000, DurationSeconds = 40, Width = 1920, Height = 1080 } };

    [Fact]
    public void What_was_read_before_the_source_was_known_is_not_read_again_for_a_video_of_which_it_holds()
    {
        var first = _readings.Read("under 20MB", ReadingContext.Unknown);

        Assert.Same(first, _readings.Read("under 20MB", ReadingContext.Unknown));
        Assert.Same(first, _readings.Read("under 20MB", _video));
        Assert.NotSame(first, _readings.Read("under 20MB", _video with { HasHistory = true }));
    }

    [Fact]
    public void What_the_source_decides_is_read_again_once_it_is_known()
    {
        var first = _readings.Read("keep the last quarter", ReadingContext.Unknown);
        var read = _readings.Read("keep the last quarter", _video);

        Assert.NotEqual(first.Edit.Trim, read.Edit.Trim);
        Assert.Equal(PromptReader.Read("keep the last quarter", _video).Edit.Trim, read.Edit.Trim);
    }

    [Fact]
    public void What_was_read_of_a_source_is_not_told_of_others()
    {
        var first = _readings.Read("under 20MB", _video);

        Assert.NotSame(first, _readings.Read("under 20MB", _video));
    }

    [Fact]
    public void A_problem_is_read_again() =>
        Assert.NotSame(_readings.Read("under 0MB", ReadingContext.Unknown), _readings.Read("under 0MB", ReadingContext.Unknown));

    [Fact]
    public void Only_the_latest_are_remembered()
    {
        var first = _readings.Read("under 1MB", ReadingContext.Unknown);
        for (var size = 2; size <= 256; size++) Read(size);
        Assert.Same(first, _readings.Read("under 1MB", ReadingContext.Unknown));

        for (var size = 257; size <= 513; size++) Read(size);
        Assert.NotSame(first, _readings.Read("under 1MB", ReadingContext.Unknown));
    }

    private void Read(int megabytes) => _readings.Read(string.Create(CultureInfo.InvariantCulture, $"under {megabytes}MB"), ReadingContext.Unknown);
}
