using Compressor.Edits;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Tests.Support;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>Background music: own sound and music are tones of their own frequencies, and each is measured.</summary>
public class MusicTests(EncodingFixture fixture)
{
    private const double Tolerance = 1;

    [Fact]
    public async Task Music_is_mixed_at_its_level_under_the_own_sound()
    {
        var (clip, tune) = (await fixture.ToneAsync(-20), await fixture.TuneAsync(5));
        var (report, output, _) = await EncodeAsync(clip, tune, new VideoEdit { MusicMix = new MusicMix { Level = 0.5, Duck = false } });

        Assert.Equal(await LevelAsync(clip, 0.3, 1, SoundFixture.Voice), await LevelAsync(output, 0.3, 1, SoundFixture.Voice), Tolerance);
        Assert.Equal(await LevelAsync(tune, 0.3, 1, SoundFixture.Tune) - 6, await LevelAsync(output, 0.3, 1, SoundFixture.Tune), Tolerance);
        Assert.Equal(3, report.DurationSeconds, 0.15);
    }

    [Fact]
    public async Task Music_gives_way_while_the_own_sound_is_heard()
    {
        var (clip, tune) = (await fixture.HalfSpokenAsync(), await fixture.TuneAsync(5));
        var (_, ducked, _) = await EncodeAsync(clip, tune, new VideoEdit { MusicMix = new MusicMix { FadeOut = 0 } });
        var (_, level, _) = await EncodeAsync(clip, tune, new VideoEdit { MusicMix = new MusicMix { FadeOut = 0, Duck = false } });

        var (under, after) = (await LevelAsync(ducked, 0.5, 1.4, SoundFixture.Tune), await LevelAsync(ducked, 2.4, 3, SoundFixture.Tune));
        Assert.InRange(after - under, 6, 20);
        Assert.Equal(await LevelAsync(level, 0.5, 1.4, SoundFixture.Tune), await LevelAsync(level, 2.4, 3, SoundFixture.Tune), Tolerance);
    }

    [Fact]
    public async Task Music_that_is_too_short_ends_where_it_should_not_start_again()
    {
        var (clip, tune) = (await fixture.ToneAsync(-20), await fixture.TuneAsync(1));
        var (_, once, _) = await EncodeAsync(clip, tune, new VideoEdit { MusicMix = new MusicMix { FadeOut = 0, Duck = false, Loop = false } });

        var first = await LevelAsync(once, 0.2, 0.8, SoundFixture.Tune);
        Assert.InRange(first, -40, 0);
        Assert.True(await LevelAsync(once, 2.2, 2.8, SoundFixture.Tune) < first - 25);
        Assert.Equal(await LevelAsync(clip, 2.2, 2.8, SoundFixture.Voice), await LevelAsync(once, 2.2, 2.8, SoundFixture.Voice), Tolerance);
    }

    [Theory]
    [InlineData("wav", "pcm_s16le", Explicit = true)]
    [InlineData("m4a", "aac", Explicit = true)]
    [InlineData("aac", "aac")]
    public async Task Music_of_every_format_starts_again(string format, string codec)
    {
        var tune = await fixture.ClipAsync($"loop.{format}", $"-i {await fixture.TuneAsync(1)} -c:a {codec}");
        var (report, output, _) = await EncodeAsync(await fixture.WithoutSoundAsync(), tune, new VideoEdit { MusicMix = new MusicMix { FadeOut = 0 } });

        Assert.Equal(3, report.DurationSeconds, 0.15);
        Assert.Equal(await LevelAsync(output, 0.2, 0.8, SoundFixture.Tune), await LevelAsync(output, 2.2, 2.8, SoundFixture.Tune), Tolerance);
    }

    [Fact]
    public async Task Music_fades_away_at_the_end()
    {
        var (_, output, _) = await EncodeAsync(await fixture.ToneAsync(-20), await fixture.TuneAsync(5), new VideoEdit { MusicMix = new MusicMix { Duck = false, FadeOut = 1 } });

        var full = await LevelAsync(output, 1, 1.9, SoundFixture.Tune);
        Assert.InRange(full - await LevelAsync(output, 2.7, 2.95, SoundFixture.Tune), 8, 40);
    }

