using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>What one process encodes and puts together is what two made of it.</summary>
public sealed class WholeEncodeTests(EncodingFixture fixture)
{
    private const string Tags = ";FFMETADATA1\ntitle=A film\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=900\ntitle=One\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=900\nEND=2000\ntitle=Two\n";

    [Theory]
    [InlineData("both", "-map 0:v -map 1:a -c:a aac -metadata:s:v language=ita -metadata:s:a language=deu")]
    [InlineData("late-sound", "-map 0:v -map 1:a -af asetpts=PTS+0.4/TB -c:a aac", Explicit = true)]
    [InlineData("late-picture", "-map 0:v -map 1:a -vf setpts=PTS+0.3/TB -c:a aac")]
    [InlineData("silent", "-map 0:v")]
    public async Task Nothing_differs_but_the_number_of_starts(string name, string streams)
    {
        var tags = Path.Combine(fixture.Folder, name + ".txt");
        await File.WriteAllTextAsync(tags, Tags, TestContext.Current.CancellationToken);
        var clip = await fixture.ClipAsync(
            $"whole-{name}.mkv",
            $"-f lavfi -i testsrc2=size=128x72:rate=10:d=2 -f lavfi -i sine=d=2 -f ffmetadata -i {tags} {streams} -map_metadata 2 -map_chapters 2 -c:v libx264 -preset veryfast -crf 20");
        var request = fixture.Request(clip);
        var run = new EncodingRun(
            new FfmpegProcess(new EncodingOptions(), TimeProvider.System, NullLogger<FfmpegProcess>.Instance), request.WorkFolder, new Progress<EncodingProgress>(), TimeProvider.System, TestContext.Current.CancellationToken);
        var plan = await fixture.Preparation.PrepareAsync(request, run, TestContext.Current.CancellationToken);
        var audio = plan.Audio is null ? null : new AudioTarget(48_000, 1, null);
        var side = audio is null ? null : "side.mp4";
        if (side is not null) await RunAsync(FfmpegCommands.AudioAndSubtitles(plan, audio, side));
        var (beside, rate) = (new Beside(side), new RateControl.Quality(30));
        Assert.True(beside.FitsAtOnce(plan));

        await RunAsync(FfmpegCommands.Video(plan, plan.Layout, rate, "video.mp4", 1));
        await RunAsync(FfmpegCommands.Mux(plan, "video.mp4", side, "two.mp4"));
        await RunAsync(FfmpegCommands.Whole(plan, plan.Layout, rate, beside, "one.mp4", 1));
        var expected = await ContentAsync(run.PathOf("two.mp4"));
        Assert.Contains("A film", expected, StringComparison.Ordinal);
        Assert.Equal(expected, await ContentAsync(run.PathOf("one.mp4")));

        Task RunAsync(IReadOnlyList<string> command) => run.RunAsync(command, EncodingPhase.SecondPass, (0, 1), plan.Seconds);
    }

    /// <summary>Sound and look; first pass; second pass and what goes beside it; comparison.</summary>
    [Fact]
    public async Task A_short_video_takes_four_starts_of_ffmpeg()
    {
        var calls = Path.Combine(fixture.Folder, "four-starts.calls");
        // Its sound is too large to be copied.
        var clip = await fixture.ClipAsync(
            "four-starts.mp4", "-f lavfi -i mandelbrot=size=192x108:rate=24:start_scale=0.5 -f lavfi -i sine=frequency=440 -t 3 -c:v libx264 -preset veryfast -crf 12 -pix_fmt yuv420p -c:a aac -b:a 192k");
        var maxBytes = new FileInfo(clip).Length / 3;
        await using var services = new ServiceCollection().AddEncoding(configure: options => options.FfmpegPath = fixture.Recorder(calls)).BuildServiceProvider();
        var report = await services.GetRequiredService<IVideoEncoder>().EncodeAsync(
            fixture.Request(clip) with { Edit = Asked.Of(maxBytes: maxBytes) }, new Progress<EncodingProgress>(), TestContext.Current.CancellationToken);
        Assert.InRange(report.Bytes, 1, maxBytes);
        Assert.NotNull(report.Quality);
        var lines = await File.ReadAllLinesAsync(calls, TestContext.Current.CancellationToken);
        Assert.Single(lines, line => line.Contains("-c:a aac", StringComparison.Ordinal) && line.Contains("entropy", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("-pass 2", StringComparison.Ordinal) && line.Contains("-c:a copy", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("-copyts", StringComparison.Ordinal));
    }

    /// <summary>All that is told of a file, but for the order in which its streams take turns.</summary>
    private static async Task<string> ContentAsync(string path) => string.Join('\n', (await EncodingFixture.RunAsync(
        "ffprobe",
        [
            "-v", "error", "-show_entries", "packet=stream_index,pts,dts,duration,size,flags,data_hash:stream=codec_name,time_base,start_pts:stream_tags:stream_disposition:format_tags:chapter",
            "-show_data_hash", "md5", "-of", "compact", path,
        ])).Split('\n').Order(StringComparer.Ordinal));
}
