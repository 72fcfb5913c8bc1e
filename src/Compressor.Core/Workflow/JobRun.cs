using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Workflow.Activities;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Media;
using Compressor.Nemo;
using Compressor.Workflows;

namespace Compressor.Core.Workflow;

/// <summary>
/// One run of <see cref="CompressVideoWorkflow"/>: what has been reached so far, the status that callers see, and how a step
/// is called: tried again after faults of the moment, with durable waits that end at once when the job is cancelled.
/// </summary>
internal sealed class JobRun
{
    /// <summary>Characters of all messages together: the custom status may hold 16 kB.</summary>
    private const int MaxMessageChars = 4000;

    /// <summary>A longer Retry-After is a refusal: nobody waits a week for a video.</summary>
    private static readonly TimeSpan LongestRateLimitWait = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan FirstRetryWait = TimeSpan.FromSeconds(2);

    private readonly List<JobMessage> _messages = [];
    private readonly Task<Unit> _cancelled;
    private int _messagesSent;
    private JobState _state = JobState.Queued;
    private string _text = "";

    public JobRun(IWorkflowContext context, CompressVideoInput input)
    {
        Context = context;
        Input = input;
        Ref = new JobRef(context.InstanceId, input.JobId, input.Language);
        Session = input.Session;
        Goal = new Goal();
        _cancelled = context.WaitForEventAsync<Unit>(CompressVideoWorkflow.CancelEvent);
        _messages.Add(new(context.UtcNow, JobMessageRole.User, input.Prompt));
    }

    public IWorkflowContext Context { get; }

    public CompressVideoInput Input { get; }

    public JobRef Ref { get; }

    public MediaFacts? Source { get; set; }

    public Goal Goal { get; set; }

    public NemoSession? Session { get; set; }

    /// <summary>The render to cancel if the job ends now.</summary>
    public string? ActiveRender { get; set; }

    public (DeliverResult.Output File, RenderOutcome Render)? Delivered { get; set; }

    /// <summary>Every sentence of the job: what a new session must be told.</summary>
    public string AllPrompts => string.Join('\n', [.. Input.EarlierPrompts, Input.Prompt]);

    /// <summary>An expired session is replaced once; after that the expiry is the job's error.</summary>
    public bool SessionRenewed { get; private set; }

    public void RenewSession() => (SessionRenewed, Session) = (true, null);

    public string NextMessageKey() => $"{Ref.InstanceId}-m{++_messagesSent}";

    public void Enter(JobState entered, string sentence)
    {
        (_state, _text) = (entered, sentence);
        Publish();
    }

    public void Say(JobMessageRole role, string sentence)
    {
        _messages.Add(new(Context.UtcNow, role, sentence));
        while (_messages.Count > 1 && _messages.Sum(message => message.Text.Length) > MaxMessageChars) _messages.RemoveAt(0);
        Publish();
    }

    /// <summary>Runs an activity. While it runs, every <paramref name="stillWorking"/> the user is told so.</summary>
    /// <exception cref="JobException">It failed for good, or the job was cancelled.</exception>
    public async Task<T> StepAsync<T>(string activity, JobStep input, TimeSpan? stillWorking = null)
    {
        var (wait, rateLimited) = (FirstRetryWait, false);
        for (var attempt = 1; ; attempt++)
        {
            ThrowIfCancelled();
            try
            {
                var call = Context.CallActivityAsync<ActivityResult<T>>(activity, input);
                if (stillWorking is { } interval) await TellWhileAsync(call, interval);
                return (await call).Unwrap();
            }
            catch (ActivityFailedException) when (attempt < Input.Settings.StepTries)
            {
                await WaitAsync(wait);
                wait *= 4;
            }
            catch (ActivityFailedException)
            {
                throw new JobException(Failures.Internal.In(Input.Language));
            }
            catch (JobException e) when (Failures.Of(e.Error.Code).Retry is FailureRetry.AfterWait && !rateLimited && RateLimitWait(e.Error) <= LongestRateLimitWait)
            {
                rateLimited = true;
                await WaitAsync(RateLimitWait(e.Error));
            }
            catch (JobException e) when (Failures.Of(e.Error.Code).Retry is FailureRetry.Step && attempt < Input.Settings.StepTries)
            {
                await WaitAsync(Input.Settings.RateLimitWait);
            }
        }
    }

    /// <summary>Calls a sub-workflow whose exceptions mean a fault of ours.</summary>
    public async Task<ActivityResult<T>> CallAsync<T>(Func<Task<ActivityResult<T>>> call)
    {
        ThrowIfCancelled();
        try
        {
            return await call();
        }
        catch (ActivityFailedException)
        {
            return new(default, Failures.Internal.In(Input.Language));
        }
    }

