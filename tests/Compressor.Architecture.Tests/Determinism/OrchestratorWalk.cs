using Mono.Cecil;

namespace Compressor.Architecture.Tests.Determinism;

/// <summary>Follows the calls of orchestrators until they leave what is replayed.</summary>
internal sealed class OrchestratorWalk(CallGraph graph)
{
    private readonly Dictionary<MethodDefinition, MethodDefinition?> _reachedFrom = [];

    /// <summary>The full names of methods that are reached, without parameters.</summary>
    public IEnumerable<string> Reached => _reachedFrom.Keys.Select(Name);

    /// <summary>Each call that may not be there, with the calls that lead to it: "A.Run → B.Help → System.Guid.NewGuid (may give another answer on replay)".</summary>
    public IReadOnlyList<string> Violations(IEnumerable<MethodDefinition> starts)
    {
        var found = new List<string>();
        var waiting = new Queue<MethodDefinition>();
        foreach (var start in starts) Reach(start, null, waiting);
        while (waiting.TryDequeue(out var at))
        {
            foreach (var used in graph.UsesOf(at))
            {
                if (Nondeterminism.Of(used, at) is { } problem) found.Add($"{Path(at)} → {Name(used)} ({problem})");
                else if (used is MethodDefinition method && !LeavesTheReplay(method)) Reach(method, at, waiting);
            }
        }

        return [.. found.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The engines stand behind the context, and the first version's jobs read their sentences themselves.</summary>
    private static bool LeavesTheReplay(MethodDefinition method)
    {
        var type = method.DeclaringType;
        return type.Namespace == "Compressor.Core.Workflow.Version1" || type.FullName == "Compressor.Workflows.IWorkflowContext"
            || type.Interfaces.Any(implemented => implemented.InterfaceType.FullName == "Compressor.Workflows.IWorkflowContext");
    }

    private void Reach(MethodDefinition method, MethodDefinition? from, Queue<MethodDefinition> waiting)
    {
        if (_reachedFrom.TryAdd(method, from)) waiting.Enqueue(method);
    }

    private string Path(MethodDefinition method) => _reachedFrom[method] is { } from ? $"{Path(from)} → {Name(method)}" : Name(method);

    private static string Name(MemberReference member) => $"{member.DeclaringType.GetElementType().FullName}.{member.Name}";
}
