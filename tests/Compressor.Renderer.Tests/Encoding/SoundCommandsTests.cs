using Compressor.Edits;
using Compressor.Media;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Probing;
using Compressor.Renderer.Encoding.Sizing;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>Exact filters of the sound; nothing is run.</summary>
public class SoundCommandsTests
{
    private const string Limiter = "aresample=192000,alimiter=limit=0.8414:level=disabled,aresample=48000";

    private static readonly SourceFacts Source = new()
    {
        Format = MediaFormats.Mp4,
        Bytes = 10_000_000,
        DurationSeconds = 60,
        AudioTracks = 1,
        Video = new VideoFacts { Index = 0, Codec = "h264", CodedWidth = 1280, CodedHeight = 720, PixelFormat = "yuv420p", FrameRate = 25, BitRate = 1_200_000 },
        Audio = new AudioFacts { Index = 1, Codec = "aac", Channels = 2, SampleRate = 48000, BitRate = 128_000 },
    };

    private static readonly SourceFacts Song = new()
    {
        Format = MediaFormats.Mp3,
        Bytes = 500_000,
        DurationSeconds = 20,
        AudioTracks = 1,
        Audio = new AudioFacts { Index = 0, Codec = "mp3", Channels = 1, SampleRate = 44_100, BitRate = 128_000 },
    };

    public static TheoryData<VideoEdit, string> Volumes => new()
    {
        { new VideoEdit { Volume = new Edits.Volume(0.5) }, "-af volume=-6.021dB" },
        { new VideoEdit { Volume = new Edits.Volume { Decibels = 6 } }, $"-af volume=6dB,{Limiter}" },
        { new VideoEdit { Channels = new Channels(1) }, "-af pan=mono|c0=0.5*c0+0.5*c1" },
        { new VideoEdit { Channels = new Channels(1), Volume = new Edits.Volume(0.5) }, "-af pan=mono|c0=0.5*c0+0.5*c1,volume=-6.021dB" },
    };

    [Theory]
    [MemberData(nameof(Volumes))]
    public void Volume_and_channels_are_a_chain(VideoEdit edit, string filters)
    {
        var plan = Plan(edit);
        var target = AudioPlanner.Best(plan)!;

        Assert.False(target.Copy);
        Assert.Contains($"-i file:/in/clip.mp4 -map 0:1 {filters} -vn -dn -c:a aac", Text(FfmpegCommands.AudioAndSubtitles(plan, target, "s.mp4")), StringComparison.Ordinal);
    }

    [Fact]
    public void Uneven_sound_goes_through_the_second_pass_of_loudnorm() => Assert.Contains(
        "-af loudnorm=I=-16:TP=-1.5:LRA=11:dual_mono=true:measured_I=-28.3:measured_TP=-9.5:measured_LRA=17:measured_thresh=-39:linear=false,aresample=48000,"
        + $"volume=1.5dB,{Limiter} -vn",
        Sound(Plan(new VideoEdit { Volume = new Edits.Volume { Normalize = true } }) with { Level = new SoundLevel { Gain = 1.5, Limited = true, Uneven = new Loudness(-28.3, -9.5, 17, -39) } }),
        StringComparison.Ordinal);

    [Fact]
    public void The_loudness_is_measured_of_the_part_that_is_kept() => Assert.EndsWith(
        "-ss 10 -i file:/in/clip.mp4 -map 0:1 -af pan=mono|c0=0.5*c0+0.5*c1,loudnorm=I=-16:TP=-1.5:LRA=11:dual_mono=true:print_format=json -vn -sn -dn -t 5 -f null -",
        Text(FfmpegCommands.Loudness(Plan(new VideoEdit { Trim = new Trim { Start = 10, End = 15 }, Channels = new Channels(1), Volume = new Edits.Volume { Normalize = true } }) with { Level = SoundLevel.Unchanged })),
        StringComparison.Ordinal);

