using System.Globalization;

namespace Compressor.Workflows.Embedded.Tests.Model;

internal sealed record ProgramState(Step[] Steps, string[] Done);

internal sealed record ProgramOutput(string State, string Text);

/// <summary>One run of an activity. <paramref name="Key"/> is of the call, so that the runs of a call can be counted.</summary>
internal sealed record ActivityInput(string Key, string Value);

/// <summary>The workflow that carries out random steps until they end or it gets the event <see cref="Cancel"/>. It is the same on the engine and in the model.</summary>
internal static class RandomProgram
{
    public const string Name = "program", Cancel = "cancel", Work = "work", Hang = "hang", Echo = "echo";

    public static string EventOf(int number) => string.Create(CultureInfo.InvariantCulture, $"event{number}");

    /// <summary>What the activity <see cref="Work"/> does.</summary>
    public static string Done(string value) => value == "7" ? throw new InvalidOperationException("7 is a bad number.") : $"did {value}";

    /// <summary>Whether the key of a call is of an instance or of one of its sub-workflows.</summary>
    public static bool IsOf(string instanceId, string key) => key.StartsWith(instanceId, StringComparison.Ordinal) && key[instanceId.Length] is ' ' or '.';

    public static async Task<ProgramOutput> RunAsync(IWorkflowContext context, ProgramState state)
    {
        using var lost = new CancellationTokenSource();
        var cancelled = context.WaitForEventAsync<string>(Cancel, lost.Token);
        var done = state.Done.ToList();
        var work = StepsAsync(context, state, done);
        if (await Task.WhenAny(work, cancelled) == cancelled) return new ProgramOutput("cancelled", $"{string.Join(' ', done)} by {await cancelled}");
        Stop(lost);
        await work;
        return new ProgramOutput("done", string.Join(' ', done));
    }

    private static async Task StepsAsync(IWorkflowContext context, ProgramState state, List<string> done)
    {
        for (var i = 0; i < state.Steps.Length; i++)
        {
            if (state.Steps[i] is Step.Again)
            {
                context.ContinueAsNew(new ProgramState(state.Steps[(i + 1)..], [.. done]));
                return;
            }
            done.Add(await StepAsync(context, state.Steps[i]));
            context.SetStatus(new ProgramOutput(done.Count % 2 == 0 ? "even" : "odd", string.Join(' ', done)));
        }
    }

    private static async Task<string> StepAsync(IWorkflowContext context, Step step)
    {
        switch (step)
        {
            case Step.Work work:
                return await CaughtAsync(CallAsync(context, Work, work.Number));
            case Step.Hang hang:
                return await CallAsync(context, Hang, hang.Gate);
            case Step.Give:
                return await CallAsync(context, Work, 7);
            case Step.Wait wait:
                await context.CreateTimerAsync(TimeSpan.FromSeconds(wait.Seconds));
                return string.Create(CultureInfo.InvariantCulture, $"at {context.UtcNow:mm:ss}");
            case Step.Receive receive:
                return await context.WaitForEventAsync<string>(EventOf(receive.Number));
            case Step.ReceiveWithin receive:
                using (var waiting = new CancellationTokenSource())
                {
                    var received = context.WaitForEventAsync<string>(EventOf(receive.Number), waiting.Token);
                    var won = await BeforeAsync(context, received, receive.Seconds);
                    if (!won) Stop(waiting);
                    return won ? await received : "late";
                }
            case Step.HangWithin hang:
                var hanging = CallAsync(context, Hang, hang.Gate);
                return await BeforeAsync(context, hanging, hang.Seconds) ? await hanging : "too long";
            case Step.Remember:
                var now = $"{context.NewGuid()} {context.UtcNow.Ticks}";
                return await CallAsync(context, Echo, now) == now ? "remembered" : "forgot";
            case Step.Sub sub:
                return await CaughtAsync(SubAsync(context, sub.Steps));
            case Step.Detached detached:
                _ = SubAsync(context, detached.Steps);
                return "detached";
            case Step.Together together:
                return string.Join('+', await Task.WhenAll(together.Steps.Select(each => StepAsync(context, each))));
            default:
                throw new InvalidOperationException();
        }
    }

    private static Task<string> CallAsync(IWorkflowContext context, string activity, object value) => context.CallActivityAsync<string>(
        activity, new ActivityInput($"{context.InstanceId} {context.NewGuid()}", string.Create(CultureInfo.InvariantCulture, $"{value}")));

    private static async Task<string> SubAsync(IWorkflowContext context, Step[] steps)
    {
        var output = await context.CallSubWorkflowAsync<ProgramOutput>(Name, new ProgramState(steps, []));
        return $"[{output.State}: {output.Text}]";
    }

    private static async Task<string> CaughtAsync(Task<string> task)
    {
        try
        {
            return await task;
        }
        catch (ActivityFailedException e)
        {
            return $"<{e.Message}>";
        }
    }

    private static async Task<bool> BeforeAsync(IWorkflowContext context, Task task, int seconds)
    {
        using var inTime = new CancellationTokenSource();
        var timer = context.CreateTimerAsync(TimeSpan.FromSeconds(seconds), inTime.Token);
        if (await Task.WhenAny(task, timer) == timer) return false;
        Stop(inTime);
        return true;
    }

    /// <summary>At once: an asynchronous cancellation would go on from another thread.</summary>
    private static void Stop(CancellationTokenSource source) => source.Cancel();
}
