using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Nemo;

namespace Compressor.Core.Workflow.Activities;

/// <summary>
/// Polls a render once, and goes on with its delivery where that is asked for and it has ended well. Where the backend is on this machine, it is heard at once that the
/// render has ended, instead of half an interval later in the mean.
/// </summary>
public sealed class PollRender(INemoClient nemo, DeliverResult deliver, IJobProgress progress, WorkflowSettings settings, TimeProvider time, JobCancellations cancellations, ILocalBackend? local = null)
    : JobActivity<PollRender.Input, PollRender.Output>(cancellations)
{
    public sealed record Input(JobRef Job, string RenderId) : JobStep(Job)
    {
        /// <summary>The job itself polls, and hears its cancellation; otherwise only its mark ends the polling.</summary>
        public bool ByJob { get; init; }

        /// <summary>The delivery, in the same step; its judgement gets what the render tells of itself. Null: it is a step of its own.</summary>
        public DeliverResult.Input? Delivery { get; init; }
    }

    /// <summary>A null phase means that the backend does not know the id or is unreachable.</summary>
    public sealed record Output
    {
        public RenderPhase? Phase { get; init; }
        public bool Unreachable { get; init; }
        public RenderFailure? Failure { get; init; }
        public double? Ssim { get; init; }
        public MeasuredQuality? Quality { get; init; }
        public string? Note { get; init; }
        public IReadOnlyList<EditNote>? Notes { get; init; }

        /// <summary>What came of the delivery; null: it was not asked for, or broke off, and is to be tried by a step of its own.</summary>
        public ActivityResult<DeliverResult.Output>? Delivered { get; init; }
    }

    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(450);

    protected override bool IsMeasured => false;

    protected override bool LooksFirst(Input input) => !input.ByJob;

    protected override async Task<Output> ExecuteAsync(Input input, CancellationToken cancellationToken)
    {
        RenderStatus? render;
        try
        {
            if (local is not null) await local.WaitForEndAsync(input.RenderId, LongestWait, cancellationToken);
            render = await nemo.GetRenderAsync(input.RenderId, cancellationToken);
        }
        catch (NemoException e) when (e.Kind is NemoErrorKind.Unavailable or NemoErrorKind.RateLimited)
        {
            return new Output { Unreachable = true };
        }

        if (render is null) return new Output();
        if (render.Phase is RenderPhase.Pending or RenderPhase.Processing) await ReportAsync(input, render, cancellationToken);
        var output = new Output
        {
            Phase = render.Phase,
            Failure = render.Phase is RenderPhase.Failed ? new(render.ErrorCode, render.Error, render.SmallestBytes, render.FittingSeconds) { SaidInChinese = render.ChineseError } : null,
            Ssim = render.Ssim,
            Quality = render.Quality,
            Note = render.Note,
            Notes = render.Notes.Count > 0 ? [.. render.Notes.Select(note => new EditNote(note.Code, input.Language.Say(note.English, note.Chinese)))] : null,
        };
        return input.Delivery is { } delivery && render.Phase is RenderPhase.Completed ? output with { Delivered = await TryDeliverAsync(delivery with { Ended = render }, output, cancellationToken) } : output;
    }

    /// <summary>Whatever fails here, the render has ended.</summary>
    private async Task<ActivityResult<DeliverResult.Output>?> TryDeliverAsync(DeliverResult.Input delivery, Output render, CancellationToken cancellationToken)
    {
        await progress.ReportAsync(
            delivery.InstanceId,
            new(JobState.Delivering, JobPercent.Of(JobState.Delivering), Phrases.Delivering(delivery.Language, settings.IsLocal), time.GetUtcNow()),
            cancellationToken);
        try
        {
            return await deliver.RunAsync(delivery with { Judged = delivery.Judged?.About(render.Ssim, render.Notes) }, cancellationToken);
        }
        catch (Exception) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    private ValueTask ReportAsync(Input input, RenderStatus render, CancellationToken cancellationToken)
    {
        var percent = JobPercent.Of(JobState.Rendering, (render.Progress ?? 0) / 100);
        var text = render.Phase is RenderPhase.Pending ? Phrases.Queued(input.Language) : Phrases.Rendering(render.Progress, render.EtaSeconds, input.Language);
        return progress.ReportAsync(
            input.InstanceId,
            new(JobState.Rendering, percent, text, time.GetUtcNow()) { RemainingSeconds = render.EtaSeconds },
            cancellationToken);
    }
}
