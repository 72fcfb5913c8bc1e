using Compressor.Edits;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Tests.Support;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>Edits of the sound where the result, or the source, is sound alone.</summary>
public class SoundOutputTests(EncodingFixture fixture)
{
    [Theory]
    [InlineData("mp3", 24_000)]
    [InlineData("m4a", 24_000)]
    [InlineData("mp3", null, Explicit = true)]
    public async Task Sound_taken_out_of_a_video_is_normalized_and_mono(string format, int? maxBytes)
    {
        var (report, output, _) = await EncodeAsync(await fixture.ToneAsync(-35), null, new VideoEdit
        {
            Format = new OutputFormat(format),
            Size = maxBytes is { } bytes ? new SizeLimit { Bytes = bytes } : null,
            Volume = new Volume { Normalize = true },
            Channels = new Channels(1),
        });

        Assert.InRange(report.Bytes, 1, maxBytes ?? 100_000);
        Assert.Equal("1", await EncodingFixture.FieldAsync(output, "a", "channels"));
        Assert.Equal(Limits.LoudnessTarget, (await Heard.LoudnessAsync(output)).Loudness, 1.0);
    }

    [Fact]
    public async Task A_recording_that_is_too_loud_stays_below_full_scale()
    {
        var recording = await fixture.ClipAsync("recording.wav", $"-f lavfi -i sine=frequency={SoundFixture.Voice}:sample_rate=48000 -t 3 -af volume=6dB");
        var (report, output, _) = await EncodeAsync(recording, null, new VideoEdit { Volume = new Volume { Decibels = 18 }, Size = new SizeLimit { Bytes = 20_000 } });

        Assert.InRange(report.Bytes, 1, 20_000);
        Assert.InRange((await Heard.LoudnessAsync(output)).TruePeak, -5, 0.05);
        Assert.Contains("sound_limited", report.Notes.Select(note => note.Code));
    }

    [Fact]
    public async Task Music_goes_under_a_recording_too()
    {
        var recording = await fixture.ClipAsync("voice.wav", $"-f lavfi -i sine=frequency={SoundFixture.Voice}:sample_rate=48000 -t 3");
        var (report, output, _) = await EncodeAsync(recording, await fixture.TuneAsync(1), new VideoEdit
        {
            Music = true,
            MusicMix = new MusicMix { Level = 0.5, Duck = false, FadeOut = 0 },
            Size = new SizeLimit { Bytes = 40_000 },
        });

        Assert.InRange(report.Bytes, 1, 40_000);
        Assert.Equal(await Heard.LevelAsync(recording, 0.3, 2.7, SoundFixture.Voice), await Heard.LevelAsync(output, 0.3, 2.7, SoundFixture.Voice), 1.0);
        Assert.Equal(await Heard.LevelAsync(await fixture.TuneAsync(1), 0.2, 0.8, SoundFixture.Tune) - 6, await Heard.LevelAsync(output, 2.2, 2.8, SoundFixture.Tune), 1.0);
    }

    private Task<(EncodingReport Report, string Output, List<EncodingProgress> Progress)> EncodeAsync(string clip, string? music, VideoEdit edit) =>
        fixture.EncodeAsync(fixture.Request(clip) with { Music = music, Edit = edit });
}
