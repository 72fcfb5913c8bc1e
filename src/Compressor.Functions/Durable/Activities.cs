using Compressor.Core.Instances;
using Compressor.Core.Workflow;
using Compressor.Core.Workflow.Activities;
using Compressor.Media;
using Compressor.Nemo;
using Compressor.Workflows;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Functions.Durable;

/// <summary>The activities of <see cref="WorkflowCatalog"/>, one function each.</summary>
public sealed class Activities(IServiceProvider services, DurableClientSource source)
{
    [Function(nameof(PrepareJob))]
    public Task<ActivityResult<PrepareJob.Output>> PrepareJob([ActivityTrigger] PrepareJob.Input input, CancellationToken cancellationToken) =>
        Activity<PrepareJob>().RunAsync(input, cancellationToken);

    [Function(nameof(CheckSource))]
    public Task<ActivityResult<MediaFacts>> CheckSource([ActivityTrigger] CheckSource.Input input, CancellationToken cancellationToken) =>
        Activity<CheckSource>().RunAsync(input, cancellationToken);

    [Function(nameof(ReadRequest))]
    public Task<ActivityResult<ReadRequest.Output>> ReadRequest([ActivityTrigger] ReadRequest.Input input, CancellationToken cancellationToken) =>
        Activity<ReadRequest>().RunAsync(input, cancellationToken);

    [Function(nameof(KeepSource))]
    public Task<ActivityResult<DeliverResult.Output>> KeepSource([ActivityTrigger] KeepSource.Input input, CancellationToken cancellationToken) =>
        Activity<KeepSource>().RunAsync(input, cancellationToken);

    [Function(nameof(Connect))]
    public Task<ActivityResult<NemoSession>> Connect([ActivityTrigger] Connect.Input input, CancellationToken cancellationToken) =>
        Activity<Connect>().RunAsync(input, cancellationToken);

    [Function(nameof(UploadSource))]
    public Task<ActivityResult<MediaFacts>> UploadSource([ActivityTrigger] UploadSource.Input input, CancellationToken cancellationToken) =>
        Activity<UploadSource>().RunAsync(input, cancellationToken);

    [Function(nameof(ReadState))]
    public Task<ActivityResult<ReadState.Output>> ReadState([ActivityTrigger] ReadState.Input input, CancellationToken cancellationToken) =>
        Activity<ReadState>().RunAsync(input, cancellationToken);

    [Function(nameof(SendMessage))]
    public Task<ActivityResult<SendMessage.Output>> SendMessage([ActivityTrigger] SendMessage.Input input, CancellationToken cancellationToken) =>
        Activity<SendMessage>().RunAsync(input, cancellationToken);

    [Function(nameof(SendAndSubmit))]
    public Task<ActivityResult<SendAndSubmit.Output>> SendAndSubmit([ActivityTrigger] SendAndSubmit.Input input, CancellationToken cancellationToken) =>
        Activity<SendAndSubmit>().RunAsync(input, cancellationToken);

    [Function(nameof(SubmitRender))]
    public Task<ActivityResult<Unit>> SubmitRender([ActivityTrigger] SubmitRender.Input input, CancellationToken cancellationToken) =>
        Activity<SubmitRender>().RunAsync(input, cancellationToken);

    [Function(nameof(PollRender))]
    public Task<ActivityResult<PollRender.Output>> PollRender([ActivityTrigger] PollRender.Input input, CancellationToken cancellationToken) =>
        Activity<PollRender>().RunAsync(input, cancellationToken);

    [Function(nameof(DeliverResult))]
    public Task<ActivityResult<DeliverResult.Output>> DeliverResult([ActivityTrigger] DeliverResult.Input input, CancellationToken cancellationToken) =>
        Activity<DeliverResult>().RunAsync(input, cancellationToken);

    [Function(nameof(JudgeResult))]
    public Task<ActivityResult<JudgeResult.Output>> JudgeResult([ActivityTrigger] JudgeResult.Input input, CancellationToken cancellationToken) =>
        Activity<JudgeResult>().RunAsync(input, cancellationToken);

    [Function(nameof(RecordOutcome))]
    public Task<ActivityResult<Unit>> RecordOutcome([ActivityTrigger] RecordOutcome.Input input, CancellationToken cancellationToken) =>
        Activity<RecordOutcome>().RunAsync(input, cancellationToken);

    [Function(nameof(CleanUp))]
    public Task<ActivityResult<Unit>> CleanUp([ActivityTrigger] CleanUp.Input input, CancellationToken cancellationToken) =>
        Activity<CleanUp>().RunAsync(input, cancellationToken);

    [Function(nameof(EndJob))]
    public Task<ActivityResult<Unit>> EndJob([ActivityTrigger] EndJob.Input input, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        source.Use(client);
        return Activity<EndJob>().RunAsync(input, cancellationToken);
    }

    [Function(nameof(AnnounceEnd))]
    public Task<ActivityResult<Unit>> AnnounceEnd(
        [ActivityTrigger] AnnounceEnd.Input input, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        source.Use(client);
        return Activity<AnnounceEnd>().RunAsync(input, cancellationToken);
    }

    [Function(nameof(CancelItem))]
    public Task<bool> CancelItem([ActivityTrigger] CancelItem.Input input, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        source.Use(client);
        return Activity<CancelItem>().RunAsync(input, cancellationToken);
    }

    [Function(nameof(AnnounceBatchEnd))]
    public Task<bool> AnnounceBatchEnd(
        [ActivityTrigger] AnnounceBatchEnd.Input input, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        source.Use(client);
        return Activity<AnnounceBatchEnd>().RunAsync(input, cancellationToken);
    }

    [Function(nameof(PostCallback))]
    public Task<CallbackPost> PostCallback([ActivityTrigger] DeliverCallbackInput input, [DurableClient] DurableTaskClient client, CancellationToken cancellationToken)
    {
        source.Use(client);
        return Activity<PostCallback>().RunAsync(input, cancellationToken);
    }

    private TActivity Activity<TActivity>()
        where TActivity : notnull => services.GetRequiredService<TActivity>();
}
