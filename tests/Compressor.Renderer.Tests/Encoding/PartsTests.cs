using Compressor.Edits;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>A second pass in parts gives what a whole one does: the same frames at the same times, under the same ceiling.</summary>
public sealed class PartsTests(EncodingFixture fixture)
{
    /// <summary>Scenes of 3.5 seconds, each of which begins with a key frame of its own.</summary>
    private const string Scenes =
        "-f lavfi -i testsrc2=size=128x72:rate=12:d=3.5 -f lavfi -i mandelbrot=size=128x72:rate=12 -f lavfi -i smptebars=size=128x72:rate=12:d=3.5 -f lavfi -i sine=frequency=440:d=10.5 "
        + "-filter_complex [1:v]trim=duration=3.5[m];[0:v][m][2:v]concat=n=3,noise=alls=20:allf=t";

    private const string Encoded = " -map [v] -map 3:a -c:v libx264 -preset ultrafast -crf 12 -g 42 -c:a aac -b:a 64k";

    public const string SteadyName = "parts-steady.mp4", Steady = $"{Scenes},settb=1001/12000,setpts=N[v]{Encoded} -video_track_timescale 12000";

    public static TheoryData<string, string, VideoEdit> Sources => new()
    {
        { SteadyName, Steady, Asked.Of(maxBytes: 150_000) },
        { "parts-variable.mkv", $"{Scenes},settb=1/1000,setpts=N*83+mod(N*N\\,7)*9[v]{Encoded} -fps_mode passthrough", Asked.Of(maxBytes: 120_000, start: 0.4) },
    };

    [Theory, MemberData(nameof(Sources))]
    public async Task Frames_are_those_of_a_whole_pass_at_the_same_times(string name, string arguments, VideoEdit edit)
    {
        var clip = await fixture.ClipAsync(name, arguments);
        // What goes wrong with parts leaves a whole pass.
        var (whole, failed) = await EncodeAsync(clip, edit, before: "case \"$*\" in *.mp4.unfinished*) exit 1;; esac");
        var (parts, calls) = await EncodeAsync(clip, edit);

        Assert.Contains(failed, IsPart);
        Assert.InRange(calls.Count(IsPart), 3, 6);
        // A cut in front moves the source's key frames, so that one process does a first pass; the first of two finds that its detail is no grain.
        Assert.Equal(edit.Trim is null ? 6 : 2, calls.Count(IsFirstPass));
        Assert.DoesNotContain(calls, call => call.Contains("-pass 2", StringComparison.Ordinal) && !IsPart(call));
        Assert.Equal(await PacketsAsync(whole, "v"), await PacketsAsync(parts, "v"));
        Assert.NotEmpty(await PacketsAsync(whole, "v"));
        Assert.Equal(await PacketsAsync(whole, "a"), await PacketsAsync(parts, "a"));
        Assert.InRange(new FileInfo(parts).Length, edit.Size!.Bytes!.Value * 0.9, edit.Size.Bytes.Value);
    }

    /// <summary>Without a ceiling the source tells where its frames are; other encoders have statistics of their own, or none.</summary>
    [Theory]
    [InlineData("h264", null)]
    [InlineData("hevc", 90_000)]
    [InlineData("av1", 90_000, Explicit = true)]
    public async Task Constant_quality_and_other_codecs_are_encoded_in_parts_too(string codec, int? maxBytes)
    {
        var clip = await fixture.ClipAsync(SteadyName, Steady);
        var (output, calls) = await EncodeAsync(clip, new VideoEdit { Size = maxBytes is { } most ? new SizeLimit { Bytes = most } : new SizeLimit { Smallest = true }, Codec = new Codec(codec) });
        Assert.InRange(calls.Count(IsPart), 3, 9);
        Assert.DoesNotContain(calls, call => call.Contains("pass=2", StringComparison.Ordinal) && !IsPart(call));
        // Attempts after the first one read the same statistics.
        Assert.Equal(codec == "hevc" ? 3 : 0, calls.Count(call => call.Contains("pass=1", StringComparison.Ordinal)));
        var packets = await PacketsAsync(output, "v");
        Assert.Equal(await PacketsAsync(clip, "v"), packets);
        Assert.Equal(codec switch { "hevc" => "hvc1", "av1" => "av01", _ => "avc1" }, await EncodingFixture.FieldAsync(output, "v", "codec_tag_string"));
        // Every frame can be decoded.
        Assert.Equal(packets.Count, await EncodingFixture.FramesAsync(output));
        Assert.InRange(new FileInfo(output).Length, 1, maxBytes ?? long.MaxValue);
    }

    private static bool IsFirstPass(string call) => call.Contains("-pass 1", StringComparison.Ordinal);

    private static bool IsPart(string call) => call.EndsWith(".mp4.unfinished", StringComparison.Ordinal);

    private async Task<(string Output, IReadOnlyList<string> Calls)> EncodeAsync(string clip, VideoEdit edit, string before = ":")
    {
        var calls = Path.Combine(fixture.Folder, Path.GetRandomFileName() + ".calls");
        await using var services = new ServiceCollection()
            .AddEncoding(configure: options => (options.FfmpegPath, options.ResumableAfter, options.MeasureSsim, options.Threads) = (fixture.Recorder(calls, before), TimeSpan.FromMilliseconds(1), false, 4))
            .BuildServiceProvider();
        var request = fixture.Request(clip) with { Edit = edit };
        await services.GetRequiredService<IVideoEncoder>().EncodeAsync(request, new Progress<EncodingProgress>(), TestContext.Current.CancellationToken);
        Assert.Empty(Directory.EnumerateFileSystemEntries(request.WorkFolder));
        return (request.Output, await File.ReadAllLinesAsync(calls, TestContext.Current.CancellationToken));
    }

    /// <summary>When each packet is shown, in order.</summary>
    private static async Task<IReadOnlyList<string>> PacketsAsync(string path, string stream)
    {
        var text = await EncodingFixture.RunAsync("ffprobe", ["-v", "error", "-select_streams", stream, "-show_entries", "packet=pts_time", "-of", "csv=p=0", path]);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];
    }
}