    [Fact]
    public void Music_is_the_last_input_and_is_ducked_faded_and_cut() => Assert.Contains(
        "-stream_loop -1 -protocol_whitelist file -f mp3 -vn -i file:/in/song.mp3 -filter_complex "
        + "[0:1]aresample=48000:async=1:first_pts=0,aformat=sample_fmts=fltp,apad,atrim=duration=60,asplit[own][key];"
        + "[1:0]aresample=48000:async=1:first_pts=0,pan=stereo|c0=c0|c1=c0,aformat=sample_fmts=fltp:channel_layouts=stereo,volume=0.3,atrim=duration=60,afade=t=out:st=58:d=2,apad,atrim=duration=60[music];"
        + "[music][key]sidechaincompress=threshold=0.0316:ratio=4:attack=20:release=500[ducked];[own][ducked]amix=inputs=2:duration=first:normalize=0,"
        + $"{Limiter}[a] -map [a] -vn -dn -c:a aac -b:a 160000 -ac 2",
        Sound(Plan(new VideoEdit { Music = true })), StringComparison.Ordinal);

    [Fact]
    public void Music_instead_of_the_sound_is_alone() => Assert.Contains(
        "-protocol_whitelist file -f mp3 -vn -i file:/in/song.mp3 -filter_complex "
        + "[1:0]aresample=48000:async=1:first_pts=0,pan=stereo|c0=c0|c1=c0,aformat=sample_fmts=fltp:channel_layouts=stereo,volume=0.5,atrim=duration=60,afade=t=out:st=19:d=1,apad,atrim=duration=60,"
        + "pan=mono|c0=0.5*c0+0.5*c1[a] -map [a] -vn -dn -c:a aac -b:a 106666 -ac 1",
        Sound(Plan(new VideoEdit { Mute = true, Music = true, Channels = new Channels(1), MusicMix = new MusicMix { Level = 0.5, Loop = false, FadeOut = 1 } })), StringComparison.Ordinal);

    [Fact]
    public void Music_goes_under_several_parts() => Assert.Contains(
        "[s0][s1]concat=n=2:v=0:a=1,apad,atrim=duration=4[own];[2:0]",
        Sound(Plan(new VideoEdit { Music = true, Trim = new Trim { Parts = [new TimeRange(10, 12), new TimeRange(1, 3)] }, MusicMix = new MusicMix { Duck = false } })), StringComparison.Ordinal);

    [Theory]
    [InlineData("volume")]
    [InlineData("channels")]
    [InlineData("music")]
    public void Sound_that_is_changed_is_never_copied(string kind)
    {
        var edit = new VideoEdit
        {
            Size = new SizeLimit { Bytes = 20_000_000 },
            Volume = kind == "volume" ? new Edits.Volume(0.5) : null,
            Channels = kind == "channels" ? new Channels(1) : null,
            Music = kind == "music",
        };

        Assert.Equal(EncodingMode.Copy, Plan(new VideoEdit { Size = edit.Size }).Mode);
        Assert.Equal(EncodingMode.Size, Plan(edit).Mode);
        Assert.False(AudioPlanner.ForSize(Plan(edit))!.Copy);
    }

    [Fact]
    public void A_measurement_is_read_from_the_log_and_silence_is_none()
    {
        string[] log = ["noise", "[Parsed_loudnorm_0 @ 0x1] ", "{", "\t\"input_i\" : \"-28.30\",", "\t\"input_tp\" : \"-9.50\",", "\t\"input_lra\" : \"17.00\",", "\t\"input_thresh\" : \"-39.00\"", "}", "bench: utime=1"];

        Assert.Equal(new Loudness(-28.3, -9.5, 17, -39), SoundLeveling.Parse(log));
        Assert.Null(SoundLeveling.Parse([.. log.Select(line => line.Replace("-28.30", "-inf", StringComparison.Ordinal))]));
        Assert.Null(SoundLeveling.Parse(["noise"]));
    }

    private static EncodingPlan Plan(VideoEdit edit)
    {
        var request = new EncodingRequest { Input = "/in/clip.mp4", Music = "/in/song.mp3", Output = "/out/a.mp4", WorkFolder = "/work", Edit = edit };
        return EncodingPlanner.Plan(new Dictionary<string, SourceFacts>(StringComparer.Ordinal) { [request.Input] = Source, [request.Music] = Song }, request, new EncodingOptions());
    }

    private static string Sound(EncodingPlan plan) => Text(FfmpegCommands.AudioAndSubtitles(plan, AudioPlanner.Best(plan)!, "s.mp4"));

    /// <summary>Without the list of decoders, which is the same for all.</summary>
    private static string Text(IReadOnlyList<string> command)
    {
        var parts = command.ToList();
        for (var at = parts.IndexOf("-codec_whitelist"); at >= 0; at = parts.IndexOf("-codec_whitelist")) parts.RemoveRange(at, 2);
        return string.Join(' ', parts);
    }
}
