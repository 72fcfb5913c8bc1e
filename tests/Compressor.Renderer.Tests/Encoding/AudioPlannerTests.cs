using Compressor.Media;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Probing;
using Compressor.Renderer.Encoding.Sizing;
using Compressor.Renderer.Tests.Support;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>A minute; each 7,500 bytes are 1 kbit/s.</summary>
public class AudioPlannerTests
{
    private const long Kilobit = 7_500;

    private static EncodingPlan Plan(long kilobits, string codec = "opus", double? bitRate = 128_000, int channels = 2, long bytes = 10_000_000) => EncodingPlanner.Plan(
        new SourceFacts
        {
            Format = MediaFormats.WebM,
            Bytes = bytes,
            DurationSeconds = 60,
            AudioTracks = 1,
            Video = new VideoFacts { Index = 0, Codec = "vp9", CodedWidth = 1280, CodedHeight = 720, PixelFormat = "yuv420p", FrameRate = 25 },
            Audio = new AudioFacts { Index = 1, Codec = codec, Channels = channels, SampleRate = 48_000, BitRate = bitRate },
        },
        new EncodingRequest { Input = "/in/clip.webm", Output = "/out.mp4", WorkFolder = "/work", Edit = Asked.Of(maxBytes: kilobits * Kilobit) },
        new EncodingOptions());

    /// <summary>Where the rate of the sound is not known, it is no more than the whole file's.</summary>
    [Theory]
    [InlineData("opus", 20_000d, 10_000_000, 20_000)]
    [InlineData("vorbis", null, 40 * Kilobit, 40_000)]
    [InlineData("opus", null, 500 * Kilobit, 128_000)]
    [InlineData("opus", 6_000d, 10_000_000, 12_000)]
    [InlineData("pcm_s16le", 20_000d, 10_000_000, 128_000)]
    public void Sound_that_lost_bits_once_never_gets_more_than_it_has(string codec, double? bitRate, long bytes, int expected)
    {
        var target = AudioPlanner.ForSize(Plan(800, codec, bitRate, bytes: bytes))!;
        Assert.False(target.Copy);
        Assert.Equal(expected, target.BitRate);
    }

    /// <summary>A slide show of 20 kbit/s in all has its sound within them.</summary>
    [Theory]
    [InlineData(20, 20, 12_000)]
    [InlineData(23, 20, 12_000)]
    [InlineData(15, 20, null)]
    [InlineData(20, 800, null)]
    public void Sound_is_left_out_only_where_the_source_has_more_bits(long kilobits, long sourceKilobits, int? expected) =>
        Assert.Equal(expected, AudioPlanner.ForSize(Plan(kilobits, bitRate: 8_000, channels: 1, bytes: sourceKilobits * Kilobit))?.BitRate);

    [Fact]
    public void Few_bits_of_one_channel_are_not_spread_over_all_frequencies()
    {
        Assert.Equal(16_000, AudioPlanner.ForSize(Plan(800, bitRate: 14_000, channels: 1))!.SampleRate);
        Assert.Null(AudioPlanner.ForSize(Plan(800, bitRate: 64_000, channels: 1))!.SampleRate);
    }

    [Theory]
    [InlineData(300, 48_000)]
    [InlineData(200, 32_000)]
    [InlineData(100, null)]
    [InlineData(50, null)]
    public void Music_gives_one_step_and_is_never_worse_than_mono(long kilobits, int? expected) =>
        Assert.Equal(expected, AudioPlanner.ForStarved(Plan(kilobits), isSpeech: false, isSilent: false)?.BitRate);

    [Theory]
    [InlineData(600, 64_000)]
    [InlineData(300, 32_000)]
    [InlineData(120, 24_000)]
    [InlineData(70, null)]
    [InlineData(50, null)]
    public void Speech_gives_all_but_what_is_understood(long kilobits, int? expected) =>
        Assert.Equal(expected, AudioPlanner.ForStarved(Plan(kilobits), isSpeech: true, isSilent: false)?.BitRate);

    [Theory]
    [InlineData(600, 12_000)]
    [InlineData(50, 12_000)]
    [InlineData(30, null)]
    [InlineData(10, null)]
    public void Silence_gives_everything(long kilobits, int? expected) =>
        Assert.Equal(expected, AudioPlanner.ForStarved(Plan(kilobits), isSpeech: false, isSilent: true)?.BitRate);

    [Theory]
    [InlineData(200_000, 128_000)]
    [InlineData(100_000, 100_000)]
    [InlineData(13_000, 13_000)]
    [InlineData(11_000, null)]
    [InlineData(-5_000, null)]
    public void What_is_left_buys_the_best_that_it_pays(double bitRate, int? expected) => Assert.Equal(expected, AudioPlanner.Within(Plan(60), bitRate)?.BitRate);

    /// <summary>64 kbit/s for a minute are 480,000 bytes.</summary>
    [Theory]
    [InlineData(480_000, 10_000, false, 61_946)]
    [InlineData(480_000, 1, false, 63_279)]
    [InlineData(480_000, 92_000, false, null)]
    [InlineData(100_000, 10_000, false, null)]
    [InlineData(480_000, 10_000, true, null)]
    public void Sound_makes_up_for_a_picture_that_is_slightly_too_large(long bytes, long overshoot, bool isCopied, int? expected) =>
        Assert.Equal(expected, SoundBudget.Thinner(Plan(240), new AudioTarget(64_000, 2, null, isCopied), bytes, overshoot)?.BitRate);
}
