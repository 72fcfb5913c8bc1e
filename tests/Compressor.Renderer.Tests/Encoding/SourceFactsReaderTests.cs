using Compressor.Media;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>Over answers that ffprobe 5.1 really gave (Recordings/ffprobe).</summary>
public class SourceFactsReaderTests
{
    private static readonly MediaFormat Matroska = MediaFormats.Mkv;

    private static SourceFacts Read(string name, MediaFormat format, EncodingOptions? options = null, PacketFacts? packets = null) =>
        SourceFactsReader.Read(
            FfprobeJson.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Recordings", "ffprobe", name + ".json"))),
            format, 1_000_000, options ?? new EncodingOptions(), packets);

    [Fact]
    public void A_phone_held_upright_is_upright()
    {
        var facts = Read("phone-upright.mp4", MediaFormats.Mp4);
        Assert.Equal((180, 320), (facts.Video!.DisplayWidth, facts.Video.DisplayHeight));
        Assert.Equal((320, 180), (facts.Video.CodedWidth, facts.Video.CodedHeight));
        Assert.Equal(("h264", "aac", 24.0), (facts.Video.Codec, facts.Audio!.Codec, facts.Video.FrameRate));
    }

    [Fact]
    public void HDR_is_known_by_its_transfer_curve()
    {
        var video = Read("hdr.mkv", Matroska).Video!;
        Assert.True(video.IsHdr);
        Assert.Equal(("yuv420p10le", "smpte2084", "bt2020nc"), (video.PixelFormat, video.Transfer, video.Matrix));
    }

    [Fact]
    public void Sounds_subtitles_and_chapters_are_counted()
    {
        var facts = Read("two-sounds-subtitles.mkv", Matroska);
        Assert.Equal((2, 1), (facts.AudioTracks, facts.Audio!.Index));
        Assert.Equal([3], facts.TextSubtitles);
    }

    [Fact]
    public void A_live_recording_has_the_length_that_was_measured()
    {
        var facts = Read("live.webm", MediaFormats.WebM, packets: new PacketFacts(FrameTimes.Of([new(0, 0.01, 100, true), new(3, 0.01, 100, false)]), null));
        Assert.Equal(3.01, facts.DurationSeconds, 6);
        Assert.Equal(("vp8", "opus"), (facts.Video!.Codec, facts.Audio!.Codec));
    }

    [Fact]
    public void Fields_and_wide_pixels_are_seen()
    {
        var video = Read("interlaced-wide.mkv", Matroska).Video!;
        Assert.True(video.Interlaced);
        Assert.Equal((1024, 576), (video.DisplayWidth, video.DisplayHeight));
    }

    [Fact]
    public void Frames_of_unequal_length_are_seen()
    {
        var video = Read("uneven.mp4", MediaFormats.Mp4).Video!;
        Assert.True(video.VariableFrameRate);
        Assert.InRange(video.FrameRate, 11, 12);
    }

    [Fact]
    public void A_cover_is_not_a_video() => Assert.Equal(MediaKind.Audio, Read("cover.mp3", MediaFormats.Mp3).Kind);

    [Fact]
    public void Too_many_pixels_streams_or_hours_are_refused()
    {
        foreach (var limits in new[] { new EncodingOptions { MaxPixels = 320 * 180 - 1 }, new() { MaxStreams = 1 }, new() { MaxDuration = TimeSpan.FromSeconds(0.5) } })
            Assert.Equal("limit_exceeded", Assert.Throws<EncodingException>(() => Read("phone-upright.mp4", MediaFormats.Mp4, limits)).Code);
    }
}
