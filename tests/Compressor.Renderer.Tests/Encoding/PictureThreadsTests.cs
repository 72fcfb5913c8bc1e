using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Codecs;
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
    public void X264_finds_what_has_moved_as_far_as_it_looks(int lines)
    {
        Assert.InRange(Searched(MotionSearch.Default), 36, 72);
        Assert.InRange(Searched(MotionSearch.Wide), Math.Min(64, (lines - 24) / 4.0), 115);

        double Searched(MotionSearch motion) => (((lines + 24) / (double)PictureThreads.OfX264(lines, motion)) - 24) / 2;
    }

    /// <summary>The rate control learns late of the frames that threads work on: seconds at 24 frames a second, tolerance that is asked for, threads and tolerance on 16 cores, likewise on 2.</summary>
    [Theory]
    [InlineData(5, 0.1, 4, 0.1, 2, 0.1)]
    [InlineData(10, 0.1, 4, 0.1, 2, 0.1)]
    [InlineData(15, 0.1, 6, 0.167, 2, 0.1)]
    [InlineData(600, 0.1, 11, 0.375, 2, 0.1)]
    [InlineData(600, 1, 11, 1, 2, 1)]
    [InlineData(600, 0.02, 2, 0.02, 2, 0.02)]
    public void A_second_pass_has_no_more_threads_than_its_rate_can_follow(double seconds, double asked, int threads, double tolerance, int threadsOfTwo, double toleranceOfTwo)
    {
        var plan = PartBudgetTests.Plan(seconds, 1920, 1080);
        Assert.Equal((threads, tolerance), On(16));
        Assert.Equal((threadsOfTwo, toleranceOfTwo), On(2));

        (int, double) On(int cores)
        {
            var pass = new RateControl.SecondPass(1_000, "log") { Tuning = PassTuning.Default with { RateTolerance = asked } };
            var given = PictureThreads.OfEncoder(plan, plan.Layout, pass, cores);
            return (given, PictureThreads.WithTolerance(plan, pass, given).Tuning.RateTolerance);
        }
    }

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
