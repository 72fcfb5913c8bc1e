using System.Text.Json.Serialization;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Sources;
using Compressor.Errors;
using Compressor.Nemo;
using Compressor.Nemo.Drafts;
using Compressor.Storage;
using Compressor.Workflows;

namespace Compressor.Core.Workflow.Activities;

/// <summary>
/// Step 5: submits the draft under an id that the workflow has chosen and recorded. If an earlier run, or a broken
/// connection, may have submitted it already, the backend is asked for the id first: an id is rendered once.
/// </summary>
public sealed class SubmitRender(INemoClient nemo, IRecordStore records, SourceGate gate, TimeProvider time, JobCancellations cancellations)
    : JobActivity<SubmitRender.Input, Unit>(cancellations)
{
    public sealed record Input(JobRef Job, string SessionId, string RenderId) : JobStep(Job)
    {
        /// <summary>An earlier render of the same draft, which may still be at work although it could not be followed to its end.</summary>
        public string? Replaces { get; init; }

        /// <summary>The session's, as it has been read just before, in the same step; null: it is read.</summary>
        [JsonIgnore]
        public Draft? Draft { get; init; }
    }

    protected override async Task<Unit> ExecuteAsync(Input input, CancellationToken cancellationToken)
    {
        gate.Leave(input.InstanceId);
        var firstRun = await records.TryCreateAsync(JobRecords.Render(input.InstanceId, input.RenderId), time.GetUtcNow(), cancellationToken);
        if (!firstRun && await nemo.GetRenderAsync(input.RenderId, cancellationToken) is not null) return new Unit();

        if ((input.Draft ?? (await nemo.GetStateAsync(input.SessionId, cancellationToken)).Draft) is not { IsReadyForExport: true } draft)
            throw new JobException(Failures.NothingToRender.In(input.Language));
        if (input.Replaces is { } earlier) await EndAsync(earlier, cancellationToken);
        try
        {
            await nemo.SubmitRenderAsync(input.RenderId, input.SessionId, draft, cancellationToken);
        }
        catch (NemoException e) when (e.Kind is NemoErrorKind.DuplicateRender or NemoErrorKind.RenderUnknown)
        {
            // If the backend knows the id, the render is ours.
            if (await nemo.GetRenderAsync(input.RenderId, cancellationToken) is not null) return new Unit();
            // It refused the id: the workflow takes a new one.
            if (e.Kind is NemoErrorKind.DuplicateRender) throw;
            // It has not arrived, or is still on its way: then a new id would render twice, but the same one is refused.
            throw new NemoException(NemoErrorKind.Unavailable, e.Message, e);
        }

        return new Unit();
    }

    private async Task EndAsync(string renderId, CancellationToken cancellationToken)
    {
        try
        {
            await nemo.CancelRenderAsync(renderId, cancellationToken);
        }
        catch (NemoException)
        {
            // It ends by itself.
        }
    }
}
