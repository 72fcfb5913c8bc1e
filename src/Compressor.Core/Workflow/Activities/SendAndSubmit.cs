using Compressor.Core.Instances;
using Compressor.Nemo.Drafts;
using Compressor.Workflows;

namespace Compressor.Core.Workflow.Activities;

/// <summary>
/// Steps 4 and 5 as one: sends the message, and where its answer has changed the draft, submits that. Each keeps its own mark. So a second run finds the message sent and
/// leaves the rest to the workflow, and whoever submits the render after this step asks for its id first.
/// </summary>
public sealed class SendAndSubmit(SendMessage send, SubmitRender submit, JobCancellations cancellations) : JobActivity<SendAndSubmit.Input, SendAndSubmit.Output>(cancellations)
{
    public sealed record Input(JobRef Job, SendMessage.Input Message, string RenderId) : JobStep(Job);

    /// <param name="Submitted">What came of submitting the draft; null: that was not tried, or is not known to have been.</param>
    public sealed record Output(SendMessage.Output Message, ActivityResult<Unit>? Submitted);

    protected override bool IsMeasured => false;

    protected override async Task<Output> ExecuteAsync(Input input, CancellationToken cancellationToken)
    {
        var sent = (await send.RunAsync(input.Message, cancellationToken)).Unwrap();
        return new Output(sent, sent.IsToRender ? await TrySubmitAsync(input, sent.Draft, cancellationToken) : null);
    }

    private async Task<ActivityResult<Unit>?> TrySubmitAsync(Input input, Draft? draft, CancellationToken cancellationToken)
    {
        try
        {
            return await submit.RunAsync(new SubmitRender.Input(input.Job, input.Message.SessionId, input.RenderId) { Draft = draft }, cancellationToken);
        }
        catch (Exception)
        {
            // The answer of a message that has been sent is not lost for this, nor when the host shuts down.
            return null;
        }
    }
}
