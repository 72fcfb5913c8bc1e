namespace Compressor.Workflows.Embedded;

/// <summary>Stands in for the engine's own, which is read from its database.</summary>
internal sealed record UnendedInstance(string Id, string Workflow, bool IsPending, bool IsChild, bool HasEvents)
{
    public object? Created => null;

    public IReadOnlyList<string> Lanes { get; init; } = [];
}
