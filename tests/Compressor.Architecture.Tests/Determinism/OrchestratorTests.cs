using Mono.Cecil;

namespace Compressor.Architecture.Tests.Determinism;

/// <summary>Orchestrators run over their histories again and again, also under a later version of the app, and must decide the same each time.</summary>
public class OrchestratorTests
{
    private const string Workflow = "Compressor.Workflows.IWorkflow`2";
    private static readonly CallGraph Graph = new(Assemblies());

    /// <summary>Workflow of <see cref="NondeterministicWorkflows"/>, and the call that must be found in it.</summary>
    public static TheoryData<string, string> Bad => new()
    {
        { nameof(NondeterministicWorkflows.ReadsTheClockAfterAnAwait), "System.DateTimeOffset.get_UtcNow" },
        { nameof(NondeterministicWorkflows.DrawsLotsInALambda), "System.Random.Next" },
        { nameof(NondeterministicWorkflows.MakesAnIdInAnIterator), "System.Guid.NewGuid" },
        { nameof(NondeterministicWorkflows.AsksTheMachineThroughAnInterface), "System.Environment.get_ProcessorCount" },
        { nameof(NondeterministicWorkflows.ReadsAFileWhenItIsShown), "System.IO.File.ReadAllText" },
        { nameof(NondeterministicWorkflows.AsksTheTimeZoneAtTheStart), "System.TimeZoneInfo.get_Local" },
        { nameof(NondeterministicWorkflows.CountsItsRuns), "_runs" },
        { nameof(NondeterministicWorkflows.GoesToAnotherThread), "System.Threading.Tasks.Task.Run" },
        { nameof(NondeterministicWorkflows.MatchesText), "System.Text.RegularExpressions.Regex.IsMatch" },
        { nameof(NondeterministicWorkflows.ReadsTheSentence), "Compressor.Edits.PromptReader.Read" },
    };

    [Fact]
    public void No_orchestrator_reaches_what_may_give_another_answer_on_replay()
    {
        var walk = new OrchestratorWalk(Graph);
        var violations = walk.Violations(Orchestrators(ofTests: false));

        Assert.True(violations.Count == 0, string.Join('\n', violations));
        // It has seen the story, its helpers, lambdas and what overrides have to say.
        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal)
            {
                "Compressor.Core.Workflow.CompressVideoWorkflow.RunAsync", "Compressor.Core.Workflow.RenderDraft.RunAsync", "Compressor.Core.Workflow.JobRun.Say",
                "Compressor.Core.Workflow.JobEnding.EndAsync", "Compressor.Core.Jobs.Phrases.Delivering", "Compressor.Edits.SizeEdit.Expect",
            },
            walk.Reached.ToHashSet(StringComparer.Ordinal));
        Assert.DoesNotContain(walk.Reached, name => name.StartsWith("Compressor.Core.Workflow.Activities.JobActivity", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void A_call_that_may_give_another_answer_is_found_wherever_it_hides(string workflow, string call)
    {
        var violations = new OrchestratorWalk(Graph).Violations(Orchestrators(ofTests: true).Where(method => method.DeclaringType.Name == workflow));

        Assert.Contains(violations, violation => violation.Contains($"{workflow}.RunAsync", StringComparison.Ordinal) && violation.Contains(call, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_bad_workflow_is_tested()
    {
        var bad = Orchestrators(ofTests: true).Select(method => method.DeclaringType.Name).Order(StringComparer.Ordinal);
        Assert.Equal(bad, Bad.Select(row => row.Data.Item1).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<MethodDefinition> Orchestrators(bool ofTests) =>
        Graph.Implementing(Workflow).Where(method => method.Module.Assembly.Name.Name.EndsWith(".Tests", StringComparison.Ordinal) == ofTests);

    private static IEnumerable<string> Assemblies() =>
        from path in Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll")
        let name = Path.GetFileNameWithoutExtension(path)
        where name.StartsWith("compressor", StringComparison.OrdinalIgnoreCase) && name != "Compressor.TestSupport"
        select path;
}
