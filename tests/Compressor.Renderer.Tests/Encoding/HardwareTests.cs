using Compressor.Edits;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Codecs;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>Encoders of graphics chips: their command lines, and by an ffmpeg that passes their work on to the processor, all that happens around them.</summary>
public class HardwareTests(EncodingFixture fixture)
{
    /// <summary>Drops what only the chip's encoder knows.</summary>
    private const string StandIn = """
        chip=
        arguments=()
        while [ $# -gt 0 ]; do
          case $1 in
            h264_nvenc) chip=1; arguments+=(libx264 -threads 2) ;;
            -preset) if [ "$2" = p6 ]; then arguments+=(-preset veryfast); else arguments+=("$1" "$2"); fi; shift ;;
            -tune | -spatial-aq | -rc | -multipass | -rc-lookahead) shift ;;
            -cq) arguments+=(-crf "$2"); shift ;;
            *) arguments+=("$1") ;;
          esac
          shift
        done
        """;

    [Theory]
    [InlineData(HardwareEncoder.Nvenc, "h264", "-c:v h264_nvenc -preset p6 -tune hq -spatial-aq 1 -rc-lookahead 20 -pix_fmt yuv420p", "-rc vbr -cq 23 -b:v 0", "-rc vbr -multipass fullres -b:v 550k -maxrate 1100k -bufsize 2200k")]
    [InlineData(HardwareEncoder.Qsv, "hevc", "-c:v hevc_qsv -preset slower -pix_fmt nv12", "-global_quality 23", "-b:v 550k -maxrate 1100k -bufsize 2200k")]
    [InlineData(HardwareEncoder.Vaapi, "av1", "-vaapi_device /dev/dri/card -c:v av1_vaapi", "-rc_mode CQP -qp 23", "-rc_mode VBR -b:v 550k -maxrate 1100k -bufsize 2200k")]
    [InlineData(HardwareEncoder.VideoToolbox, "h264", "-c:v h264_videotoolbox -allow_sw 0 -pix_fmt yuv420p", "-q:v 56", "-b:v 550k")]
    public void The_commands_of_each_chip(HardwareEncoder hardware, string codec, string encoder, string quality, string rate)
    {
        var chip = new HardwareCodec(VideoCodecs.Find(codec)!, hardware, "/dev/dri/card");
        Assert.Equal((codec, hardware is HardwareEncoder.Vaapi ? "hwupload" : null), (chip.Name, chip.Upload));
        Assert.Equal($"{encoder} {quality}", string.Join(' ', chip.Encoder(new RateControl.Quality(23), 2)));
        Assert.Equal($"{encoder} {rate}", string.Join(' ', chip.Encoder(new RateControl.SecondPass(550, "p"), 2)));
    }

    [Theory]
    [InlineData(HardwareEncoder.Auto, "exit 1", "hardware_not_found")]
    [InlineData(HardwareEncoder.Nvenc, StandIn + "\nexec ffmpeg \"${arguments[@]}\"", "hardware_used")]
    [InlineData(HardwareEncoder.Nvenc, StandIn + "\ncase \"$chip ${arguments[*]}\" in 1*video.mp4*|1*candidate.mp4*) exit 1 ;; esac\nexec ffmpeg \"${arguments[@]}\"", "hardware_failed")]
    public async Task The_ceiling_holds_with_a_chip_and_without_one(HardwareEncoder hardware, string forChips, string note)
    {
        var ffmpeg = Path.Combine(fixture.Folder, note);
        await File.WriteAllTextAsync(ffmpeg, $"#!/bin/bash\nif [[ \"$*\" != *_nvenc* && \"$*\" != *_qsv* && \"$*\" != *_vaapi* && \"$*\" != *_videotoolbox* ]]; then exec ffmpeg \"$@\"; fi\n{forChips}\n", TestContext.Current.CancellationToken);
        File.SetUnixFileMode(ffmpeg, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        await using var services = new ServiceCollection().AddEncoding(configure: options => (options.FfmpegPath, options.HardwareEncoder, options.MeasureSsim) = (ffmpeg, hardware, false)).BuildServiceProvider();
        var clip = await fixture.MovingAsync();
        var maxBytes = new FileInfo(clip).Length / 3;
        var request = fixture.Request(clip) with { Edit = new VideoEdit { Size = new SizeLimit { Bytes = maxBytes } } };
        var report = await services.GetRequiredService<IVideoEncoder>().EncodeAsync(request, new Progress<EncodingProgress>(), TestContext.Current.CancellationToken);
        Assert.Equal(note, Assert.Single(report.Notes, one => one.Code.StartsWith("hardware", StringComparison.Ordinal)).Code);
        Assert.InRange(report.Bytes, maxBytes * 0.9, maxBytes);
        Assert.Equal(72, await EncodingFixture.FramesAsync(request.Output));
    }

    /// <summary>Where there is a chip, this takes it; elsewhere, the trial must fail without harm.</summary>
    [Fact]
    public async Task A_trial_ends_whatever_the_machine_has()
    {
        await using var services = new ServiceCollection().AddEncoding().BuildServiceProvider();
        var check = services.GetRequiredService<EncoderCheck>();
        foreach (var hardware in Enum.GetValues<HardwareEncoder>().Where(one => one is not (HardwareEncoder.None or HardwareEncoder.Auto)))
            _ = await check.HasAsync(new HardwareCodec(VideoCodecs.Default, hardware, "/dev/dri/renderD128"), TestContext.Current.CancellationToken);
        Assert.True(await check.HasAsync(VideoCodecs.Default, TestContext.Current.CancellationToken));
    }
}
