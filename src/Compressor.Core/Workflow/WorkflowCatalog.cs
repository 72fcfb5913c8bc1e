using Compressor.Core.Instances;
using Compressor.Core.Workflow.Activities;
using Compressor.Media;
using Compressor.Nemo;
using Compressor.Workflows;

namespace Compressor.Core.Workflow;

/// <summary>Registers all workflows and activities, so that no host can forget one.</summary>
public static class WorkflowCatalog
{
    public static void RegisterAll(IWorkflowRegistrar registrar)
    {
        registrar.Workflow<CompressVideoWorkflow, CompressVideoInput, JobOutcome>(CompressVideoWorkflow.Name);
        registrar.Workflow<RunBatchWorkflow, RunBatchInput, BatchOutcome>(RunBatchWorkflow.Name);
        registrar.Workflow<WatchRenderWorkflow, WatchRenderInput, ActivityResult<RenderOutcome>>(WatchRenderWorkflow.Name);
        registrar.Workflow<DeliverCallbackWorkflow, DeliverCallbackInput, bool>(DeliverCallbackWorkflow.Name);

        Step<PrepareJob, PrepareJob.Input, PrepareJob.Output>(registrar);
        Step<CheckSource, CheckSource.Input, MediaFacts>(registrar);
        Step<ReadRequest, ReadRequest.Input, ReadRequest.Output>(registrar);
        Step<KeepSource, KeepSource.Input, DeliverResult.Output>(registrar);
        Step<Connect, Connect.Input, NemoSession>(registrar);
        Step<UploadSource, UploadSource.Input, MediaFacts>(registrar);
        Step<ReadState, ReadState.Input, ReadState.Output>(registrar);
        Step<SendMessage, SendMessage.Input, SendMessage.Output>(registrar);
        Step<SendAndSubmit, SendAndSubmit.Input, SendAndSubmit.Output>(registrar);
        Step<SubmitRender, SubmitRender.Input, Unit>(registrar);
        Step<PollRender, PollRender.Input, PollRender.Output>(registrar);
        Step<DeliverResult, DeliverResult.Input, DeliverResult.Output>(registrar);
        Step<JudgeResult, JudgeResult.Input, JudgeResult.Output>(registrar);
        Step<EndJob, EndJob.Input, Unit>(registrar);
        Step<RecordOutcome, RecordOutcome.Input, Unit>(registrar);
        Step<CleanUp, CleanUp.Input, Unit>(registrar);
        Step<AnnounceEnd, AnnounceEnd.Input, Unit>(registrar);
        registrar.Activity<CancelItem, CancelItem.Input, bool>(nameof(CancelItem));
        registrar.Activity<AnnounceBatchEnd, AnnounceBatchEnd.Input, bool>(nameof(AnnounceBatchEnd));
        registrar.Activity<PostCallback, DeliverCallbackInput, CallbackPost>(nameof(PostCallback));
    }

    private static void Step<TActivity, TInput, TOutput>(IWorkflowRegistrar registrar)
        where TInput : JobStep
        where TActivity : JobActivity<TInput, TOutput> =>
        registrar.Activity<TActivity, TInput, ActivityResult<TOutput>>(typeof(TActivity).Name);
}
