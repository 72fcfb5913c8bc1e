namespace Compressor.Core.Jobs;

/// <summary>How far a job is; completed, failed and cancelled are final.</summary>
public enum JobState
{
    Queued,
    Connecting,
    Uploading,
    Editing,
    Rendering,
    Delivering,
    Completed,
    Failed,
    Cancelled,
}

public static class JobStates
{
    public static bool IsEnded(this JobState state) => state is JobState.Completed or JobState.Failed or JobState.Cancelled;
}
