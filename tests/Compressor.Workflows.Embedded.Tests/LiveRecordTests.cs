using System.Text.Json;

namespace Compressor.Workflows.Embedded.Tests;

/// <summary>What is on record of a live instance is kept in memory as well, and both are the same after every step.</summary>
public class LiveRecordTests
{
    private const int Executions = 2, Steps = 3;

    [Theory]
    [InlineData(WorkflowRuntimeStatus.Completed)]
    [InlineData(WorkflowRuntimeStatus.Failed)]
    [InlineData(WorkflowRuntimeStatus.Terminated)]
    public async Task What_is_told_of_a_live_instance_is_what_is_on_record(WorkflowRuntimeStatus end)
    {
        await using var host = await EngineHost.StartedAsync(registry => registry.Workflow<int, int>("w", (context, input) => RunAsync(context, input, end)));
        await host.Engine.TryStartAsync("w", "i", 1);
        for (var execution = 1; execution <= Executions; execution++)
        {
            for (var step = 1; step <= Steps; step++)
            {
                var reached = execution * 10 + step;
                await host.UntilAsync("i", instance => instance.CustomStatus?.GetProperty("reached").GetInt32() == reached);
                await SameAsync(host);
                if (reached == Executions * 10 + Steps && end is WorkflowRuntimeStatus.Terminated) await host.Engine.TerminateAsync("i", "enough");
                else Assert.True(await host.Engine.RaiseEventAsync("i", "next", reached));
            }

            if (execution == 1) await host.CrashAndRestartAsync();
        }

        Assert.Equal(end, (await host.EndOfAsync("i")).Status);
        await SameAsync(host);
    }

    [Fact]
    public async Task Of_several_statuses_of_a_step_the_last_one_is_kept()
    {
        await using var host = await EngineHost.StartedAsync(registry => registry.Workflow<int, int>("w", (context, input) => RunAsync(context, input, WorkflowRuntimeStatus.Completed)));
        await host.Engine.TryStartAsync("w", "i", 1);
        await host.UntilAsync("i", instance => instance.CustomStatus is not null);

        Assert.Equal([null, """{"reached":11}"""], host.Engine.History("i").OfType<StatusSet>().Select(set => set.Status?.GetRawText()));
        await host.CrashAndRestartAsync();
        Assert.True(await host.Engine.RaiseEventAsync("i", "next", 0));
        Assert.Equal(12, (await host.Engine.GetAsync("i"))!.CustomStatus!.Value.GetProperty("reached").GetInt32());
    }

    private static async Task<int> RunAsync(IWorkflowContext context, int execution, WorkflowRuntimeStatus end)
    {
        for (var step = 1; step <= Steps; step++)
        {
            context.SetStatus(new { reached = 0 });
            context.SetStatus(new { reached = execution * 10 + step });
            await context.WaitForEventAsync<int>("next");
        }

        if (execution < Executions) context.ContinueAsNew(execution + 1);
        else if (end is WorkflowRuntimeStatus.Failed) throw new InvalidDataException("no more");
        return execution;
    }

    private static async Task SameAsync(EngineHost host)
    {
        var told = await host.Engine.GetAsync("i");
        using var store = InstanceStore.Open(host.Folder);
        Assert.Equal(JsonSerializer.Serialize(store.Find("i")!.Instance), JsonSerializer.Serialize(told));
    }
}
