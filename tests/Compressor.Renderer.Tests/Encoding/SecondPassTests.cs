using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Sizing;
using Compressor.Renderer.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Renderer.Tests.Encoding;

public class SecondPassTests(EncodingFixture fixture)
{
    /// <summary>Noise where the floor check does not look, so that it lets an impossible size through.</summary>
    private const string Bursts =
        "-f lavfi -i color=c=gray:size=32x18:rate=24 -t 26 -vf noise=alls=100:allf=t:enable='between(t,2.3,5.7)+between(t,10.3,13.7)+between(t,18.3,21.7)',scale=320:180:flags=neighbor -c:v libx264 -preset ultrafast -crf 30";

    /// <summary>So many frames that their index alone is over the ceiling, until frames are left out.</summary>
    private const string Still = "-f lavfi -i color=c=gray:size=320x180:rate=120 -t 13 -c:v libx264 -preset ultrafast -crf 30";

    [Theory]
    [InlineData("bursts.mp4", Bursts, 50_000)]
    [InlineData("still.mp4", Still, 23_500, Explicit = true)]
    public async Task A_pass_is_never_repeated_with_the_same_arguments(string name, string arguments, long maxBytes)
    {
        var clip = await fixture.ClipAsync(name, arguments);
        var calls = Path.Combine(fixture.Folder, name + ".calls");
        await using var services = new ServiceCollection().AddEncoding(configure: options => options.FfmpegPath = fixture.Recorder(calls)).BuildServiceProvider();
        try
        {
            var report = await services.GetRequiredService<IVideoEncoder>().EncodeAsync(
                fixture.Request(clip) with { Edit = Asked.Of(maxBytes: maxBytes) }, new Progress<EncodingProgress>(), TestContext.Current.CancellationToken);
            Assert.InRange(report.Bytes, 1, maxBytes);
        }
        catch (EncodingException exception)
        {
            Assert.Equal("impossible_size", exception.Code);
            Assert.InRange(exception.SmallestBytes!.Value, maxBytes + 1, 2 * maxBytes);
        }

        var passes = (await File.ReadAllLinesAsync(calls, TestContext.Current.CancellationToken)).Where(call => call.Contains("-pass 2", StringComparison.Ordinal)).ToList();
        Assert.True(passes.Count > 1, "What is tested is not provoked.");
        Assert.Equal(passes.Distinct(StringComparer.Ordinal), passes);
    }

    [Theory]
    [InlineData(200, 1_100_000, 1_200_000, 0.809)]
    [InlineData(200, 700_000, 800_000, 1.314)]
    public void The_next_rate_gives_the_picture_what_the_file_is_off_by(int kilobits, long video, long file, double factor)
    {
        var correction = new RateCorrection(1_000_000);
        Assert.Equal(file <= 1_000_000, correction.Learn(new SecondPassAttempt(kilobits, 200, 40, video, file)));
        Assert.Equal(factor, correction.Factor, 0.002);
    }

    /// <summary>At low rates one step of the encoder's rate is more than the correction.</summary>
    [Theory]
    [InlineData(33, 1_003_000, 32)]
    [InlineData(33, 900_000, 40)]
    [InlineData(1, 1_003_000, 1)]
    public void A_small_overshoot_lowers_the_rate_by_one_step_and_no_more(int kilobits, long bytes, int next)
    {
        var correction = new RateCorrection(1_000_000);
        var attempt = new SecondPassAttempt(kilobits, 33, 240, bytes - 10_000, bytes);
        correction.Learn(attempt);
        Assert.Equal(next, correction.Limit(40));
        Assert.Equal(next != kilobits, correction.Moves(attempt, correction.Limit(40)));
        correction.StepDown(0.5);
        Assert.Equal(40, correction.Limit(40));
    }

    /// <summary>An encoder that takes any rate is corrected by parts of a thousand bits.</summary>
    [Theory]
    [InlineData(8.4, 1_003_000, 8.0, 8.4)]
    [InlineData(8.4, 940_000, 8.4, 9.2)]
    public void An_exact_rate_is_corrected_by_less_than_a_thousand_bits(double kilobits, long bytes, double above, double below)
    {
        var correction = new RateCorrection(1_000_000, isExact: true);
        var attempt = new SecondPassAttempt(kilobits, 8.4, 900, bytes - 10_000, bytes);
        correction.Learn(attempt);
        var next = correction.Limit(8.4 * correction.Factor);
        Assert.InRange(next, above, below);
        Assert.True(correction.Moves(attempt, next));
        Assert.False(correction.Moves(attempt, kilobits * 1.0001));
    }

    /// <summary>Bytes go with a power of the rate, and the first attempt is off by a part.</summary>
    [Theory]
    [InlineData(1, 1.2)]
    [InlineData(0.8, 1.15)]
    [InlineData(0.57, 1.1)]
    [InlineData(0.5, 1.04)]
    [InlineData(0.5, 0.8)]
    [InlineData(0.7, 0.7)]
    public void Three_attempts_reach_the_ceiling_however_bytes_follow_the_rate(double power, double first)
    {
        const long maxBytes = 1_000_000, around = 10_000;
        const double planned = 790;
        var correction = new RateCorrection(maxBytes, isExact: true);
        var best = 0L;
        while (correction.MayTryAgain && best < 0.97 * maxBytes)
        {
            var kilobits = correction.Limit(planned * correction.Factor);
            var video = (long)((maxBytes - around) * first * Math.Pow(kilobits / planned, power));
            if (correction.Learn(new SecondPassAttempt(kilobits, planned, 10, video, video + around))) best = video + around;
        }

        Assert.InRange(best, 0.97 * maxBytes, maxBytes);
    }
}
