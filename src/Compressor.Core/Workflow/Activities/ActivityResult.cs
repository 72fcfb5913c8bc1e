using Compressor.Errors;

namespace Compressor.Core.Workflow.Activities;

/// <summary>
/// What an activity of the workflow returns: a value, or the error that the job shows. Errors travel as data, so that a
/// history never holds an exception's text or stack, and both hosts record the same.
/// </summary>
public sealed record ActivityResult<T>(T? Value, JobError? Error)
{
    /// <summary>What the error stems from, where that is another one; null in histories that are older than it.</summary>
    public JobError? Cause { get; init; }

    /// <exception cref="JobException">The activity returned an error.</exception>
    public T Unwrap() => Error is null ? Value! : throw new JobException(Error) { Cause = Cause };
}
