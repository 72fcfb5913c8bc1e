using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Compressor.Nemo;
using Compressor.Storage;
using Compressor.Workflows;

namespace Compressor.Core.Workflow.Activities;

/// <summary>
/// Step 5: submits the draft under an id that the workflow has chosen and recorded. If an earlier run, or a broken
/// connection, may have submitted it already, the backend is asked for the id first: an id is rendered once.
/// </summary>
public sealed class SubmitRender(INemoClient nemo, IRecordStore records, TimeProvider time, JobCancellations cancellations)
    : JobActivity<SubmitRender.Input, Unit>(cancellations)
{
    public sealed record Input(JobRef Job, string SessionId, string RenderId) : JobStep(Job);

    protected override async Task<Unit> ExecuteAsync(Input input, CancellationToken cancellationToken)
    {
        var firstRun = await records.TryCreateAsync(JobRecords.Render(input.InstanceId, input.RenderId), time.GetUtcNow(), cancellationToken);
        if (!firstRun && await nemo.GetRenderAsync(input.RenderId, cancellationToken) is not null) return new Unit();

        var state = await nemo.GetStateAsync(input.SessionId, cancellationToken);
        if (state.Draft is not { IsReadyForExport: true } draft)
            throw new JobException(Failures.NothingToRender.In(input.Language));
        try
        {
            await nemo.SubmitRenderAsync(input.RenderId, input.SessionId, draft, cancellationToken);
        }
        catch (NemoException e) when (e.Kind is NemoErrorKind.DuplicateRender or NemoErrorKind.RenderUnknown)
        {
            // If the backend knows the id, the render is ours; otherwise it refused the id, and the workflow takes a new one.
            if (await nemo.GetRenderAsync(input.RenderId, cancellationToken) is null) throw;
        }

        return new Unit();
    }
}
