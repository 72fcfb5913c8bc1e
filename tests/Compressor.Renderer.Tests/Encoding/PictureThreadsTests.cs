using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Renderer.Tests.Encoding;

public sealed class PictureThreadsTests(EncodingFixture fixture)
{
    [Theory]
    [InlineData(320, 180, 16, 8)]
    [InlineData(1280, 720, 16, 11)]
    [InlineData(1920, 1080, 12, 12)]
    [InlineData(1920, 1080, 16, 16)]
    [InlineData(1920, 1080, 64, 16)]
    [InlineData(3840, 2160, 64, 10)]
    [InlineData(7680, 4320, 64, 8)]
    [InlineData(1920, 1080, 2, 2)]
    [InlineData(7680, 4320, 1, 1)]
    public void As_many_as_the_picture_keeps_busy_and_the_memory_holds(int width, int height, int most, int threads) =>
        Assert.Equal(threads, PictureThreads.For(height, (double)width * height, most));

    /// <summary>By x264's own rule, ((lines + 24) ÷ threads − 24) ÷ 2 lines are searched up and down.</summary>
    [Theory]
    [InlineData(180)]
    [InlineData(360)]
    [InlineData(540)]
    [InlineData(720)]
    [InlineData(1080)]
    [InlineData(2160)]
    public void X264_finds_what_has_moved_by_36_lines(int lines) =>
        Assert.InRange((((lines + 24) / (double)PictureThreads.OfX264(lines)) - 24) / 2, 36, 72);

    [Fact]
    public async Task On_many_cores_each_pass_of_x264_has_few_threads_and_its_decoder_more()
    {
        var clip = await fixture.ClipAsync("few-lines.mp4", "-f lavfi -i testsrc2=size=160x96:rate=10:d=2 -c:v libx264 -preset ultrafast -crf 12");
        var calls = Path.Combine(fixture.Folder, "few-lines.calls");
        await using var services = new ServiceCollection()
            .AddEncoding(configure: options => (options.FfmpegPath, options.MeasureSsim, options.Threads) = (fixture.Recorder(calls, ":"), false, 16))
            .BuildServiceProvider();
        await services.GetRequiredService<IVideoEncoder>().EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: 15_000) }, new Progress<EncodingProgress>(), TestContext.Current.CancellationToken);
        string[] passes = [.. (await File.ReadAllLinesAsync(calls, TestContext.Current.CancellationToken)).Where(call => call.Contains("libx264", StringComparison.Ordinal))];
        Assert.Contains(passes, call => call.Contains("-pass 1", StringComparison.Ordinal));
        Assert.Contains(passes, call => call.Contains("-pass 2", StringComparison.Ordinal));
        Assert.All(passes, call => Assert.Matches("-threads 8 -i .*libx264 .*-threads 2 ", call));
    }

    [Fact]
    public void A_large_source_of_a_small_result_takes_its_memory() =>
        Assert.True(PictureThreads.For(2160, 7680.0 * 4320, 64) < PictureThreads.For(2160, 3840.0 * 2160, 64));
}
