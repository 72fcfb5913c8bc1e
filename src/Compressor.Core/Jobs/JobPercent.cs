namespace Compressor.Core.Jobs;

/// <summary>Each state's share of a job's 100 percent: rendering takes nearly all the time.</summary>
public static class JobPercent
{
    /// <param name="fraction">0 to 1 of this state.</param>
    public static int Of(JobState state, double fraction = 0)
    {
        var (from, to) = state switch
        {
            JobState.Queued => (0, 0),
            JobState.Connecting => (1, 3),
            JobState.Uploading => (3, 15),
            JobState.Editing => (15, 20),
            JobState.Rendering => (20, 95),
            JobState.Delivering => (95, 99),
            _ => (100, 100),
        };
        return (int)Math.Floor(from + ((to - from) * Math.Clamp(fraction, 0, 1)));
    }
}
