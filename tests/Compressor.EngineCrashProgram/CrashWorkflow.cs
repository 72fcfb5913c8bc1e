using Compressor.Workflows;
using Compressor.Workflows.Embedded;

namespace Compressor.EngineCrashProgram;

/// <summary>Uses everything the engine can do, with activities that leave a line in a file each time they run.</summary>
internal static class CrashWorkflow
{
    public const string Name = "everything", InstanceId = "job", Event = "word";

    public const string Output = "a b c sub:d,d,d hello timer failed:bad";

    public static void Register(WorkflowRegistry registry, string effectsFile)
    {
        var effects = new Lock();
        registry
            .AddWorkflow(Name, _ => new Everything())
            .AddWorkflow("rounds", _ => new Rounds())
            .AddActivity("effect", _ => new Effect(effectsFile, effects));
    }

    private sealed class Everything : IWorkflow<object?, string>
    {
        public async Task<string> RunAsync(IWorkflowContext context, object? input)
        {
            context.SetStatus("begun");
            var words = new List<string> { await context.CallActivityAsync<string>("effect", "a") };
            words.AddRange(await Task.WhenAll(
                context.CallActivityAsync<string>("effect", "b"), context.CallActivityAsync<string>("effect", "c")));
            words.Add(await context.CallSubWorkflowAsync<string>("rounds", new Round(1, [])));
            words.Add(await context.WaitForEventAsync<string>(Event));
            await context.CreateTimerAsync(TimeSpan.FromMilliseconds(1));
            words.Add("timer");
            try
            {
                await context.CallActivityAsync<string>("effect", "bad");
            }
            catch (ActivityFailedException)
            {
                words.Add("failed:bad");
            }
            return string.Join(' ', words);
        }
    }

    private sealed record Round(int Number, string[] Words);

    private sealed class Rounds : IWorkflow<Round, string>
    {
        public async Task<string> RunAsync(IWorkflowContext context, Round round)
        {
            var words = (string[])[.. round.Words, await context.CallActivityAsync<string>("effect", $"d{round.Number}")];
            if (round.Number == 3) return $"sub:{string.Join(',', words.Select(word => word[..1]))}";
            context.ContinueAsNew(new Round(round.Number + 1, words));
            return "";
        }
    }

    private sealed class Effect(string file, Lock gate) : IActivity<string, string>
    {
        public Task<string> RunAsync(string input, CancellationToken cancellationToken)
        {
            lock (gate) File.AppendAllLines(file, [input]);
            return input == "bad" ? throw new InvalidOperationException(input) : Task.FromResult(input);
        }
    }
}
