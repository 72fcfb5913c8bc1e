using System.Text.Json;
using Compressor.Edits;
using Compressor.Media.Mp4;
using Compressor.Renderer.Agent;
using Compressor.Renderer.Drafts;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Uploads;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Renderer.Tests.Encoding;

public class CodecTests(EncodingFixture fixture)
{
    private static readonly PassTuning Slow = new() { Preset = "slow", Motion = MotionSearch.Wide, RateTolerance = 0.3, BFrames = 5, BAdapt = 2, References = 4, PsyStrength = 0.4 };

    [Fact]
    public void The_commands_of_H264() => Assert.Equal(
        [
            "-c:v libx264 -preset medium -profile:v high -pix_fmt yuv420p -threads 2 -crf 18",
            "-c:v libx264 -preset slow -profile:v high -pix_fmt yuv420p -threads 2 -crf 22.5 -me_method umh -me_range 64 -bf 5 -b_strategy 2 -refs 4 -psy-rd 0.4:0",
            "-c:v libx264 -preset medium -profile:v high -pix_fmt yuv420p -threads 2 -crf 30 -pass 1 -passlogfile p -x264-params stitchable=1",
            "-c:v libx264 -preset superfast -profile:v high -pix_fmt yuv420p -threads 2 -crf 30 -pass 1 -passlogfile p -x264-params stitchable=1:weightp=2:mbtree=1:rc-lookahead=40",
            "-c:v libx264 -preset slow -profile:v high -pix_fmt yuv420p -threads 2 -b:v 550k -pass 2 -passlogfile p -me_method umh -me_range 64 -bf 5 -b_strategy 2 -refs 4 -psy-rd 0.4:0 "
            + "-x264-params ratetol=0.3:stitchable=1",
        ],
        Commands(
            VideoCodecs.Analysis, new RateControl.Quality(18), new RateControl.Quality(22.5) { Tuning = Slow }, new RateControl.FirstPass("p") { Crf = 30 },
            new RateControl.FirstPass("p") { Crf = 30, Tuning = PassTuning.Default with { Preset = H264.DraftPreset } }, new RateControl.SecondPass(550, "p") { Tuning = Slow }));

    [Fact]
    public void A_first_pass_has_one_aim()
    {
        foreach (var rate in new[] { new RateControl.FirstPass("p"), new RateControl.FirstPass("p") { Kilobits = 550, Crf = 30 } })
            Assert.Throws<ArgumentOutOfRangeException>(() => VideoCodecs.Analysis.Encoder(rate, 2).ToList());
    }

    /// <summary>x264 refuses a second pass whose settings do not suit the first.</summary>
    [Theory]
    [InlineData("slow")]
    [InlineData(H264.DraftPreset)]
    public async Task Two_passes_of_one_tuning_suit_each_other(string preset)
    {
        var (clip, log, output) = (await fixture.MovingAsync(), Path.Combine(fixture.Folder, "tuned-" + preset), Path.Combine(fixture.Folder, $"tuned-{preset}.mp4"));
        RateControl first = new RateControl.FirstPass(log) { Crf = 30, Tuning = Slow with { Preset = preset } }, second = new RateControl.SecondPass(100, log) { Tuning = Slow };
        await EncodingFixture.FfmpegAsync(["-i", clip, "-an", .. VideoCodecs.Analysis.Encoder(first, 1), "-f", "null", "-"]);
        await EncodingFixture.FfmpegAsync(["-i", clip, "-an", .. VideoCodecs.Analysis.Encoder(second, 1), output]);
        Assert.Equal(72, await EncodingFixture.FramesAsync(output));
    }

    [Fact]
    public void The_commands_of_H265() => Assert.Equal(
        [
            "-c:v libx265 -preset medium -pix_fmt yuv420p -crf 19 -x265-params log-level=warning:pools=2",
            "-c:v libx265 -preset medium -pix_fmt yuv420p -b:v 550k -x265-params log-level=warning:pools=2:pass=1:stats=own.log",
            "-c:v libx265 -preset medium -pix_fmt yuv420p -b:v 550k -x265-params log-level=warning:pools=2:pass=2:stats=own.log",
        ],
        Commands(new Hevc(), new RateControl.Quality(19), new RateControl.FirstPass("own") { Kilobits = 550 }, new RateControl.SecondPass(550, "own")));

    [Fact]
    public void The_commands_of_AV1() => Assert.Equal(
        [
            "-c:v libsvtav1 -preset 8 -pix_fmt yuv420p -crf 22 -svtav1-params lp=2",
            "-c:v libsvtav1 -preset 8 -pix_fmt yuv420p -b:v 550k -svtav1-params rc=1:lp=2",
        ],
        Commands(new Av1(), new RateControl.Quality(22.4), new RateControl.SecondPass(550, "own")));

