namespace Compressor.Errors;

/// <summary>Carries a <see cref="JobError"/> out of an activity; it becomes the activity's result, not its exception.</summary>
public sealed class JobException(JobError error) : Exception($"{error.Code}: {error.Message}")
{
    public JobError Error { get; } = error;

    /// <summary>What the error stems from, where that is another one.</summary>
    public JobError? Cause { get; init; }
}
