namespace Compressor.Core.Workflow.Activities;

/// <summary>
/// Passes on at most four values a second, so that a fast step is not flooded by its own reports. Reports are not awaited:
/// progress may be lost, but must not slow a step down or fail it.
/// </summary>
internal sealed class ThrottledProgress<T>(TimeProvider time, Func<T, ValueTask> report) : IProgress<T>
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private long _last;
    private Task _sending = Task.CompletedTask;

    public void Report(T value)
    {
        if ((_last != 0 && time.GetElapsedTime(_last) < Pause) || !_sending.IsCompleted) return;
        _last = time.GetTimestamp();
        _sending = SendAsync(value);
    }

    private async Task SendAsync(T value)
    {
        try
        {
            await report(value);
        }
        catch (Exception)
        {
            // Only progress, whatever the store that it goes to throws.
        }
    }
}
