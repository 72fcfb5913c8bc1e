using System.Threading.Channels;
using Compressor.Core.Jobs;
using ModelContextProtocol;

namespace Compressor.Mcp.Tests;

public class ProgressTests : McpTests
{
    private readonly Told _told = new();

    [Fact]
    public async Task Progress_grows_with_the_job_and_says_what_is_done()
    {
        var answer = AskAsync("compress_video", new { url = Address, prompt = Prompt, wait_seconds = 200 }, _told);
        Assert.Equal((0, "Waiting..."), await NextAsync());
        Step(20, "Rendering...");
        Assert.Equal((20, "Rendering..."), await NextAsync());

        // A step back, as when a result is made again.
        Step(15, "Once more...");
        var (percent, text) = await NextAsync();
        Assert.Equal("Once more...", text);
        Assert.InRange(percent, 20.001f, 20.5f);

        await CompleteAsync("job-1", [1]);
        await answer;
        // The client may drop what comes together with the answer.
        if (_told.HasMore) Assert.Equal((100, "Ready."), await NextAsync());
    }

    [Fact]
    public async Task Progress_is_told_at_most_twice_a_second_and_the_latest_is_not_lost()
    {
        var answer = AskAsync("compress_video", new { url = Address, prompt = Prompt, wait_seconds = 200 }, _told);
        await NextAsync();
        for (var percent = 1; percent <= 30; percent++) Step(percent, $"{percent}");
        while ((await NextAsync()).Percent < 30)
        {
        }

        Assert.InRange(_told.Count, 2, 6);
        await CompleteAsync("job-1", [1]);
        await answer;
    }

    private void Step(int percent, string text) => Host.Jobs.Change("job-1", job => job with { Status = JobState.Rendering, Percent = percent, Text = text });

    /// <summary>The next that is told; time passes until it is.</summary>
    private async Task<(float Percent, string? Text)> NextAsync()
    {
        while (!_told.HasMore)
        {
            Host.Time.Advance(TimeSpan.FromMilliseconds(10));
            await Task.Delay(1, Patience);
        }

        return await _told.NextAsync();
    }

    /// <summary>Notifications in their order.</summary>
    private sealed class Told : IProgress<ProgressNotificationValue>
    {
        private readonly Channel<ProgressNotificationValue> _values = Channel.CreateUnbounded<ProgressNotificationValue>();

        public int Count { get; private set; }

        public bool HasMore => _values.Reader.TryPeek(out _);

        public void Report(ProgressNotificationValue value) => _values.Writer.TryWrite(value);

        public async Task<(float Percent, string? Text)> NextAsync()
        {
            var value = await _values.Reader.ReadAsync(TestContext.Current.CancellationToken);
            Count++;
            Assert.Equal(100, value.Total);
            return (value.Progress, value.Message);
        }
    }
}
