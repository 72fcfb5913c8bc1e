using Compressor.Renderer.Encoding.Codecs;

namespace Compressor.Renderer.Tests.Encoding;

public class FineRateTests
{
    private const string Options = "#options: 256x144 fps=25/1 timebase=1/25 bitdepth=8";

    private static IEnumerable<string> Log(int frames, int ticks) =>
        Enumerable.Range(0, frames).Select(i => $"in:{i} out:{i} type:P dur:{ticks} cpbdur:2 q:30.00 aq:30.00 tex:900 mv:80 misc:20 imb:0 pmb:9 smb:0 d:- ref:0 ;").Prepend(Options);

    private static long[] Durations(IEnumerable<string> log) =>
        [.. log.Where(line => line.StartsWith("in:", StringComparison.Ordinal)).Select(line => long.Parse(line.Split(" dur:")[1].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture))];

    /// <summary>Two ticks a frame at a constant rate, thousands of them at a variable one.</summary>
    [Theory]
    [InlineData(250, 2, 1.057)]
    [InlineData(24, 2, 1.9)]
    [InlineData(100, 3600, 1.0013)]
    [InlineData(50, 2, 1)]
    public void All_frames_together_last_as_much_longer_as_the_rate_is_higher(int frames, int ticks, double by)
    {
        string[] stretched = [.. FineRate.Stretched(Log(frames, ticks), by)];
        var durations = Durations(stretched);
        Assert.Equal(frames * ticks * by, durations.Sum(), 1.0);
        // No frame is favoured: one tick more at most.
        Assert.InRange(durations.Max() - durations.Min(), 0, 1);
        Assert.Equal(Options, stretched[0]);
        Assert.All(stretched.Skip(1), line => Assert.Contains(" cpbdur:2 q:30.00 ", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(8.7, 8)]
    [InlineData(0.4, 1)]
    [InlineData(900.999, 900)]
    public void The_option_says_the_whole_thousands(double kilobits, int whole) => Assert.Equal(whole, FineRate.Whole(kilobits));
}
