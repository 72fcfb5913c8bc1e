using Compressor.Edits;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Tests.Support;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>Speeds and fades, seen and heard in the result, alone and with a cut, under a ceiling.</summary>
public class SpeedAndFadeTests(EncodingFixture fixture)
{
    private const long Ceiling = 120_000;

    [Fact]
    public async Task Twice_as_fast_shows_every_second_frame()
    {
        var (report, output) = await MakeAsync(new VideoEdit { Speed = new Speed(2) }, compares: true);

        var numbers = await Seen.NumbersAsync(output);
        Assert.Equal(38, numbers.Length);
        Assert.All(numbers.Index(), frame => Assert.InRange(frame.Item - (2 * frame.Index), -1, 1));
        Assert.InRange(report.DurationSeconds, 1.48, 1.58);
        Assert.InRange(report.Ssim!.Value, 0.8, 1);
        AssertNear([0, 0.5, 1], await Seen.BeepsAsync(output));
    }

    [Fact]
    public async Task Half_as_fast_shows_each_frame_twice_from_the_cut_on()
    {
        var (report, output) = await MakeAsync(new VideoEdit { Speed = new Speed(0.5), Trim = new Trim { Start = 1, End = 2 } });

        Assert.Equal(Enumerable.Range(0, 50).Select(i => 25 + (i / 2)), await Seen.NumbersAsync(output));
        Assert.InRange(report.DurationSeconds, 1.98, 2.05);
        Assert.Equal("25/1", await EncodingFixture.FieldAsync(output, "v:0", "r_frame_rate"));
    }

    [Fact]
    public async Task Parts_are_cut_before_they_are_sped_up()
    {
        var (report, output) = await MakeAsync(new VideoEdit { Speed = new Speed(2), Trim = new Trim { Removed = [new TimeRange(1, 2)] }, Fade = new Fade(0, 0.2) });

        var numbers = await Seen.NumbersAsync(output);
        Assert.Equal(25, numbers.Length);
        Assert.All(numbers.Take(19).Index(), frame => Assert.InRange(frame.Item - (2 * frame.Index) - (frame.Index < 13 ? 0 : 25), -1, 1));
        Assert.InRange(report.DurationSeconds, 0.98, 1.05);
    }

    [Theory]
    [InlineData(0.05, Explicit = true)]
    [InlineData(0.3)]
    [InlineData(0.7, Explicit = true)]
    [InlineData(3)]
    public async Task The_pitch_stays(double factor)
    {
        // Without loss, so that a picture at a twentieth of the speed leaves room for the sound.
        var clip = await fixture.ClipAsync("pitch.mp4", "-f lavfi -i testsrc2=size=160x96:rate=12 -f lavfi -i sine=frequency=440 -t 3 -c:v libx264 -preset ultrafast -qp 0 -pix_fmt yuv420p -c:a aac -b:a 128k");
        var seconds = Math.Min(factor, 1);
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = new VideoEdit { Speed = new Speed(factor), Trim = new Trim { End = Math.Max(1, factor) }, FrameSize = new FrameSize { ShortSide = 64 } } });
        var sound = await Seen.SoundAsync(output);
        var rising = sound.Zip(sound.Skip(1)).Count(pair => pair.First < 0 && pair.Second >= 0);

        Assert.InRange(rising / ((double)sound.Length / Seen.SampleRate), 425, 455);
        Assert.InRange((double)sound.Length / Seen.SampleRate, (1 / seconds) - 0.06, (1 / seconds) + 0.06);
        Assert.InRange(report.DurationSeconds, (1 / seconds) - 0.1, (1 / seconds) + 0.1);
    }

    [Fact]
    public async Task A_fade_begins_and_ends_black_and_silent()
    {
        var clip = await fixture.ClipAsync("white.mp4", "-f lavfi -i color=c=white:s=160x120:r=25 -f lavfi -i sine=440 -t 3 -c:v libx264 -crf 5 -pix_fmt yuv420p -c:a aac");
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = new VideoEdit { Fade = new Fade(1, 0.5), Size = new SizeLimit { Bytes = 40_000 } } }, compares: true);

        var greys = await Seen.GreysAsync(output);
        Assert.Equal(75, greys.Length);
        Assert.InRange(greys[0], 15, 25);
        Assert.InRange(greys[12], 110, 140);
        Assert.All(greys[26..61], grey => Assert.InRange(grey, 230, 237));
        Assert.InRange(greys[74], 15, 40);
        var sound = await Seen.SoundAsync(output);
        var middle = Loudest(sound, 1.5);
        Assert.InRange(Loudest(sound, 0) / middle, 0, 0.15);
        Assert.InRange(Loudest(sound, 0.5) / middle, 0.4, 0.65);
        Assert.InRange(Loudest(sound, 2.93) / middle, 0, 0.25);
        Assert.InRange(report.Bytes, 1, 40_000);
        Assert.NotNull(report.Ssim);
    }

    private static double Loudest(float[] sound, double at) => sound[(int)(at * Seen.SampleRate)..(int)((at + 0.06) * Seen.SampleRate)].Max(Math.Abs);

    private async Task<(EncodingReport Report, string Output)> MakeAsync(VideoEdit edit, bool compares = false)
    {
        var clip = await Seen.CountingAsync(fixture);
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = edit with { Size = new SizeLimit { Bytes = Ceiling } } }, compares);
        Assert.InRange(report.Bytes, 1, Ceiling);
        return (report, output);
    }

    private static void AssertNear(double[] expected, double[] seconds)
    {
        Assert.Equal(expected.Length, seconds.Length);
        Assert.All(expected.Zip(seconds), pair => Assert.InRange(pair.Second, pair.First - 0.03, pair.First + 0.03));
    }
}
