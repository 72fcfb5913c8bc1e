using Compressor.Core.Instances;
using Compressor.Nemo;
using Compressor.Nemo.Drafts;


namespace Compressor.Core.Workflow.Activities;

/// <summary>Reads the session's state: its fingerprint before an edit, and what an edit changed.</summary>
public sealed class ReadState(INemoClient nemo, JobCancellations cancellations) : JobActivity<ReadState.Input, ReadState.Output>(cancellations)
{
    public sealed record Input(JobRef Job, string SessionId) : JobStep(Job);

    /// <param name="Fingerprint">Equal fingerprints: nothing was edited in between.</param>
    /// <param name="Ready">The draft has something to render.</param>
    public sealed record Output(string Fingerprint, bool Ready, DraftOutline? Outline);

    protected override Task<Output> ExecuteAsync(Input input, CancellationToken cancellationToken) => OfAsync(nemo, input.SessionId, cancellationToken);

    internal static async Task<Output> OfAsync(INemoClient nemo, string sessionId, CancellationToken cancellationToken) => Of(await nemo.GetStateAsync(sessionId, cancellationToken));

    internal static Output Of(NemoState state) => new(state.Fingerprint, state.Draft?.IsReadyForExport ?? false, state.Outline);
}
