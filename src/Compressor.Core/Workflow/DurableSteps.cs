using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Sources;
using Compressor.Core.Workflow.Activities;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Workflows;

namespace Compressor.Core.Workflow;

/// <summary>How a step of a job is called: tried again after faults of the moment, with durable waits that end at once when the job is cancelled.</summary>
internal sealed class DurableSteps
{
    /// <summary>A longer Retry-After counts as a refusal.</summary>
    private static readonly TimeSpan LongestRateLimitWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan FirstRetryWait = TimeSpan.FromSeconds(2);

    /// <summary>For room on a disk, which somebody has to make.</summary>
    private static readonly TimeSpan FirstRoomWait = TimeSpan.FromSeconds(10), LongestRoomWait = TimeSpan.FromMinutes(2), RoomPatience = TimeSpan.FromDays(1);

    /// <summary>As <see cref="SourceGate.Patience"/>, of a job that keeps the rest of its batch waiting.</summary>
    private static readonly TimeSpan PatienceInBatch = TimeSpan.FromMinutes(1);

    /// <summary>A step that runs hears of a cancellation by itself; the job ends without one that does not end within this time, or has not begun.</summary>
    private static readonly TimeSpan LongestStop = TimeSpan.FromSeconds(1.5);

    private readonly IWorkflowContext _context;
    private readonly WorkflowSettings _settings;
    private readonly Language _language;
    private readonly Action<string> _tell;
    private readonly Task<Unit> _cancelled;
    private TimeSpan _waitedForRoom;
    private bool _waitedForSource;

    /// <param name="tell">Says a sentence to the user.</param>
    public DurableSteps(IWorkflowContext context, WorkflowSettings settings, Language language, Action<string> tell)
    {
        (_context, _settings, _language, _tell) = (context, settings, language, tell);
        _cancelled = context.WaitForEventAsync<Unit>(CompressVideoWorkflow.CancelEvent);
    }

    /// <summary>A cancelled job does not wait for what is under way.</summary>
    public bool EndsAtOnce { get; init; }

    /// <summary>When the job was asked for, or the item of a batch had its turn.</summary>
    public DateTimeOffset Since { get; init; }

    public bool IsInBatch { get; init; }

    /// <summary>Runs an activity. While it runs, the user is told so every <paramref name="stillWorking"/>.</summary>
    /// <param name="begun">What came of it in the step before, which went on with it: that is the first try. Null: it has not been tried, or is not known to be.</param>
    /// <exception cref="JobException">It failed permanently, or the job was cancelled.</exception>
    public async Task<T> RunAsync<T>(string activity, JobStep input, TimeSpan? stillWorking = null, ActivityResult<T>? begun = null)
    {
        var (wait, rateLimited, roomWait) = (FirstRetryWait, false, TimeSpan.Zero);
        for (var attempt = 1; ; attempt++)
        {
            ThrowIfCancelled();
            try
            {
                var call = begun is not null ? Task.FromResult(begun) : _context.CallActivityAsync<ActivityResult<T>>(activity, input);
                begun = null;
                if (stillWorking is { } interval) await TellWhileAsync(call, interval);
                if (EndsAtOnce) await EndOrCancelAsync(call, LongestStop);
                var result = (await call).Unwrap();
                if (EndsAtOnce) ThrowIfCancelled();
                return result;
            }
            catch (ActivityFailedException) when (attempt < _settings.StepTries)
            {
                await WaitAsync(wait);
                wait *= 4;
            }
            catch (ActivityFailedException)
            {
                throw new JobException(Failures.Internal.In(_language));
            }
            catch (JobException e) when (Failures.Of(e.Error.Code).Retry is FailureRetry.AfterWait && !rateLimited && RateLimitWait(e.Error) <= LongestRateLimitWait)
            {
                rateLimited = true;
                await WaitAsync(RateLimitWait(e.Error));
            }
            catch (JobException e) when (e.Error.Is(Failures.NoRoom) && _waitedForRoom < RoomPatience)
            {
                attempt--;
                await WaitAsync(roomWait = NextRoomWait(roomWait));
            }
            catch (JobException e) when (e.Error.Is(Failures.SourceBusy) || e.Error.Is(Failures.SourcePaused))
            {
                attempt--;
                await WaitForSourceAsync(e.Error);
            }
            catch (JobException e) when (Failures.Of(e.Error.Code).Retry is FailureRetry.Step && attempt < _settings.StepTries)
            {
                await WaitAsync(_settings.RateLimitWait);
            }
        }
    }

