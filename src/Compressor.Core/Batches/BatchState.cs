namespace Compressor.Core.Batches;

/// <summary>How far a batch is; completed, failed and cancelled are final.</summary>
public enum BatchState
{
    /// <summary>No item has begun.</summary>
    Queued,
    Running,

    /// <summary>Every item has ended, whatever came of it.</summary>
    Completed,

    /// <summary>The batch itself broke off: a fault of ours.</summary>
    Failed,
    Cancelled,
}

public static class BatchStates
{
    public static bool IsEnded(this BatchState state) => state is BatchState.Completed or BatchState.Failed or BatchState.Cancelled;
}