    /// <summary>A durable wait that a cancellation ends.</summary>
    public async Task WaitAsync(TimeSpan delay)
    {
        using var losing = new CancellationTokenSource();
        if (await Task.WhenAny(Context.CreateTimerAsync(delay, losing.Token), _cancelled) == _cancelled) losing.Cancel();
        ThrowIfCancelled();
    }

    public async Task<JobOutcome> CompleteAsync()
    {
        var (file, render) = Delivered!.Value;
        var verdict = GoalJudge.Judge(Goal, file.Facts, Input.Language);
        var result = new JobResult
        {
            FileName = file.FileName,
            Blob = file.Blob,
            Url = $"/api/jobs/{Input.JobId}/result",
            InputBytes = Source!.Bytes,
            Bytes = file.Facts.Bytes,
            Ratio = Math.Round((double)file.Facts.Bytes / Math.Max(1, Source.Bytes), 4),
            Goal = Goal,
            MeetsGoal = verdict.Meets,
            Unmet = verdict.Unmet,
            Width = file.Facts.Width,
            Height = file.Facts.Height,
            DurationSeconds = file.Facts.DurationSeconds,
            Ssim = render.Ssim,
            Note = render.Note,
            Seconds = Math.Round((Context.UtcNow - Input.CreatedAt).TotalSeconds, 1),
        };
        await TryAsync(nameof(CleanUp), new CleanUp.Input(Ref, ActiveRender, file.Blob));
        await TryAsync(nameof(RecordOutcome), new RecordOutcome.Input(Ref, Input.Source, Input.Prompt, result, Session));
        var ready = Phrases.Ready(result, Input.Language);
        _messages.Add(new(Context.UtcNow, JobMessageRole.System, ready));
        return await CloseAsync(Outcome(JobState.Completed, ready) with { Result = result });
    }

    public async Task<JobOutcome> EndAsync(JobError error)
    {
        await TryAsync(nameof(CleanUp), new CleanUp.Input(Ref, ActiveRender, KeepBlob: null));
        if (Input.Source.Blob is not null) await TryAsync(nameof(RecordOutcome), new RecordOutcome.Input(Ref, Input.Source, Input.Prompt, Result: null, Session, error));
        var ended = error.Is(Failures.Cancelled) ? JobState.Cancelled : JobState.Failed;
        return await CloseAsync(Outcome(ended, error.Message) with { Error = error });
    }

    private JobOutcome Outcome(JobState ended, string sentence) => new()
    {
        State = ended,
        Text = sentence,
        Messages = [.. _messages],
        EndedAt = Context.UtcNow,
        InputBytes = Source?.Bytes,
        Session = Session,
        Goal = Goal,
    };

    private async Task<JobOutcome> CloseAsync(JobOutcome outcome)
    {
        await TryAsync(nameof(AnnounceEnd), new AnnounceEnd.Input(Ref, outcome.State, outcome.Error?.Code, Input.HasCallback));
        return outcome;
    }

    /// <summary>A step without which the job has still ended as it has.</summary>
    private async Task TryAsync(string activity, JobStep input)
    {
        for (var attempt = 1; attempt <= Input.Settings.StepTries; attempt++)
        {
            try
            {
                await Context.CallActivityAsync<ActivityResult<Unit>>(activity, input);
                return;
            }
            catch (ActivityFailedException)
            {
                await Context.CreateTimerAsync(FirstRetryWait);
            }
        }
    }

    private async Task TellWhileAsync(Task call, TimeSpan interval)
    {
        while (!call.IsCompleted)
        {
            using var losing = new CancellationTokenSource();
            if (await Task.WhenAny(call, Context.CreateTimerAsync(interval, losing.Token)) == call) losing.Cancel();
            else Say(JobMessageRole.System, Phrases.StillWorking(Input.Language));
        }
    }

    private TimeSpan RateLimitWait(JobError error) =>
        error.RetryAfterSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : Input.Settings.RateLimitWait;

    private void ThrowIfCancelled()
    {
        if (_cancelled.IsCompleted) throw new JobException(Failures.Cancelled.In(Input.Language));
    }

    private void Publish() => Context.SetStatus(new JobStatus
    {
        State = _state,
        Percent = JobPercent.Of(_state),
        Text = _text,
        Messages = [.. _messages],
        SessionId = Session?.SessionId,
        InputBytes = Source?.Bytes,
    });
}
