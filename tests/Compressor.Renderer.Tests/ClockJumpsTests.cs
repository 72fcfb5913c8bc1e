using Compressor.Renderer.Lifetime;
using Compressor.Renderer.Tests.Support;

namespace Compressor.Renderer.Tests;

public class ClockJumpsTests
{
    private readonly SetClock _time = new();
    private readonly ClockJumps _clock;

    public ClockJumpsTests() => _clock = new ClockJumps(_time);

    [Fact]
    public void Time_that_passes_is_believed_however_much_it_is()
    {
        _time.Advance(TimeSpan.FromDays(400));
        Assert.False(_clock.IsInDoubt());
    }

    [Fact]
    public void A_clock_that_is_set_forward_is_believed_after_a_day()
    {
        _time.Set += TimeSpan.FromDays(30);
        Assert.True(_clock.IsInDoubt());
        _time.Advance(TimeSpan.FromHours(23));
        Assert.True(_clock.IsInDoubt());
        _time.Advance(TimeSpan.FromHours(2));
        Assert.False(_clock.IsInDoubt());
        Assert.False(_clock.IsInDoubt());
    }

    [Fact]
    public void A_clock_that_is_set_right_again_is_believed_at_once()
    {
        _time.Set += TimeSpan.FromDays(30);
        Assert.True(_clock.IsInDoubt());
        _time.Set -= TimeSpan.FromDays(30);
        Assert.False(_clock.IsInDoubt());
        _time.Set += TimeSpan.FromDays(30);
        _time.Advance(TimeSpan.FromHours(1));
        Assert.True(_clock.IsInDoubt());
    }

    [Theory]
    [InlineData(-86_400)]
    [InlineData(-1)]
    [InlineData(3_000)]
    public void A_clock_that_is_corrected_a_little_or_set_back_deletes_nothing_too_early(int seconds)
    {
        _time.Set += TimeSpan.FromSeconds(seconds);
        Assert.False(_clock.IsInDoubt());
    }
}
