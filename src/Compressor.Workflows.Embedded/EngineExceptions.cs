namespace Compressor.Workflows.Embedded;

/// <summary>The code of a workflow does not do what its history says it did: it was changed while an instance ran.</summary>
public sealed class WorkflowChangedException(string difference)
    : Exception($"The workflow code changed while this instance ran: {difference}.");

/// <summary>The code of a workflow waits for something, or runs on a thread, that the engine cannot replay.</summary>
public sealed class NonDeterministicWorkflowException(string reason) : Exception(reason);
