using Compressor.Renderer.Renders;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Renderer.Tests;

public class RenderScheduleTests
{
    private const double Film = 6 * 3600, Clip = 120;

    private readonly FakeTimeProvider _clock = new();
    private readonly Dictionary<string, double> _progress = [];

    [Fact]
    public void A_clip_runs_beside_a_film_instead_of_waiting_for_it()
    {
        var schedule = Running(1, ("film", Film));
        schedule.Add("clip", Clip);
        Assert.Equal("clip", Next(schedule));
        schedule.Add("another", Clip);
        Assert.Null(Next(schedule));
        schedule.End("clip");
        Assert.Equal("another", Next(schedule));
    }

    [Theory]
    [InlineData(0.2, 1000, null)]
    [InlineData(0.2, 200, "next")]
    [InlineData(0.9, 200, null)]
    public void What_counts_is_how_much_is_left_of_the_others(double done, double expected, string? starts)
    {
        var schedule = Running(1, ("running", 1000));
        _progress["running"] = done;
        schedule.Add("next", expected);
        Assert.Equal(starts, Next(schedule));
    }

    [Fact]
    public void Shorter_and_shorter_renders_run_beside_but_not_without_end()
    {
        var schedule = Running(1, ("film", Film));
        for (var i = 1; i <= 4; i++) schedule.Add($"shorter-{i}", Film / Math.Pow(10, i));
        // The shortest first would keep the others waiting for nothing: all of them fit beside those before.
        Assert.Equal(["shorter-4"], Starting(schedule));
        schedule.End("shorter-4");
        Assert.Equal(["shorter-3"], Starting(schedule));
        foreach (var minute in (double[])[60, 12, 2]) schedule.Add($"{minute}", minute);
        Assert.Equal(["2"], Starting(schedule));
    }

    [Fact]
    public void No_more_than_three_run_beside()
    {
        var schedule = Running(1, ("film", Film));
        List<string> started = [];
        foreach (var expected in (double[])[4000, 900, 200, 40, 8])
        {
            schedule.Add($"{expected}", expected);
            started.AddRange(Starting(schedule));
        }

        Assert.Equal(["4000", "900", "200"], started);
    }

    [Fact]
    public void Of_those_that_wait_equally_long_the_shortest_is_first()
    {
        var schedule = Running(1, ("running", 100));
        foreach (var expected in (double[])[300, 100, 200, 100]) schedule.Add($"{expected}-{_clock.GetTimestamp()}", expected);
        schedule.Add("first-of-its-kind", 50);
        schedule.Add("second-of-its-kind", 50);
        schedule.End("running");
        Assert.Equal("first-of-its-kind", Next(schedule));
    }

    /// <summary>A clip comes every time that the last one ends; without ageing, the film would never begin.</summary>
    [Fact]
    public void A_film_begins_however_many_clips_come()
    {
        var schedule = Running(1, ("clip-0", Clip));
        schedule.Add("film", Film);
        for (var i = 1; i < 10_000; i++)
        {
            _clock.Advance(TimeSpan.FromSeconds(Clip));
            schedule.Add($"clip-{i}", Clip);
            _clock.Advance(TimeSpan.FromSeconds(Clip));
            schedule.End($"clip-{i - 1}");
            if (Next(schedule) == "film") return;
        }

        Assert.Fail("The film never began.");
    }

    [Fact]
    public void As_many_run_as_there_are_workers_and_a_cancelled_one_never_does()
    {
        var schedule = new RenderSchedule(2, _clock);
        foreach (var id in (string[])["a", "b", "c", "d"]) schedule.Add(id, Clip);
        schedule.Remove("c");
        Assert.Equal(["a", "b"], Starting(schedule));
        schedule.End("a");
        Assert.Equal(["d"], Starting(schedule));
    }

    private RenderSchedule Running(int workers, params (string Id, double Expected)[] renders)
    {
        var schedule = new RenderSchedule(workers, _clock);
        foreach (var (id, expected) in renders) schedule.Add(id, expected);
        Assert.Equal(renders.Select(render => render.Id), Starting(schedule));
        return schedule;
    }

    private string? Next(RenderSchedule schedule) => schedule.Next(id => _progress.GetValueOrDefault(id));

    private List<string> Starting(RenderSchedule schedule)
    {
        List<string> started = [];
        while (Next(schedule) is { } id) started.Add(id);
        return started;
    }
}
