namespace Compressor.Core.Workflow;

/// <summary>
/// Passes on at most four values a second, so that a fast step does not drown in its own reports. The report is not waited
/// for: progress may be lost, a step must not be slowed or failed by it.
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
