using Compressor.Core.Instances;
using Compressor.Core.Workflow.Activities;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Nemo;
using Compressor.Workflows;

namespace Compressor.Core.Workflow;

public sealed record WatchRenderInput
{
    public required JobRef Job { get; init; }
    public required string RenderId { get; init; }
    public required TimeSpan Interval { get; init; }
    /// <summary>Ends the watch where <see cref="Left"/> is absent.</summary>
    public required DateTimeOffset Deadline { get; init; }

    /// <summary>Time that the render may still take; absent in instances of earlier versions.</summary>
    public TimeSpan? Left { get; init; }

    public required int PollsPerExecution { get; init; }

    /// <summary>Polls in a row for which the backend did not know the id.</summary>
    public int Unknown { get; init; }
}

/// <param name="Ssim">Where the backend measured it.</param>
/// <param name="Note">All notes in English, as one text.</param>
public sealed record RenderOutcome(string RenderId, double? Ssim, string? Note)
{
    /// <summary>What the backend says about the result, in the user's language; null in histories that are older than it.</summary>
    public IReadOnlyList<EditNote>? Notes { get; init; }

    /// <summary>Null in histories that are older than it.</summary>
    public MeasuredQuality? Quality { get; init; }

    /// <summary>What came of the delivery, where the last poll went on with it.</summary>
    public ActivityResult<DeliverResult.Output>? Delivered { get; init; }
}

/// <summary>
/// Polls a render until it has ended. A workflow of its own that continues as new after some polls, so that no history grows
/// with a render's length. What is left of its time is counted poll by poll, so that a clock that is set meanwhile neither ends nor prolongs it by much.
/// </summary>
public sealed class WatchRenderWorkflow : IWorkflow<WatchRenderInput, ActivityResult<RenderOutcome>>
{
    public const string Name = WorkflowNames.WatchRender;

    /// <summary>A backend may need a moment before it finds a new id.</summary>
    private const int MaxUnknown = 3;

    /// <summary>A poll takes minutes at most, with all its tries. What looks longer is a clock that was set, or a host that was down.</summary>
    private static readonly TimeSpan LongestPoll = TimeSpan.FromMinutes(5);

    public static string InstanceOf(JobRef job, string renderId) => $"{job.InstanceId}-{renderId}";

    public async Task<ActivityResult<RenderOutcome>> RunAsync(IWorkflowContext context, WatchRenderInput input)
    {
        for (var polls = 0; polls < input.PollsPerExecution; polls++)
        {
            (var end, input) = await PollAfterAsync(() => context.CreateTimerAsync(input.Interval), () => PollAsync(context, input), context, input);
            if (end is not null) return end;
        }

        context.ContinueAsNew(input);
        return new(null, null);
    }

    /// <summary>One more poll.</summary>
    /// <param name="wait">For the interval.</param>
    /// <returns>The end of the render, or null and what is left of the watch.</returns>
    internal static async Task<(ActivityResult<RenderOutcome>? End, WatchRenderInput Left)> PollAfterAsync(
        Func<Task> wait, Func<Task<ActivityResult<PollRender.Output>>> ask, IWorkflowContext context, WatchRenderInput input)
    {
        var begun = context.UtcNow;
        await wait();
        var poll = await ask();
        input = input with { Left = input.Left - Passed(context.UtcNow - begun, input.Interval) };
        // Our own disk is full: as when the backend is unreachable.
        if (poll.Error is { } error && !error.Is(Failures.NoRoom)) return (new(null, error), input);
        var (render, language) = (poll.Value ?? new PollRender.Output { Unreachable = true }, input.Job.Language);
        input = input with { Unknown = render is { Phase: null, Unreachable: false } ? input.Unknown + 1 : 0 };

        if (render.Phase is RenderPhase.Completed) return (new(new RenderOutcome(input.RenderId, render.Ssim, render.Note) { Notes = render.Notes, Quality = render.Quality, Delivered = render.Delivered }, null), input);
        if (render.Phase is RenderPhase.Failed) return (new(null, render.Failure?.ToError(language) ?? Failures.RenderFailed.In(language)), input);
        if (render.Phase is RenderPhase.Cancelled || input.Unknown >= MaxUnknown) return (new(null, Failures.RenderFailed.In(language)), input);
        var isOver = input.Left is { } some ? some <= TimeSpan.Zero : context.UtcNow >= input.Deadline;
        return (isOver ? new(null, Failures.RenderTimedOut.In(language)) : null, input);
    }

    private static TimeSpan Passed(TimeSpan byClock, TimeSpan interval) => byClock < interval ? interval : byClock > interval + LongestPoll ? interval + LongestPoll : byClock;

    /// <param name="byJob">The job itself polls, and hears its cancellation.</param>
    /// <param name="delivery">What the poll goes on with once the render has ended well; null: nothing.</param>
    internal static async Task<ActivityResult<PollRender.Output>> PollAsync(IWorkflowContext context, WatchRenderInput input, bool byJob = false, DeliverResult.Input? delivery = null)
    {
        try
        {
            return await context.CallActivityAsync<ActivityResult<PollRender.Output>>(nameof(PollRender), new PollRender.Input(input.Job, input.RenderId) { ByJob = byJob, Delivery = delivery });
        }
        catch (ActivityFailedException)
        {
            // Our own store or host was briefly unavailable while the render goes on: the next poll will tell, as when the backend is unreachable.
            return new(new PollRender.Output { Unreachable = true }, null);
        }
    }
}
