namespace Compressor.Core.Jobs;

/// <param name="Role">Who says it.</param>
public sealed record JobMessage(DateTimeOffset At, JobMessageRole Role, string Text);

public enum JobMessageRole
{
    User,
    Agent,
    System,
}
