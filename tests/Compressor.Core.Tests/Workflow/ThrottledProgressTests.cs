using Compressor.Core.Workflow.Activities;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Core.Tests.Workflow;

public class ThrottledProgressTests
{
    [Fact]
    public async Task Values_that_come_too_soon_are_left_out_but_for_the_last()
    {
        var time = new FakeTimeProvider();
        List<int> told = [];
        var progress = new ThrottledProgress<int>(time, value =>
        {
            told.Add(value);
            return ValueTask.CompletedTask;
        });
        foreach (var value in new[] { 1, 2, 3 }) progress.Report(value);
        time.Advance(TimeSpan.FromSeconds(1));
        foreach (var value in new[] { 4, 5, 6 }) progress.Report(value);
        await progress.FlushAsync();
        Assert.Equal([1, 4, 6], told);
    }

    [Fact]
    public async Task Nothing_is_told_twice_and_what_can_not_be_told_fails_nothing()
    {
        var told = 0;
        var progress = new ThrottledProgress<int>(TimeProvider.System, _ =>
        {
            told++;
            throw new IOException("No.");
        });
        progress.Report(1);
        await progress.FlushAsync();
        Assert.Equal(1, told);
    }
}
