namespace Compressor.Workflows;

/// <summary>A page of a list of instances.</summary>
/// <param name="Next">What <see cref="IWorkflowClient.ListAsync"/> takes for the page after this one; null: this is the last.</param>
public sealed record WorkflowPage(IReadOnlyList<WorkflowInstance> Items, string? Next);
