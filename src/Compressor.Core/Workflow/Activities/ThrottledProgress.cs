namespace Compressor.Core.Workflow.Activities;

/// <summary>
/// Passes on at most four values a second, so that a fast step is not flooded by its own reports, and the last one when the step has ended. Reports are not awaited:
/// progress may be lost, but must not slow a step down or fail it.
/// </summary>
internal sealed class ThrottledProgress<T>(TimeProvider time, Func<T, ValueTask> report) : IProgress<T>
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);
    private readonly Lock _gate = new();
    private long _last;
    private bool _isKept;
    private T? _kept;
    private Task _sending = Task.CompletedTask;

    public void Report(T value)
    {
        lock (_gate)
        {
            if ((_last != 0 && time.GetElapsedTime(_last) < Pause) || !_sending.IsCompleted)
            {
                (_kept, _isKept) = (value, true);
                return;
            }

            _isKept = false;
            _last = time.GetTimestamp();
            _sending = SendAsync(value);
        }
    }

    /// <summary>Passes on the last value, if it came too soon after another.</summary>
    public async Task FlushAsync()
    {
        await _sending;
        if (_isKept) await SendAsync(_kept!);
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
