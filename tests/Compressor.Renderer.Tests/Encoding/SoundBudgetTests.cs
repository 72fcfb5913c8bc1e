using System.Globalization;
using Compressor.Renderer.Tests.Support;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>What the picture needs decides what the sound gets.</summary>
public class SoundBudgetTests(EncodingFixture fixture)
{
    /// <summary>Syllables: noise in bursts, the same on both sides.</summary>
    private const string Voice = "anoisesrc=r=48000:a=0.3:seed=1,volume='lt(mod(t,0.25),0.14)':eval=frame,aformat=channel_layouts=stereo";

    [Fact]
    public async Task What_a_picture_that_stands_still_leaves_goes_to_the_sound()
    {
        var clip = await fixture.ClipAsync("lecture.mkv", "-f lavfi -i testsrc=size=320x240:rate=24:d=0.04,loop=-1:1,trim=end_frame=96 -f lavfi -i anoisesrc=r=48000:a=0.3:seed=1,aformat=channel_layouts=stereo -t 4 -c:v libx264 -crf 12 -pix_fmt yuv420p -c:a pcm_s16le");
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: 46_000) });
        Assert.InRange(report.Bytes, 38_000, 46_000);
        // 92 kbit/s in all would be 24 kbit/s of mono, whatever the picture.
        Assert.Equal(2, await FieldAsync(output, "channels"));
        Assert.InRange(await FieldAsync(output, "bit_rate"), 40_000, 80_000);
        Assert.DoesNotContain("sound_reduced", report.Notes.Select(note => note.Code));
    }

    [Theory]
    [InlineData("voice", Voice, 1)]
    [InlineData("music", "anoisesrc=r=48000:a=0.3:seed=1,aformat=channel_layouts=stereo", 2)]
    public async Task A_picture_that_starves_takes_more_from_speech_than_from_music(string name, string sound, int channels)
    {
        var clip = await fixture.ClipAsync($"starved-{name}.mkv", $"-f lavfi -i mandelbrot=size=640x360:rate=24:start_scale=0.5,noise=alls=40:allf=t -f lavfi -i {sound} -t 1.5 -c:v libx264 -preset ultrafast -crf 20 -pix_fmt yuv420p -c:a pcm_s16le");
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: 56_000) });
        Assert.InRange(report.Bytes, 52_000, 56_000);
        Assert.Equal(channels, await FieldAsync(output, "channels"));
        // 300 kbit/s in all would be 64 kbit/s.
        Assert.InRange(await FieldAsync(output, "bit_rate"), 20_000, 56_000);
    }

    /// <summary>Matroska states no bit rate of Opus; its packets tell it.</summary>
    [Fact]
    public async Task Sound_of_a_rate_that_is_not_stated_gets_no_more_than_it_has()
    {
        var clip = await fixture.ClipAsync("unstated.mkv", "-f lavfi -i testsrc2=size=160x96:rate=12 -f lavfi -i anoisesrc=r=48000:a=0.3:seed=1 -t 3 -c:v libx264 -preset ultrafast -crf 10 -pix_fmt yuv420p -c:a libopus -b:a 24k -vbr off");
        var (_, output, _) = await fixture.EncodeAsync(fixture.Request(clip));
        Assert.InRange(await FieldAsync(output, "bit_rate"), 16_000, 28_000);
    }

    private static async Task<double> FieldAsync(string path, string field) => double.Parse(await EncodingFixture.FieldAsync(path, "a:0", field), CultureInfo.InvariantCulture);
}
