using Compressor.Errors;
using Compressor.Nemo;

namespace Compressor.Core.Jobs;

/// <summary>Everything that the API, the command line and the triggers do with jobs; the same on both hosts.</summary>
public interface IJobs
{
    /// <summary>Starts a job, or returns the one that the same idempotency key or job id started before.</summary>
    /// <exception cref="JobException">The request is invalid: <c>prompt_invalid</c>, <c>source_not_found</c>, …</exception>
    /// <exception cref="IdempotencyConflictException">The key was used for another request.</exception>
    Task<Job> StartAsync(JobRequest request, CancellationToken cancellationToken = default);

    Task<Job?> GetAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>All revisions of a job, oldest first, each with its own prompt, messages and result; null if there is no such job.</summary>
    Task<IReadOnlyList<Job>?> GetRevisionsAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>The file that a job was started with; of one that was given by its address, only the name. Null: there is no such job.</summary>
    Task<JobSource?> GetSourceAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Jobs, newest first.</summary>
    /// <param name="filter">Null: all.</param>
    /// <param name="after">The <see cref="JobPage.Next"/> of the page before; null: the first page.</param>
    /// <exception cref="JobException"><paramref name="after"/> is of no page (<c>after_invalid</c>).</exception>
    Task<JobPage> ListAsync(JobFilter? filter, string? after, int limit, CancellationToken cancellationToken = default);

    /// <summary>The job now, then again after each change, until it has ended (that state is the last).</summary>
    IAsyncEnumerable<Job> WatchAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>A follow-up to an ended job: answered at once (export, credits, status), or an edit that starts the next revision.</summary>
    /// <param name="attachments">Further files that the message speaks of; null: none.</param>
    /// <exception cref="JobException">The job still runs (<c>job_running</c>), or the message is invalid.</exception>
    Task<FollowUpAnswer?> SendMessageAsync(string id, string text, IReadOnlyList<JobSource>? attachments = null, CancellationToken cancellationToken = default);

    /// <summary>Asks a job to stop; null if there is no such job. Does nothing to an ended job.</summary>
    Task<Job?> CancelAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Deletes an ended job with its revisions, records and files.</summary>
    /// <returns>False: there is no such job.</returns>
    /// <exception cref="JobException">The job still runs, or the batch that it is an item of (<c>job_running</c>).</exception>
    Task<bool> DeleteAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>The draft's tracks; null when there is no such job.</summary>
    Task<JobTimeline?> GetTimelineAsync(string id, CancellationToken cancellationToken = default);

    Task<Credits> GetCreditsAsync(CancellationToken cancellationToken = default);
}
