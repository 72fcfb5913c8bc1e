using Compressor.Errors;
using Compressor.Nemo;
using Compressor.Nemo.Drafts;

namespace Compressor.Core.Jobs;

/// <summary>All that the API, the command line and the triggers do with jobs; the same on both hosts.</summary>
public interface IJobs
{
    /// <summary>Starts a job, or returns the one that the same idempotency key or job id started before.</summary>
    /// <exception cref="JobException">The request is invalid: <c>prompt_invalid</c>, <c>source_not_found</c>, …</exception>
    /// <exception cref="IdempotencyConflictException">The key was used for another request.</exception>
    Task<Job> StartAsync(JobRequest request, CancellationToken cancellationToken = default);

    Task<Job?> GetAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Jobs, newest first.</summary>
    Task<JobPage> ListAsync(JobState? status, string? after, int limit, CancellationToken cancellationToken = default);

    /// <summary>The job now, then again at each change, until it has ended (that state is the last).</summary>
    IAsyncEnumerable<Job> WatchAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>A follow-up to an ended job: answered at once (export, credits, status), or an edit that starts the next revision.</summary>
    /// <exception cref="JobException">The job still runs (<c>job_running</c>), or the message is invalid.</exception>
    Task<FollowUpAnswer?> SendMessageAsync(string id, string text, CancellationToken cancellationToken = default);

    /// <summary>Asks a job to stop; null when there is no such job. A job that has ended stays as it is.</summary>
    Task<Job?> CancelAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>The draft's tracks; null when there is no such job.</summary>
    Task<JobTimeline?> GetTimelineAsync(string id, CancellationToken cancellationToken = default);

    Task<Credits> GetCreditsAsync(CancellationToken cancellationToken = default);
}

/// <summary>Exactly one of <see cref="Blob"/> and <see cref="Url"/> is set.</summary>
public sealed record JobSource
{
    /// <summary><c>container/name</c>; an upload ticket's blob, or any blob of the store that may be a source.</summary>
    public string? Blob { get; init; }

    /// <summary>A public address. May carry a permission: it is kept encrypted and never shown.</summary>
    public Uri? Url { get; init; }

    /// <summary>File name for people; null: the last segment.</summary>
    public string? FileName { get; init; }
}

/// <summary>What starts a job.</summary>
public sealed record JobRequest
{
    public required JobSource Source { get; init; }
    public required string Prompt { get; init; }

    /// <summary>Chosen by the caller when it must be found again (command line, blob trigger); null: a new one.</summary>
    public string? JobId { get; init; }
    public string? IdempotencyKey { get; init; }

    /// <summary>
    /// What two requests under one <see cref="IdempotencyKey"/> are compared by, where the request itself will not do (a file that was
    /// sent again lies in another blob); null: the request itself.
    /// </summary>
    public string? Fingerprint { get; init; }
    public Uri? CallbackUrl { get; init; }
    public IReadOnlyDictionary<string, string>? Metadata { get; init; }
}

public sealed record JobPage(IReadOnlyList<Job> Items, string? Next);

/// <param name="Action">export, credits, status, upload or message.</param>
/// <param name="Text">The answer, in the user's language.</param>
/// <param name="Job">The job after it.</param>
public sealed record FollowUpAnswer(string Action, string Text, Job Job);

public sealed record JobTimeline(string Summary, IReadOnlyList<JobTrack> Tracks)
{
    public static JobTimeline Of(DraftOutline outline) =>
        new(outline.Summary, [.. outline.Tracks.Select(track => new JobTrack(track.Kind, track.Label, track.StartSeconds, track.EndSeconds))]);
}

/// <param name="Kind">video, audio, text, or the backend's number.</param>
/// <param name="StartSeconds">Where its first segment begins.</param>
public sealed record JobTrack(string Kind, string Label, double StartSeconds, double EndSeconds);

public sealed class IdempotencyConflictException() : Exception("This Idempotency-Key was used for another request.");
