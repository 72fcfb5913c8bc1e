namespace Compressor.Workflows;

/// <summary>A page of a list of instances.</summary>
/// <param name="Next">The cursor that <see cref="IWorkflowClient.ListAsync"/> takes for the next page; null on the last page.</param>
public sealed record WorkflowPage(IReadOnlyList<WorkflowInstance> Items, string? Next);
