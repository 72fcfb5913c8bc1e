namespace Compressor.Core.Jobs;

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
