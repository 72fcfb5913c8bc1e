using Compressor.Core.Instances;
using Compressor.Core.Workflow;
using Compressor.Core.Workflow.Activities;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace Compressor.Functions.Durable;

/// <summary>The workflows of <see cref="WorkflowCatalog"/>, one function each.</summary>
public static class Orchestrations
{
    [Function(CompressVideoWorkflow.Name)]
    public static Task<JobOutcome> CompressVideo([OrchestrationTrigger] TaskOrchestrationContext context, CompressVideoInput input) =>
        new CompressVideoWorkflow().RunAsync(new DurableWorkflowContext(context), input);

    [Function(RunBatchWorkflow.Name)]
    public static Task<BatchOutcome> RunBatch([OrchestrationTrigger] TaskOrchestrationContext context, RunBatchInput input) =>
        new RunBatchWorkflow().RunAsync(new DurableWorkflowContext(context), input);

    [Function(WatchRenderWorkflow.Name)]
    public static Task<ActivityResult<RenderOutcome>> WatchRender([OrchestrationTrigger] TaskOrchestrationContext context, WatchRenderInput input) =>
        new WatchRenderWorkflow().RunAsync(new DurableWorkflowContext(context), input);

    [Function(DeliverCallbackWorkflow.Name)]
    public static Task<bool> DeliverCallback([OrchestrationTrigger] TaskOrchestrationContext context, DeliverCallbackInput input) =>
        new DeliverCallbackWorkflow().RunAsync(new DurableWorkflowContext(context), input);
}
