using Compressor.Core.Inbox;
using Compressor.Functions.Retention;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Functions.Tests.Retention;

public sealed class TimeOrderedIdsTests
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Times whose digits are of all kinds: with zeros, with f, at the edge of a range.</summary>
    public static TheoryData<long> Times { get; } = [.. Enumerable.Range(0, 40).Select(i => Noon.ToUnixTimeMilliseconds() - (i * 7_654_321L)), 0x01a000000000, 0x019fffffffff, 0x01a000100000 - 1];

    [Theory]
    [MemberData(nameof(Times))]
    public void Each_id_made_before_lies_in_one_range_and_no_id_made_twenty_minutes_later(long milliseconds)
    {
        var before = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        var ranges = Ids(Noon).MadeBefore(before);
        var random = new Random(unchecked((int)milliseconds));
        for (var i = 0; i < 200; i++)
        {
            var age = TimeSpan.FromMilliseconds(Math.Pow(10, random.NextDouble() * 11.5)); // a millisecond to ten years
            var id = Guid.CreateVersion7(before - age).ToString("N");
            Assert.Single(ranges, range => id.StartsWith(range, StringComparison.Ordinal));
            var later = Guid.CreateVersion7(before + TimeSpan.FromMinutes(20) + age).ToString("N");
            Assert.DoesNotContain(ranges, range => later.StartsWith(range, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Times))]
    public void There_are_few_ranges_and_none_begins_with_another(long milliseconds)
    {
        var ranges = Ids(Noon).MadeBefore(DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
        Assert.InRange(ranges.Count, 2, 100);
        Assert.All(ranges, range => Assert.Single(ranges, other => range.StartsWith(other, StringComparison.Ordinal)));
    }

    [Fact]
    public void Jobs_of_the_inbox_are_looked_at_each_time() => Assert.Contains(
        Ids(Noon).MadeBefore(Noon), range => InboxNames.JobIdOf(new("inbox", "a.mp4"), "0x1").StartsWith(range, StringComparison.Ordinal));

    [Fact]
    public void Once_a_day_everything_is_looked_at()
    {
        var everything = Enumerable.Range(0, 24 * 3).Select(run => Noon.Date.AddMinutes(7 + (20 * run))).Where(run => Ids(new(run, TimeSpan.Zero)).MadeBefore(Noon) is [""]);
        Assert.Equal(TimeOrderedIds.HourOfEverything, Assert.Single(everything).Hour);
    }

    private static TimeOrderedIds Ids(DateTimeOffset now) => new(new FakeTimeProvider(now));
}
