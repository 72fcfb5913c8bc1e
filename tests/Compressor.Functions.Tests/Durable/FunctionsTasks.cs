using Compressor.Core.Instances;
using Compressor.Core.Workflow;
using Compressor.Core.Workflow.Activities;
using Compressor.Functions.Durable;
using Compressor.Workflows;
using Microsoft.DurableTask;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Functions.Tests.Durable;

/// <summary>The app's functions as tasks of the Durable Task SDK; that they are all its functions is for <see cref="CatalogTests"/>.</summary>
internal static class FunctionsTasks
{
    public static void AddOrchestrations(DurableTaskRegistry tasks)
    {
        // As lambdas: the SDK's analyzers fail at a method of another assembly.
        tasks.AddOrchestratorFunc<CompressVideoInput, JobOutcome>(CompressVideoWorkflow.Name, (context, input) => Orchestrations.CompressVideo(context, input));
        tasks.AddOrchestratorFunc<RunBatchInput, BatchOutcome>(RunBatchWorkflow.Name, (context, input) => Orchestrations.RunBatch(context, input));
        tasks.AddOrchestratorFunc<WatchRenderInput, ActivityResult<RenderOutcome>>(WatchRenderWorkflow.Name, (context, input) => Orchestrations.WatchRender(context, input));
        tasks.AddOrchestratorFunc<DeliverCallbackInput, bool>(DeliverCallbackWorkflow.Name, (context, input) => Orchestrations.DeliverCallback(context, input));
    }

    public static void AddActivities(DurableTaskRegistry tasks, Func<string, Task> before) => WorkflowCatalog.RegisterAll(new ActivityRegistrar(tasks, before));

    /// <summary>A workflow of a test, over the app's adapter.</summary>
    public static void AddWorkflow<TInput, TOutput>(this DurableTaskRegistry tasks, string name, Func<IWorkflowContext, TInput, Task<TOutput>> run) =>
        tasks.AddOrchestratorFunc<TInput, TOutput>(name, (context, input) => run(new DurableWorkflowContext(context), input));

    private sealed class ActivityRegistrar(DurableTaskRegistry tasks, Func<string, Task> before) : IWorkflowRegistrar
    {
        public void Workflow<TWorkflow, TInput, TOutput>(string name)
            where TWorkflow : class, IWorkflow<TInput, TOutput>
        {
            // Those are the app's methods themselves.
        }

        public void Activity<TActivity, TInput, TOutput>(string name)
            where TActivity : class, IActivity<TInput, TOutput> =>
            tasks.AddActivity(name, services => new Step<TInput, TOutput>(services.GetRequiredService<TActivity>(), () => before(name)));
    }

    private sealed class Step<TInput, TOutput>(IActivity<TInput, TOutput> activity, Func<Task> before) : TaskActivity<TInput, TOutput>
    {
        public override async Task<TOutput> RunAsync(TaskActivityContext context, TInput input)
        {
            await before();
            return await activity.RunAsync(input, CancellationToken.None);
        }
    }
}
