using System.Text.Json.Serialization;
using CsCheck;

namespace Compressor.Workflows.Embedded.Tests;

/// <summary>Random workflows, crashed at random commits, give what they give when nothing happens to them.</summary>
public class RandomProgramTests
{
    private static readonly Gen<Step> Leaf = Gen.OneOf<Step>(
        Gen.Int[0, 9].Select(n => (Step)new Run(n)), Gen.Int[0, 90].Select(n => (Step)new Wait(n)), Gen.Int[0, 3].Select(n => (Step)new Race(n)));

    private static readonly Gen<Step> Inner = Gen.OneOf(
        Leaf, Leaf, Leaf.Array[1, 3].Select(steps => (Step)new Sub(steps)), Leaf.Array[1, 3].Select(steps => (Step)new Together(steps)));

    /// <summary>Only the top level waits for events: they are raised before its sub-workflows exist.</summary>
    private static readonly Gen<Step[]> Program =
        Gen.OneOf(Inner, Inner, Gen.Int[0, 2].Select(n => (Step)new Receive(n)), Gen.Const((Step)new Again())).Array[1, 6];

    [JsonDerivedType(typeof(Run), "run"), JsonDerivedType(typeof(Wait), "wait"), JsonDerivedType(typeof(Race), "race"), JsonDerivedType(typeof(Sub), "sub")]
    [JsonDerivedType(typeof(Together), "together"), JsonDerivedType(typeof(Receive), "receive"), JsonDerivedType(typeof(Again), "again")]
    private abstract record Step;

    private sealed record Run(int Number) : Step;

    private sealed record Wait(int Seconds) : Step;

    private sealed record Race(int Seconds) : Step;

    private sealed record Sub(Step[] Steps) : Step;

    private sealed record Together(Step[] Steps) : Step;

    private sealed record Receive(int Number) : Step;

    /// <summary>Continues as new with the steps that are left.</summary>
    private sealed record Again : Step;

    private sealed record State(Step[] Steps, string[] Done);

    [Fact]
    public void A_random_workflow_with_random_crashes_gives_the_same_as_without() =>
        Gen.Select(Program, Gen.Int[1, 25].Array[0, 4]).Sample(
            (program, crashes) =>
            {
                var undisturbed = OutputAsync(program, []).GetAwaiter().GetResult();
                Assert.StartsWith("Completed", undisturbed);
                Assert.Equal(undisturbed, OutputAsync(program, crashes).GetAwaiter().GetResult());
            },
            iter: 40, threads: 1);

    /// <param name="crashes">How many checkpoints each life of the engine passes before it crashes; the last has no limit.</param>
    private static async Task<string> OutputAsync(Step[] program, int[] crashes)
    {
        await using var host = new EngineHost(Register) { OtherClock = new EagerTimeProvider() };
        foreach (var checkpoints in crashes)
        {
            var left = checkpoints;
            var crashed = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
            host.OnCommit = _ =>
            {
                if (Interlocked.Decrement(ref left) != 0) return;
                host.Engine.Dispose();
                crashed.SetResult("");
                throw new ObjectDisposedException("The engine has crashed.");
            };
            await host.StartAsync();
            await Task.WhenAny(crashed.Task, EndAsync(host, program));
            host.OnCommit = null;
            await host.StopAsync();
        }
        await host.StartAsync();
        return await EndAsync(host, program);
    }

    private static async Task<string> EndAsync(EngineHost host, Step[] program)
    {
        await host.Engine.TryStartAsync("program", "i", new State(program, []));
        foreach (var number in (int[])[0, 1, 2])
        {
            // Six times, because a program may wait that often; what is not waited for is left over.
            for (var i = 0; i < 6; i++) await host.Engine.RaiseEventAsync("i", $"event{number}", number);
        }
        var ended = await host.EndOfAsync();
        return $"{ended.Status} {ended.Output} {ended.FailureReason}";
    }

    private static void Register(WorkflowRegistry registry) => registry
        .Activity<int, string>("run", n => n < 8 ? $"ran{n}" : throw new InvalidOperationException($"bad{n}"))
        .Workflow<State, string>("program", async (context, state) =>
        {
            var done = state.Done.ToList();
            for (var i = 0; i < state.Steps.Length; i++)
            {
                if (state.Steps[i] is Again)
                {
                    context.ContinueAsNew(new State(state.Steps[(i + 1)..], [.. done]));
                    return "";
                }
                done.Add(await RunAsync(context, state.Steps[i]));
                context.SetStatus(done.Count);
            }
            return string.Join(' ', done);
        });

    private static async Task<string> RunAsync(IWorkflowContext context, Step step)
    {
        switch (step)
        {
            case Run run:
                try
                {
                    return await context.CallActivityAsync<string>("run", run.Number);
                }
                catch (ActivityFailedException e)
                {
                    return e.Message;
                }
            case Wait wait:
                await context.CreateTimerAsync(TimeSpan.FromSeconds(wait.Seconds));
                return "waited";
            case Race race:
                using (var cancellation = new CancellationTokenSource())
                {
                    var timer = context.CreateTimerAsync(TimeSpan.FromSeconds(race.Seconds), cancellation.Token);
                    var activity = context.CallActivityAsync<string>("run", 1);
                    // Whoever wins, what follows differs: a replay that ends another way does not match its log.
                    var winner = await Task.WhenAny(timer, activity);
                    if (winner == timer) return $"raced {await activity}";
                    Cancel(cancellation);
                    return $"raced {await context.CallActivityAsync<string>("run", 1)}";
                }
            case Sub sub:
                return $"[{await context.CallSubWorkflowAsync<string>("program", new State(sub.Steps, []))}]";
            case Together together:
                return $"({string.Join(' ', await Task.WhenAll(together.Steps.Select(each => RunAsync(context, each))))})";
            case Receive receive:
                return $"event{await context.WaitForEventAsync<int>($"event{receive.Number}")}";
            default:
                throw new InvalidOperationException();
        }
    }

    private static void Cancel(CancellationTokenSource source) => source.Cancel();
}
