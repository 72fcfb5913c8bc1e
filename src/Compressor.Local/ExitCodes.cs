namespace Compressor.Local;

/// <summary>The program's exit codes.</summary>
internal static class ExitCodes
{
    /// <summary>Done, and the goal was met.</summary>
    public const int Done = 0;

    /// <summary>Bad usage: nothing was started.</summary>
    public const int Usage = 2;

    /// <summary>A job failed.</summary>
    public const int Failed = 3;

    /// <summary>Done, but not all of it is as asked.</summary>
    public const int GoalMissed = 4;

    /// <summary>Nothing was rendered: the prompt was not understood or can't be done, or the agent asked something.</summary>
    public const int NothingDone = 5;

    /// <summary>Interrupted: the job was cancelled and cleaned up.</summary>
    public const int Interrupted = 130;

    /// <summary>The code of several videos: the worst one's.</summary>
    public static int Worst(int one, int other) => Rank(one) >= Rank(other) ? one : other;

    private static int Rank(int code) => code switch
    {
        Interrupted => 5,
        Failed => 4,
        Usage => 3,
        NothingDone => 2,
        GoalMissed => 1,
        _ => 0,
    };
}
