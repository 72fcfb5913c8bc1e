using System.Text.RegularExpressions;
using Compressor.Edits;
using Compressor.Workflows;

namespace Compressor.Architecture.Tests.Determinism;

#pragma warning disable MA0009, CA1812 // Bad on purpose, and only ever read by the tests that must catch them.

/// <summary>Workflows that do, each in a way of its own, what none may do.</summary>
internal static class NondeterministicWorkflows
{
    internal sealed class ReadsTheClockAfterAnAwait : IWorkflow<int, int>
    {
        public async Task<int> RunAsync(IWorkflowContext context, int input)
        {
            await context.CreateTimerAsync(TimeSpan.FromSeconds(1));
            return DateTimeOffset.UtcNow.Second;
        }
    }

    internal sealed class DrawsLotsInALambda : IWorkflow<int, int>
    {
        public Task<int> RunAsync(IWorkflowContext context, int input) => Task.FromResult(Enumerable.Range(0, input).Sum(_ => Random.Shared.Next()));
    }

    internal sealed class MakesAnIdInAnIterator : IWorkflow<int, int>
    {
        public Task<int> RunAsync(IWorkflowContext context, int input) => Task.FromResult(Ids().Count());

        private static IEnumerable<Guid> Ids()
        {
            yield return Guid.NewGuid();
        }
    }

    internal sealed class AsksTheMachineThroughAnInterface : IWorkflow<int, int>
    {
        private readonly ICounter _counter = new Processors();

        public Task<int> RunAsync(IWorkflowContext context, int input) => Task.FromResult(_counter.Count());

        private interface ICounter
        {
            int Count();
        }

        private sealed class Processors : ICounter
        {
            public int Count() => Environment.ProcessorCount;
        }
    }

    internal sealed class ReadsAFileWhenItIsShown : IWorkflow<string, string>
    {
        public Task<string> RunAsync(IWorkflowContext context, string input) => Task.FromResult($"{new Shown(input)}");

        private sealed record Shown(string Path)
        {
            public override string ToString() => File.ReadAllText(Path);
        }
    }

    internal sealed class AsksTheTimeZoneAtTheStart : IWorkflow<int, string>
    {
        public Task<string> RunAsync(IWorkflowContext context, int input) => Task.FromResult(Zone.Name);

        private static class Zone
        {
            public static readonly string Name = TimeZoneInfo.Local.Id;
        }
    }

    internal sealed class CountsItsRuns : IWorkflow<int, int>
    {
        private static int _runs;

        public Task<int> RunAsync(IWorkflowContext context, int input) => Task.FromResult(++_runs);
    }

    internal sealed class GoesToAnotherThread : IWorkflow<int, int>
    {
        public Task<int> RunAsync(IWorkflowContext context, int input) => Task.Run(() => input);
    }

    internal sealed class MatchesText : IWorkflow<string, bool>
    {
        public Task<bool> RunAsync(IWorkflowContext context, string input) => Task.FromResult(Regex.IsMatch(input, "mb$"));
    }

    internal sealed class ReadsTheSentence : IWorkflow<string, bool>
    {
        public Task<bool> RunAsync(IWorkflowContext context, string input) => Task.FromResult(PromptReader.Read(input).IsEmpty);
    }
}