    [Fact]
    public async Task A_video_without_sound_gets_the_music_alone()
    {
        var (clip, tune) = (await fixture.WithoutSoundAsync(), await fixture.TuneAsync(1));
        var (report, output, _) = await EncodeAsync(clip, tune, new VideoEdit { MusicMix = new MusicMix { FadeOut = 0, Level = 1 }, Size = new SizeLimit { Bytes = 70_000 } });

        Assert.InRange(report.Bytes, 1, 70_000);
        Assert.Equal("aac,2", await EncodingFixture.FieldAsync(output, "a", "codec_name,channels"));
        Assert.Equal(await LevelAsync(tune, 0.2, 0.8, SoundFixture.Tune), await LevelAsync(output, 2.2, 2.8, SoundFixture.Tune), Tolerance);
        Assert.Equal(3, report.DurationSeconds, 0.15);
    }

    [Fact(Explicit = true)]
    public async Task Music_takes_the_place_of_the_sound()
    {
        var (_, output, _) = await EncodeAsync(await fixture.ToneAsync(-10), await fixture.TuneAsync(5), new VideoEdit { Mute = true });

        Assert.True(await LevelAsync(output, 0.2, 1.8, SoundFixture.Voice) < -55);
        Assert.Equal(await LevelAsync(await fixture.TuneAsync(5), 0.2, 0.9, SoundFixture.Tune), await LevelAsync(output, 0.2, 0.9, SoundFixture.Tune), Tolerance);
    }

    [Fact]
    public async Task Loud_sound_and_loud_music_do_not_clip_together()
    {
        var (_, output, _) = await EncodeAsync(await fixture.ToneAsync(-4), await fixture.TuneAsync(5), new VideoEdit { MusicMix = new MusicMix { Level = 6, Duck = false } });

        Assert.InRange(await Heard.PeakAsync(output), -4, -0.3);
    }

    [Fact]
    public async Task A_video_can_be_the_music()
    {
        var (_, output, _) = await EncodeAsync(await fixture.WithoutSoundAsync(), await fixture.ToneAsync(-20), new VideoEdit { MusicMix = new MusicMix { Level = 1, FadeOut = 0 } });

        Assert.Equal(-20, await LevelAsync(output, 0.2, 2.8, SoundFixture.Voice), 1.5);
    }

    [Fact]
    public async Task A_file_without_sound_is_no_music()
    {
        var refused = await Assert.ThrowsAsync<EncodingException>(async () => await EncodeAsync(await fixture.ToneAsync(-20), await fixture.WithoutSoundAsync(), new VideoEdit()));

        Assert.Contains("has no sound", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_gets_music()
    {
        var picture = await fixture.ClipAsync("still.png", "-f lavfi -i testsrc2=size=160x120 -frames:v 1");
        var (report, output, _) = await EncodeAsync(picture, await fixture.TuneAsync(1), new VideoEdit { MusicMix = new MusicMix { Level = 1 }, Size = new SizeLimit { Bytes = 90_000 } });

        Assert.InRange(report.Bytes, 1, 90_000);
        Assert.Equal(5, report.DurationSeconds, 0.2);
        Assert.InRange(await LevelAsync(output, 2.2, 2.8, SoundFixture.Tune), -25, -12);
    }

    [Theory]
    [InlineData(60_000)]
    [InlineData(90_000, Explicit = true)]
    public async Task With_a_ceiling_and_other_edits_all_of_them_hold(long maxBytes)
    {
        var (clip, tune) = (await fixture.ToneAsync(-30), await fixture.TuneAsync(1));
        var (report, output, _) = await EncodeAsync(clip, tune, new VideoEdit
        {
            Size = new SizeLimit { Bytes = maxBytes },
            Trim = new Trim { Parts = [new TimeRange(1.5, 3), new TimeRange(0, 1)] },
            Flip = new Flip(FlipDirection.Horizontal),
            Volume = new Volume { Decibels = 6 },
            MusicMix = new MusicMix { Level = 0.5, Duck = false, FadeOut = 0 },
        });

        Assert.InRange(report.Bytes, 1, maxBytes);
        Assert.Equal(2.5, report.DurationSeconds, 0.15);
        Assert.Equal(await LevelAsync(clip, 0.3, 2.2, SoundFixture.Voice) + 6, await LevelAsync(output, 0.3, 2.2, SoundFixture.Voice), Tolerance);
        Assert.InRange(await LevelAsync(output, 0.3, 2.2, SoundFixture.Tune), -27, -21);
    }

    private static Task<double> LevelAsync(string path, double from, double to, int hertz) => Heard.LevelAsync(path, from, to, hertz);

    private Task<(EncodingReport Report, string Output, List<EncodingProgress> Progress)> EncodeAsync(string clip, string music, VideoEdit edit) =>
        fixture.EncodeAsync(fixture.Request(clip) with { Music = music, Edit = edit with { Music = true } });
}
