namespace Compressor.Core.Jobs;

/// <summary>Something said in a job.</summary>
/// <param name="Role">Who says it.</param>
/// <param name="At">When it was said.</param>
/// <param name="Text">What was said.</param>
public sealed record JobMessage(DateTimeOffset At, JobMessageRole Role, string Text);

/// <summary>Who says something in a job: the user, the agent that edits, or the program.</summary>
public enum JobMessageRole
{
    User,
    Agent,
    System,
}
