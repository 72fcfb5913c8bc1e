using Compressor.Renderer.Encoding.Ffmpeg;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>Encodes that were recorded: the CPU seconds of each step, as ffmpeg told them.</summary>
public class RemainingTimeTests
{
    private static readonly (double From, double To) Sound = (0.02, 0.05), Look = (0.02, 0.02), FirstPass = (0.05, 0.25), SecondPass = (0.25, 0.9), Mux = (0.9, 0.92), Comparison = (0.92, 0.99);

    /// <summary>640x360, 25 fps, 8 s, at its own size.</summary>
    private static readonly Recorded[] AtItsSize = [new(Sound, 0.001), new(Look, 0.014), new(FirstPass, 0.543), new(SecondPass, 1.769), new(Mux, 0.003), new(Comparison, 0.598)];

    /// <summary>The same to fewer bytes: 366x206.</summary>
    private static readonly Recorded[] MadeSmaller = [new(Sound, 0.074), new(Look, 0.015), new(FirstPass, 0.553), new(SecondPass, 0.814), new(Mux, 0.004), new(Comparison, 0.509)];

    /// <summary>A drawn picture, looked at twice: 260x146.</summary>
    private static readonly Recorded[] LookedAtTwice =
        [new(Sound, 0.075), new(Look, 0.008), new(FirstPass, 0.232), new(FirstPass, 0.297), new(SecondPass, 0.371), new(Mux, 0.004), new(Comparison, 0.186)];

    /// <param name="pace">Seconds that a CPU second takes.</param>
    [Theory]
    [InlineData(0.5)]
    [InlineData(1)]
    [InlineData(40)]
    public void After_a_tenth_it_is_within_a_fifth_of_the_truth(double pace)
    {
        var (told, left) = Play(AtItsSize, pace).First(at => at.Passed >= 0.1 * Total(AtItsSize) * pace) switch { var at => (at.Told, at.Left) };
        Assert.InRange(told!.Value, 0.8 * left, 1.2 * left);
    }

    [Fact]
    public void Later_it_is_as_near() => Assert.All(
        Play(AtItsSize, 1).Where(at => at.Passed >= 0.1 * Total(AtItsSize) && at.Part.To <= SecondPass.To),
        at => Assert.InRange(at.Told!.Value, at.Left - (0.2 * Total(AtItsSize)), at.Left + (0.2 * Total(AtItsSize))));

    [Fact]
    public void A_smaller_picture_is_seen_as_soon_as_its_second_pass_is_under_way() => Assert.All(
        (Recorded[][])[MadeSmaller, LookedAtTwice],
        recorded => Assert.All(
            Play(recorded, 1).Where(at => at.Part == SecondPass && at.Progress >= 0.25),
            at => Assert.InRange(at.Told!.Value, 0, at.Left * 1.2)));

    [Fact]
    public void A_step_done_again_counts_only_itself()
    {
        var once = Play([new(FirstPass, 1)], 1)[^1];
        var again = Play([new(FirstPass, 1), new(FirstPass, 1), new(FirstPass, 1)], 1)[^1];
        Assert.Equal(once.Told!.Value, again.Told!.Value, 6);
    }

    [Fact]
    public void Looks_and_sound_tell_nothing() => Assert.All(Play([new(Sound, 3), new(Look, 2)], 1), at => Assert.Null(at.Told));

    [Fact]
    public void Trials_tell_nothing()
    {
        var trial = new RemainingTime(new FakeTimeProvider()).Begin((0.02, 0.3), isTelling: false);
        Assert.Null(trial.Left(1));
    }

    private static double Total(Recorded[] steps) => steps.Sum(step => step.Seconds);

    private static List<Moment> Play(Recorded[] steps, double pace)
    {
        var time = new FakeTimeProvider();
        var began = time.GetTimestamp();
        var remaining = new RemainingTime(time);
        var total = Total(steps) * pace;
        List<Moment> moments = [];
        foreach (var (part, seconds) in steps)
        {
            var step = remaining.Begin(part, isTelling: true);
            for (var i = 1; i <= 50; i++)
            {
                time.Advance(TimeSpan.FromSeconds(seconds * pace / 50));
                var passed = time.GetElapsedTime(began).TotalSeconds;
                moments.Add(new Moment(part, i / 50.0, passed, total - passed, step.Left(i / 50.0)));
            }
        }

        return moments;
    }

    private sealed record Recorded((double From, double To) Part, double Seconds);

    private sealed record Moment((double From, double To) Part, double Progress, double Passed, double Left, double? Told);
}
