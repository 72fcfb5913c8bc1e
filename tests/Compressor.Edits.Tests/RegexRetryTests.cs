using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits.Tests;

public class RegexRetryTests
{
    private int _tries;

    [Fact]
    public void A_match_that_a_busy_machine_held_up_is_tried_again() => Assert.Equal("read", RegexRetry.Run(() => Match(heldUp: 1)));

    [Fact]
    public void One_that_takes_too_long_again_is_given_up()
    {
        Assert.Throws<RegexMatchTimeoutException>(() => RegexRetry.Run(() => Match(heldUp: int.MaxValue)));
        Assert.Equal(2, _tries);
    }

    private string Match(int heldUp) => ++_tries <= heldUp ? throw new RegexMatchTimeoutException() : "read";
}