    [Theory]
    [InlineData("hevc", 0.5, Explicit = true)]
    [InlineData("hevc", 0.15, Explicit = true)]
    [InlineData("av1", 0.4)]
    [InlineData("av1", 0.1, Explicit = true)]
    public async Task The_ceiling_holds_and_is_used_in_every_codec(string codec, double part)
    {
        var clip = await fixture.MovingAsync();
        var maxBytes = (long)(new FileInfo(clip).Length * part);
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = new VideoEdit { Codec = new Codec(codec), Size = new SizeLimit { Bytes = maxBytes } } });
        Assert.InRange(report.Bytes, maxBytes * 0.95, maxBytes);
        Assert.Equal(codec, await CodecOfAsync(output));
        Assert.Equal(72, await EncodingFixture.FramesAsync(output));
        Assert.Equal("aac", await EncodingFixture.FieldAsync(output, "a", "codec_name"));
    }

    [Theory]
    [InlineData("hevc")]
    [InlineData("av1", Explicit = true)]
    public async Task An_impossible_size_is_said_and_the_smallest_size_is_then_reached(string codec)
    {
        var clip = await fixture.MovingAsync();
        var asked = new VideoEdit { Codec = new Codec(codec) };
        var refused = await Assert.ThrowsAsync<EncodingException>(() => fixture.EncodeAsync(fixture.Request(clip) with { Edit = asked with { Size = new SizeLimit { Bytes = 1000 } } }));
        var smallest = Assert.NotNull(refused.SmallestBytes);
        var (report, _, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = asked with { Size = new SizeLimit { Bytes = smallest } } });
        Assert.InRange(report.Bytes, 1, smallest);
    }

    /// <summary>A source in another codec is not copied, although it fits.</summary>
    [Fact]
    public async Task H265_is_tagged_so_that_Apple_players_open_it()
    {
        var clip = await fixture.MovingAsync();
        var edit = new VideoEdit { Codec = new Codec(Codec.Hevc), Size = new SizeLimit { Bytes = new FileInfo(clip).Length * 2 } };
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = edit }, compares: true);
        Assert.NotEqual(EncodingMethod.Copy, report.Method);
        Assert.Equal("hvc1", await EncodingFixture.FieldAsync(output, "v:0", "codec_tag_string"));
        Assert.InRange(report.Ssim!.Value, 0.97, 1);
    }

    [Theory]
    [InlineData("hevc", "-c:v libx265 -tag:v hev1", "hvc1")]
    [InlineData("av1", "-c:v libsvtav1 -preset 10", "av01")]
    public async Task A_source_in_the_codec_that_is_asked_for_is_copied_where_it_fits(string codec, string encoder, string tag)
    {
        var clip = await fixture.ClipAsync($"has-{codec}.mp4", $"-i {await fixture.MovingAsync()} {encoder} -pix_fmt yuv420p -c:a copy");
        var request = fixture.Request(clip) with { Edit = new VideoEdit { Codec = new Codec(codec), Size = new SizeLimit { Bytes = new FileInfo(clip).Length + 5000 } } };
        var (report, output, _) = await fixture.EncodeAsync(request);
        Assert.Equal(EncodingMethod.Copy, report.Method);
        Assert.Equal(tag, await EncodingFixture.FieldAsync(output, "v:0", "codec_tag_string"));
    }

    /// <summary>An ffmpeg without H.265, as some builds are.</summary>
    [Fact]
    public async Task An_encoder_that_is_missing_is_declined_with_the_reason()
    {
        var ffmpeg = Path.Combine(fixture.Folder, "ffmpeg-without-hevc");
        await File.WriteAllTextAsync(ffmpeg, "#!/bin/sh\ncase \"$*\" in *libx265*) echo \"Unknown encoder 'libx265'\" >&2; exit 1;; esac\nexec ffmpeg \"$@\"\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(ffmpeg, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await using var services = new ServiceCollection().AddEncoding(configure: options => options.FfmpegPath = ffmpeg).BuildServiceProvider();
        var agent = new CompressionAgent(services.GetRequiredService<EncoderCheck>());
        var upload = new Upload("upload", "session", "clip.mp4", "00", await fixture.Probe.ProbeAsync(await fixture.MovingAsync(), TestContext.Current.CancellationToken));

        Assert.Equal("This machine's ffmpeg has no encoder for H.265.", Assert.Single((await AskAsync("60 kB, use H.265")).Declined).Reason);
        Assert.Empty((await AskAsync("60 kB, use AV1")).Declined);

        async Task<EditReport> AskAsync(string text)
        {
            var answer = await agent.AnswerAsync(new AgentRequest(text, DraftEditor.NewTimeline(upload), [upload]), TestContext.Current.CancellationToken);
            return EditReport.TryRead(JsonElement.Parse(answer.Events.Single(item => (string)item["type"]! == "tool_result")["result"]!.ToJsonString()))!;
        }
    }

    private static async Task<string?> CodecOfAsync(string path)
    {
        await using var file = File.OpenRead(path);
        return (await Mp4File.ReadAsync(file, TestContext.Current.CancellationToken)).VideoCodec;
    }

    private static List<string> Commands(IVideoCodec codec, params IReadOnlyList<RateControl> rates) => [.. rates.Select(rate => string.Join(' ', codec.Encoder(rate, 2)))];
}
