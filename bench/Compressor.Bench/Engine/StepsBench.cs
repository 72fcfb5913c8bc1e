using System.Diagnostics;
using Compressor.Workflows;
using Compressor.Workflows.Embedded;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Bench.Engine;

/// <summary>The engine alone, in this process: workflows of ten activities that do nothing.</summary>
internal static class StepsBench
{
    private const int Activities = 10, AtOnce = 32, WarmUp = 200, Instances = 2000;

    public static async Task RunAsync(string data, Table table, CancellationToken cancellationToken)
    {
        await using var provider = new ServiceCollection().AddLogging().AddEmbeddedEngine(options => options.DataFolder = Path.Combine(data, "steps"), Register).BuildServiceProvider();
        var engine = provider.GetRequiredService<WorkflowEngine>();
        await engine.StartAsync(cancellationToken);
        await LoadAsync(engine, "warm-up", WarmUp, cancellationToken);

        var (began, before) = (Stopwatch.GetTimestamp(), ProcessCost.Milliseconds(Environment.ProcessId));
        await LoadAsync(engine, "load", Instances, cancellationToken);
        var (seconds, milliseconds) = (Stopwatch.GetElapsedTime(began).TotalSeconds, ProcessCost.Milliseconds(Environment.ProcessId) - before);
        await engine.StopAsync(cancellationToken);

        table.Add($"engine alone, {Activities} activities an instance, {AtOnce} at once", $"{Instances / seconds:0} instances/s, {milliseconds / Instances:0.00} ms of processor time each");
    }

    public static Task LoadAsync(IWorkflowClient engine, string name, int count, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (n, token) =>
        {
            var id = $"{name}-{n}";
            await engine.TryStartAsync("steps", id, "input", token);
            await foreach (var _ in engine.WatchAsync(id, token))
            {
                // The last state is the end.
            }
        });

    private static void Register(WorkflowRegistry registry) => registry.AddWorkflow("steps", _ => new Steps()).AddActivity("nothing", _ => new Nothing());

    private sealed class Steps : IWorkflow<string, int>
    {
        public async Task<int> RunAsync(IWorkflowContext context, string input)
        {
            var sum = 0;
            for (var i = 0; i < Activities; i++)
            {
                context.SetStatus(new { state = "working", step = i });
                sum += await context.CallActivityAsync<int>("nothing", i);
            }

            return sum;
        }
    }

    private sealed class Nothing : IActivity<int, int>
    {
        public Task<int> RunAsync(int input, CancellationToken cancellationToken) => Task.FromResult(input);
    }
}
