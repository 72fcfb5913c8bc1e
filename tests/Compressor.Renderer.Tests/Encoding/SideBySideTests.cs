using Compressor.Renderer.Encoding.Ffmpeg;

namespace Compressor.Renderer.Tests.Encoding;

public class SideBySideTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(20)]
    public async Task No_more_run_than_may_and_all_are_done(int atOnce)
    {
        int running = 0, most = 0, done = 0;
        var counting = new Lock();
        await SideBySide.RunAsync(Enumerable.Range(0, 10), () => atOnce, async _ =>
        {
            lock (counting) most = Math.Max(most, ++running);
            await Task.Yield();
            lock (counting) (running, done) = (running - 1, done + 1);
        });
        Assert.Equal(10, done);
        Assert.InRange(most, 1, atOnce);
    }

    [Fact]
    public async Task After_a_failure_none_begins_and_the_others_end_first()
    {
        List<int> begun = [];
        var (fails, slow) = (new TaskCompletionSource(), new TaskCompletionSource());
        var all = SideBySide.RunAsync([0, 1, 2], () => 2, one =>
        {
            begun.Add(one);
            return one == 0 ? fails.Task : slow.Task;
        });
        fails.SetException(new InvalidDataException("0"));
        Assert.False(all.IsCompleted);
        slow.SetResult();
        await Assert.ThrowsAsync<InvalidDataException>(() => all);
        Assert.Equal([0, 1], begun);
    }
}
