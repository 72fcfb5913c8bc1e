using Compressor.Workflows;
using Compressor.Workflows.Embedded;

namespace Compressor.EngineCrashProgram;

/// <summary>Uses everything the engine can do, with activities that leave a line in a file each time they run.</summary>
internal static class CrashWorkflow
{
    public const string Name = "everything", InstanceId = "job", Event = "word";

    /// <summary>Instances that run at the same time, so that commits hold steps of several.</summary>
    public static readonly string[] InstanceIds = [InstanceId, "job2", "job3"];

    public static readonly string[] Effects = ["a", "b", "bad", "c", "d1", "d2", "d3"];

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
            var job = context.InstanceId;
            var words = new List<string> { await context.CallActivityAsync<string>("effect", new Word(job, "a")) };
            words.AddRange(await Task.WhenAll(
                context.CallActivityAsync<string>("effect", new Word(job, "b")), context.CallActivityAsync<string>("effect", new Word(job, "c"))));
            words.Add(await context.CallSubWorkflowAsync<string>("rounds", new Round(job, 1, [])));
            words.Add(await context.WaitForEventAsync<string>(Event));
            await context.CreateTimerAsync(TimeSpan.FromMilliseconds(1));
            words.Add("timer");
            try
            {
                await context.CallActivityAsync<string>("effect", new Word(job, "bad"));
            }
            catch (ActivityFailedException)
            {
                words.Add("failed:bad");
            }
            return string.Join(' ', words);
        }
    }

    private sealed record Round(string Job, int Number, string[] Words);

    private sealed class Rounds : IWorkflow<Round, string>
    {
        public async Task<string> RunAsync(IWorkflowContext context, Round round)
        {
            var words = (string[])[.. round.Words, await context.CallActivityAsync<string>("effect", new Word(round.Job, $"d{round.Number}"))];
            if (round.Number == 3) return $"sub:{string.Join(',', words.Select(word => word[..1]))}";
            context.ContinueAsNew(round with { Number = round.Number + 1, Words = words });
            return "";
        }
    }

    /// <summary>The input of an effect, and its line in the file.</summary>
    internal sealed record Word(string Job, string Text)
    {
        public override string ToString() => $"{Job} {Text}";
    }

    private sealed class Effect(string file, Lock gate) : IActivity<Word, string>
    {
        public Task<string> RunAsync(Word input, CancellationToken cancellationToken)
        {
            lock (gate) File.AppendAllLines(file, [input.ToString()]);
            return input.Text == "bad" ? throw new InvalidOperationException(input.Text) : Task.FromResult(input.Text);
        }
    }
}
