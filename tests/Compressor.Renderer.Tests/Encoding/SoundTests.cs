using Compressor.Edits;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Tests.Support;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>Volume, loudness and channels: the sound of the result is measured.</summary>
public class SoundTests(EncodingFixture fixture)
{
    private const double Tolerance = 0.6;

    [Theory]
    [InlineData(0.5, null, -6.02, Explicit = true)]
    [InlineData(2.0, null, 6.02, Explicit = true)]
    [InlineData(1.0, 6.0, 6.0, Explicit = true)]
    [InlineData(1.0, -12.0, -12.0, Explicit = true)]
    [InlineData(0.5, 3.0, -3.02)]
    public async Task A_volume_changes_the_level_by_what_was_asked(double factor, double? decibels, double change)
    {
        var clip = await fixture.ToneAsync(-20);
        var (report, output, _) = await EncodeAsync(clip, new VideoEdit { Volume = new Volume(factor) { Decibels = decibels } });

        Assert.Equal(await Heard.LevelAsync(clip, 0.2, 2.8) + change, await Heard.LevelAsync(output, 0.2, 2.8), Tolerance);
        Assert.NotEqual(EncodingMethod.Copy, report.Method);
        Assert.DoesNotContain("sound_limited", report.Notes.Select(note => note.Code));
    }

    [Fact]
    public async Task A_volume_that_would_clip_is_limited_and_says_so()
    {
        var (report, output, _) = await EncodeAsync(await fixture.ToneAsync(-8), new VideoEdit { Volume = new Volume(4) });

        Assert.InRange(await Heard.PeakAsync(output), -3, -0.5);
        Assert.Contains("sound_limited", report.Notes.Select(note => note.Code));
    }

    /// <summary>At low rates AAC overshoots by several decibels; they are found by looking, and taken off.</summary>
    [Theory]
    [InlineData(70_000, Explicit = true)]
    [InlineData(50_000)]
    public async Task Peaks_stay_below_full_scale_behind_the_encoder(long maxBytes)
    {
        var (report, output, _) = await EncodeAsync(await fixture.ToneAsync(-20), new VideoEdit { Volume = new Volume { Decibels = 20 }, Size = new SizeLimit { Bytes = maxBytes } });
        var (_, peak) = await Heard.LoudnessAsync(output);

        Assert.InRange(report.Bytes, 1, maxBytes);
        Assert.InRange(peak, -5, 0.05);
    }

