using Compressor.Workflows;
using Microsoft.DurableTask;

namespace Compressor.Functions.Tests.Durable;

/// <summary>A task hub with small workflows over the app's adapter.</summary>
public sealed class ProbeHub : IAsyncLifetime
{
    internal FunctionsHub Hub { get; private set; } = null!;

    internal IWorkflowClient Workflows => Hub.Workflows;

    public async ValueTask InitializeAsync() => Hub = await FunctionsHub.StartAsync(more: AddProbes);

    public ValueTask DisposeAsync() => Hub.DisposeAsync();

    /// <summary>Runs a workflow to its end.</summary>
    internal async Task<WorkflowInstance> RunAsync(string workflow, string instanceId, object? input = null)
    {
        Assert.True(await Workflows.TryStartAsync(workflow, instanceId, input, TestContext.Current.CancellationToken));
        return await EndAsync(instanceId);
    }

    internal async Task<WorkflowInstance> EndAsync(string instanceId)
    {
        await Hub.WaitForEndAsync(instanceId);
        return (await Workflows.GetAsync(instanceId, TestContext.Current.CancellationToken))!;
    }

    /// <summary>Starts an instance and waits until it waits for its event.</summary>
    internal async Task StartWaitingAsync(string instanceId)
    {
        Assert.True(await Workflows.TryStartAsync("Wait", instanceId, new Text("in"), TestContext.Current.CancellationToken));
        await Hub.Histories.WaitForAsync(instanceId, _ => true, TestContext.Current.CancellationToken);
        await Hub.Client.WaitForInstanceStartAsync(instanceId, TestContext.Current.CancellationToken);
    }

    private static void AddProbes(DurableTaskRegistry tasks)
    {
        tasks.AddActivityFunc<int, int>("Double", (_, number) => number * 2);
        tasks.AddActivityFunc<Guid, Guid>("Note", (_, id) => id);
        tasks.AddActivityFunc<int, int>("Break", (_, _) => Task.FromException<int>(new IOException("The disk is full.")));

        tasks.AddWorkflow<Text, Text>("Echo", (_, input) => Task.FromResult(input));
        tasks.AddWorkflow<int, int>("Double", (context, number) => context.CallActivityAsync<int>("Double", number));
        tasks.AddWorkflow<int, int>("Break", (context, number) => context.CallActivityAsync<int>("Break", number));
        tasks.AddWorkflow<string, Text>("CatchActivity", (context, _) => CatchAsync(context.CallActivityAsync<int>("Break", 1)));
        tasks.AddWorkflow<string, Text>("CatchChild", (context, child) => CatchAsync(context.CallSubWorkflowAsync<int>("Break", 1, child)));
        tasks.AddWorkflow<Text, Text>("Wait", WaitAsync);
        tasks.AddWorkflow<TimeSpan, bool>("Race", RaceAsync);
        tasks.AddWorkflow<string, Replayed>("Replay", ReplayAsync);
    }

    private static async Task<Text> CatchAsync(Task call)
    {
        try
        {
            await call;
            return new Text("no failure");
        }
        catch (ActivityFailedException e)
        {
            return new Text($"{e.Name}|{e.ErrorType}|{e.Message}");
        }
    }

    private static Task<Text> WaitAsync(IWorkflowContext context, Text input)
    {
        context.SetStatus(new Text("waiting"));
        return context.WaitForEventAsync<Text>("go");
    }

    /// <summary>An event against a timer; whether the timer, which lost, is cancelled.</summary>
    private static async Task<bool> RaceAsync(IWorkflowContext context, TimeSpan delay)
    {
        using var losing = new CancellationTokenSource();
        var timer = context.CreateTimerAsync(delay, losing.Token);
        await Task.WhenAny(timer, context.WaitForEventAsync<Text>("go"));
        losing.Cancel();
        return timer.IsCanceled;
    }

    private static async Task<Replayed> ReplayAsync(IWorkflowContext context, string input)
    {
        var (id, replaying) = (context.NewGuid(), context.IsReplaying);
        var noted = await context.CallActivityAsync<Guid>("Note", id);
        return new Replayed(id, noted, replaying, context.IsReplaying, context.InstanceId, context.UtcNow);
    }

    internal sealed record Text(string Value);

    /// <summary>What the last execution saw before and after the activity; <paramref name="Noted"/> is of the first.</summary>
    internal sealed record Replayed(Guid Id, Guid Noted, bool ReplayingBefore, bool ReplayingAfter, string InstanceId, DateTimeOffset UtcNow);
}
