using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using Compressor.Core.Health;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Nemo;
using Compressor.Storage;

namespace Compressor.Api.Tests.Hosts;

/// <summary>Jobs in memory that go forward when a test says so, and otherwise behave as the real ones are asked to.</summary>
public sealed class ScriptedJobs(IBlobStore blobs, TimeProvider time) : IJobs, IDependency
{
    private readonly ConcurrentDictionary<string, Job> _jobs = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (string JobId, string Fingerprint)> _keys = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, JobSource> _sources = new(StringComparer.Ordinal);
    private readonly List<Channel<string>> _watchers = [];
    private int _started;

    public ConcurrentQueue<JobRequest> Started { get; } = new();

    /// <summary>Event streams that are being read.</summary>
    public int Watchers
    {
        get { lock (_watchers) return _watchers.Count; }
    }

    /// <summary>Why no job can be done at the moment.</summary>
    public Exception? Outage { get; set; }

    /// <summary>What starting a job throws; null: nothing.</summary>
    public Exception? Fault { get; set; }

    string IDependency.Name => "scripted";

    Task<string?> IDependency.CheckAsync(CancellationToken cancellationToken) => Outage is null ? Task.FromResult<string?>(null) : throw Outage;

    public Exception? CreditsFailure { get; set; }

    /// <summary>Thrown by a start after the job has been started.</summary>
    public Exception? StartFailure { get; set; }

    /// <summary>The files of the last message.</summary>
    public IReadOnlyList<JobSource> Attached { get; private set; } = [];

    public async Task<Job> StartAsync(JobRequest request, CancellationToken cancellationToken = default)
    {
        if (Fault is { } fault) throw fault;
        var id = $"job-{Interlocked.Increment(ref _started)}";
        if (request.IdempotencyKey is { } key)
        {
            var fingerprint = request.Fingerprint ?? JsonSerializer.Serialize(request with { IdempotencyKey = null }, Core.Jobs.Json.Options);
            var use = _keys.GetOrAdd(key, (id, fingerprint));
            if (use.Fingerprint != fingerprint) throw new IdempotencyConflictException();
            if (use.JobId != id) return _jobs[use.JobId];
        }

        if (request.Source.Blob is { } source && (!BlobNames.TryParse(source, out var blob) || await blobs.GetFactsAsync(blob, cancellationToken) is null))
            throw new JobException(new JobError(Failures.SourceNotFound.Code, "There is no such file.", "Check its name."));
        Started.Enqueue(request);
        _sources[id] = request.Source;
        var now = time.GetUtcNow();
        _jobs[id] = new Job
        {
            Id = id,
            Status = JobState.Queued,
            Percent = 0,
            Text = "Waiting...",
            Prompt = request.Prompt,
            Input = request.Source.FileName ?? "video",
            Revision = 1,
            CreatedAt = now,
            UpdatedAt = now,
            Metadata = request.Metadata,
        };
        return StartFailure is { } failure ? throw failure : _jobs[id];
    }

    /// <summary>Moves a job on and tells those who watch it.</summary>
    public Job Change(string id, Func<Job, Job> change)
    {
        var job = _jobs[id] = change(_jobs[id]) with { UpdatedAt = time.GetUtcNow() };
        lock (_watchers) _watchers.ForEach(watcher => watcher.Writer.TryWrite(id));
        return job;
    }

    public Task<Job?> GetAsync(string id, CancellationToken cancellationToken = default) => Task.FromResult(_jobs.GetValueOrDefault(id));

    public Task<JobSource?> GetSourceAsync(string id, CancellationToken cancellationToken = default) =>
        Task.FromResult(_sources.TryGetValue(id, out var source) ? source with { Url = null } : null);

    /// <summary>What came before a job's latest revision.</summary>
    public ConcurrentDictionary<string, IReadOnlyList<Job>> Earlier { get; } = new(StringComparer.Ordinal);

    public Task<IReadOnlyList<Job>?> GetRevisionsAsync(string id, CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<Job>?>(_jobs.TryGetValue(id, out var job) ? [.. Earlier.GetValueOrDefault(id) ?? [], job] : null);

    public Task<JobPage> ListAsync(JobFilter? filter, string? after, int limit, CancellationToken cancellationToken = default)
    {
        if (after is not null && !int.TryParse(after, out _)) throw new JobException(Failures.AfterInvalid.In(Language.English));
        var all = _jobs.Values.Where((filter ?? JobFilter.None).Admits).OrderByDescending(job => int.Parse(job.Id[4..]))
            .SkipWhile(job => after is not null && int.Parse(job.Id[4..]) >= int.Parse(after)).ToList();
        return Task.FromResult(new JobPage([.. all.Take(limit)], all.Count > limit ? all[limit - 1].Id[4..] : null));
    }

    public async IAsyncEnumerable<Job> WatchAsync(string id, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var watcher = Channel.CreateUnbounded<string>();
        lock (_watchers) _watchers.Add(watcher);
        try
        {
            var now = _jobs[id];
            yield return now;
            while (!now.Status.IsEnded())
            {
                if (await watcher.Reader.ReadAsync(cancellationToken) == id) yield return now = _jobs[id];
            }
        }
        finally
        {
            lock (_watchers) _watchers.Remove(watcher);
        }
    }

    public Task<FollowUpAnswer?> SendMessageAsync(
        string id, string text, IReadOnlyList<JobSource>? attachments = null, CancellationToken cancellationToken = default)
    {
        if (!_jobs.TryGetValue(id, out var job)) return Task.FromResult<FollowUpAnswer?>(null);
        Attached = attachments ?? [];
        if (!job.Status.IsEnded()) throw new JobException(new JobError("job_running", "The job is still running.", "Wait until it has ended."));
        return Task.FromResult<FollowUpAnswer?>(text == "credits"
            ? new FollowUpAnswer("credits", "You have 12 credits.", job)
            : new FollowUpAnswer("message", "On it.", Change(id, before => before with { Status = JobState.Editing, Revision = before.Revision + 1, Result = null })));
    }

    public Task<Job?> CancelAsync(string id, CancellationToken cancellationToken = default) => Task.FromResult(
        !_jobs.TryGetValue(id, out var job) ? null
        : job.Status.IsEnded() ? job
        : Change(id, before => before with { Status = JobState.Cancelled, Text = "Cancelled." }));

    public Task<bool> DeleteAsync(string id, CancellationToken cancellationToken = default) =>
        _jobs.TryGetValue(id, out var job) && !job.Status.IsEnded() ? throw new JobException(Failures.JobRunning.In(Language.English)) : Task.FromResult(_jobs.TryRemove(id, out _));

    public Task<JobTimeline?> GetTimelineAsync(string id, CancellationToken cancellationToken = default) => Task.FromResult(_jobs.ContainsKey(id)
        ? new JobTimeline("Timeline (1 tracks): 1. Video: clip (0-2s)", [new JobTrack("video", "clip", 0, 2)])
        : null);

    public Task<Credits> GetCreditsAsync(CancellationToken cancellationToken = default) =>
        CreditsFailure is null ? Task.FromResult(new Credits(12, 0.5, 12.5)) : throw CreditsFailure;

    public static JobResult ResultAt(BlobName blob, string fileName) => new()
    {
        FileName = fileName,
        Blob = blob.ToString(),
        InputBytes = 100,
        Bytes = 11,
        Ratio = 0.11,
        Goal = new Goal { MaxBytes = 50 },
        MeetsGoal = true,
        Seconds = 1.5,
    };
}