    [Theory]
    [InlineData(-40, Explicit = true)]
    [InlineData(-8)]
    public async Task A_sound_that_is_too_quiet_or_too_loud_is_brought_to_the_usual_loudness(double level)
    {
        var (report, output, _) = await EncodeAsync(await fixture.ToneAsync(level), new VideoEdit { Volume = new Volume { Normalize = true } });
        var (loudness, peak) = await Heard.LoudnessAsync(output);

        Assert.Equal(Limits.LoudnessTarget, loudness, 0.7);
        Assert.True(peak <= -1, $"{peak} dBTP");
        Assert.Contains(report.Notes, note => note.Code == "loudness_changed" && note.English.EndsWith("to -16 LUFS.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_gain_comes_on_top_of_the_usual_loudness()
    {
        var (_, output, _) = await EncodeAsync(await fixture.ToneAsync(-30), new VideoEdit { Volume = new Volume { Normalize = true, Decibels = -6 } });

        Assert.Equal(Limits.LoudnessTarget - 6, (await Heard.LoudnessAsync(output)).Loudness, 0.7);
    }

    [Fact]
    public async Task Loud_beats_neither_keep_the_rest_quiet_nor_clip()
    {
        var clip = await fixture.PeakyAsync();
        var (_, output, _) = await EncodeAsync(clip, new VideoEdit { Volume = new Volume { Normalize = true } });
        var (before, after) = (await Heard.LoudnessAsync(clip), await Heard.LoudnessAsync(output));

        // One gain alone would put the peaks over full scale.
        Assert.True(before.TruePeak + Limits.LoudnessTarget - before.Loudness > 0, $"{before}");
        Assert.Equal(Limits.LoudnessTarget, after.Loudness, 1.2);
        Assert.True(after.TruePeak <= 0, $"{after.TruePeak} dBTP");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false, Explicit = true)]
    public async Task Silence_stays_silence(bool normalize)
    {
        var (report, output, _) = await EncodeAsync(await fixture.SilentAsync(), new VideoEdit { Volume = normalize ? new Volume { Normalize = true } : new Volume(2) });

        Assert.True(await Heard.PeakAsync(output) < -80);
        Assert.Contains("no_sound_heard", report.Notes.Select(note => note.Code));
    }

    [Fact]
    public async Task Mono_and_stereo_keep_the_level_and_what_is_mono_already()
    {
        var clip = await fixture.ToneAsync(-12);
        var (_, mono, _) = await EncodeAsync(clip, new VideoEdit { Channels = new Channels(1) });
        var (_, stereo, _) = await EncodeAsync(mono, new VideoEdit { Channels = new Channels(2) });

        Assert.Equal(("1", "2"), (await ChannelsAsync(mono), await ChannelsAsync(stereo)));
        var level = await Heard.LevelAsync(clip, 0.2, 2.8);
        Assert.Equal(level, await Heard.LevelAsync(mono, 0.2, 2.8), Tolerance);
        Assert.Equal(level, await Heard.LevelAsync(stereo, 0.2, 2.8), Tolerance);

        // What is mono already is copied.
        var (report, _, _) = await EncodeAsync(mono, new VideoEdit { Channels = new Channels(1), Size = new SizeLimit { Bytes = new FileInfo(mono).Length } });

        Assert.Equal(EncodingMethod.Copy, report.Method);
    }

    [Fact]
    public async Task Surround_sound_becomes_stereo_without_clipping_and_says_so()
    {
        var (report, output, _) = await EncodeAsync(await fixture.SurroundAsync(), new VideoEdit { Size = new SizeLimit { Bytes = 120_000 } });

        Assert.Equal("2", await ChannelsAsync(output));
        Assert.InRange(await Heard.PeakAsync(output), -4, -0.4);
        var note = Assert.Single(report.Notes, note => note.Code == "sound_mixed_down");
        Assert.Equal("The 6 channels of sound are mixed down to stereo.", note.English);
    }

    [Fact]
    public async Task A_low_rate_that_needs_mono_keeps_the_level()
    {
        var clip = await fixture.ToneAsync(-5);
        var (report, output, _) = await EncodeAsync(clip, new VideoEdit { Size = new SizeLimit { Bytes = 45_000 } });

        Assert.Equal("1", await ChannelsAsync(output));
        Assert.Equal(await Heard.LevelAsync(clip, 0.2, 2.8), await Heard.LevelAsync(output, 0.2, 2.8), Tolerance);
        Assert.Contains("sound_mixed_down", report.Notes.Select(note => note.Code));
    }

    [Fact(Explicit = true)]
    public async Task Stereo_that_was_asked_for_stays_at_low_rates()
    {
        var (_, output, _) = await EncodeAsync(await fixture.ToneAsync(-20), new VideoEdit { Size = new SizeLimit { Bytes = 45_000 }, Channels = new Channels(2) });

        Assert.Equal("2", await ChannelsAsync(output));
    }

    [Theory]
    [InlineData(60_000)]
    [InlineData(90_000, Explicit = true)]
    public async Task With_a_ceiling_and_other_edits_all_of_them_hold(long maxBytes)
    {
        var clip = await fixture.ToneAsync(-20);
        var (report, output, _) = await EncodeAsync(clip, new VideoEdit
        {
            Size = new SizeLimit { Bytes = maxBytes },
            Trim = new Trim { Start = 0.5, End = 2.5 },
            Rotation = new Rotation(90),
            Volume = new Volume { Decibels = -6 },
            Channels = new Channels(1),
        });

        Assert.InRange(report.Bytes, 1, maxBytes);
        Assert.Equal((120, 160), (report.Width, report.Height));
        Assert.Equal(2, report.DurationSeconds, 0.15);
        Assert.Equal("1", await ChannelsAsync(output));
        Assert.Equal(await Heard.LevelAsync(clip, 0.7, 2.3) - 6, await Heard.LevelAsync(output, 0.2, 1.8), Tolerance);
    }

    [Fact]
    public async Task Several_parts_are_levelled_together()
    {
        var (report, output, _) = await EncodeAsync(await fixture.ToneAsync(-35), new VideoEdit
        {
            Size = new SizeLimit { Bytes = 80_000 },
            Trim = new Trim { Parts = [new TimeRange(2, 3), new TimeRange(0, 1)] },
            Volume = new Volume { Normalize = true },
        });

        Assert.InRange(report.Bytes, 1, 80_000);
        Assert.Equal(2, report.DurationSeconds, 0.15);
        Assert.Equal(Limits.LoudnessTarget, (await Heard.LoudnessAsync(output)).Loudness, 0.9);
    }

    private Task<(EncodingReport Report, string Output, List<EncodingProgress> Progress)> EncodeAsync(string clip, VideoEdit edit) =>
        fixture.EncodeAsync(fixture.Request(clip) with { Edit = edit });

    private static Task<string> ChannelsAsync(string path) => EncodingFixture.FieldAsync(path, "a", "channels");
}