    /// <summary>Calls a sub-workflow, which ends by itself after the job if that is cancelled; an exception in it becomes an internal error.</summary>
    /// <param name="hearsOfIt">It is a step that hears of a cancellation, and may be in the middle of a delivery.</param>
    /// <exception cref="JobException">The job was cancelled.</exception>
    public async Task<ActivityResult<T>> CallAsync<T>(Func<Task<ActivityResult<T>>> call, bool hearsOfIt = false)
    {
        ThrowIfCancelled();
        try
        {
            var running = call();
            if (EndsAtOnce) await EndOrCancelAsync(running, hearsOfIt ? LongestStop : TimeSpan.Zero);
            return await running;
        }
        catch (ActivityFailedException)
        {
            return new(default, Failures.Internal.In(_language));
        }
    }

    /// <summary>Runs an activity without which the job has still ended as it has.</summary>
    /// <returns>False: it failed each time.</returns>
    public async Task<bool> TryAsync(string activity, JobStep input)
    {
        var roomWait = TimeSpan.Zero;
        for (var attempt = 1; attempt <= _settings.StepTries; attempt++)
        {
            try
            {
                var result = await _context.CallActivityAsync<ActivityResult<Unit>>(activity, input);
                if (result.Error?.Is(Failures.NoRoom) is not true || _waitedForRoom >= RoomPatience) return true;
                attempt--;
                await _context.CreateTimerAsync(roomWait = NextRoomWait(roomWait));
            }
            catch (ActivityFailedException)
            {
                await _context.CreateTimerAsync(FirstRetryWait);
            }
        }

        return false;
    }

    /// <summary>A durable wait that ends early on cancellation.</summary>
    public async Task WaitAsync(TimeSpan delay)
    {
        using var losing = new CancellationTokenSource();
        if (await Task.WhenAny(_context.CreateTimerAsync(delay, losing.Token), _cancelled) == _cancelled) losing.Cancel();
        ThrowIfCancelled();
    }

    /// <summary>Nothing has been asked of the source's server yet. One that only has others to serve is waited for, and one that does not answer for some time.</summary>
    private async Task WaitForSourceAsync(JobError error)
    {
        var wait = TimeSpan.FromSeconds(error.RetryAfterSeconds ?? 0);
        if (error.Is(Failures.SourcePaused) && _context.UtcNow + wait - Since > (IsInBatch ? PatienceInBatch : SourceGate.Patience)) throw new JobException(Failures.SourceUnreachable.In(_language));
        if (!_waitedForSource) _tell(Phrases.WaitingForSource(_language));
        _waitedForSource = true;
        await WaitAsync(wait);
    }

    /// <summary>A full disk has lost nothing: the job waits for room, says so once, and goes on where it was.</summary>
    /// <param name="before">The wait before this one, of the same step.</param>
    private TimeSpan NextRoomWait(TimeSpan before)
    {
        if (_waitedForRoom == TimeSpan.Zero) _tell(Phrases.WaitingForRoom(_language));
        var wait = before < FirstRoomWait ? FirstRoomWait : before * 2 < LongestRoomWait ? before * 2 : LongestRoomWait;
        _waitedForRoom += wait;
        return wait;
    }

    private async Task TellWhileAsync(Task call, TimeSpan interval)
    {
        while (!call.IsCompleted && !(EndsAtOnce && _cancelled.IsCompleted))
        {
            using var losing = new CancellationTokenSource();
            var timer = _context.CreateTimerAsync(interval, losing.Token);
            if (await (EndsAtOnce ? Task.WhenAny(call, timer, _cancelled) : Task.WhenAny(call, timer)) == timer) _tell(Phrases.StillWorking(_language));
            else losing.Cancel();
        }
    }

    /// <summary>Waits for the end of a call, or for a cancellation and then no longer than <paramref name="stop"/>.</summary>
    private async Task EndOrCancelAsync(Task call, TimeSpan stop)
    {
        if (await Task.WhenAny(call, _cancelled) == call) return;
        if (stop > TimeSpan.Zero)
        {
            using var losing = new CancellationTokenSource();
            if (await Task.WhenAny(call, _context.CreateTimerAsync(stop, losing.Token)) == call)
            {
                losing.Cancel();
                return;
            }
        }

        ThrowIfCancelled();
    }

    private TimeSpan RateLimitWait(JobError error) => error.RetryAfterSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : _settings.RateLimitWait;

    private void ThrowIfCancelled()
    {
        if (_cancelled.IsCompleted) throw new JobException(Failures.Cancelled.In(_language));
    }
}
