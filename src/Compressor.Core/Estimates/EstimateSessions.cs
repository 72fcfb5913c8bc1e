using System.Collections.Concurrent;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Workflow.Activities;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Media;
using Compressor.Nemo;
using Compressor.Storage;

namespace Compressor.Core.Estimates;

/// <summary>
/// Sessions of the backend that hold a file already, so that another sentence about the same file does not send it again. Kept in memory and for a while only:
/// what is forgotten is sent once more.
/// </summary>
public sealed class EstimateSessions(INemoClient nemo, SourceReader sources, FileSender sender, IBlobStore blobs, IJobSessions own, WorkflowSettings settings, TimeProvider time)
{
    private const int MaxKept = 50;

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15), UrlLifetime = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, (NemoSession Session, DateTimeOffset Until)> _kept = new(StringComparer.Ordinal);

    /// <summary>A session that holds these files, in their order; without them, if it is refused.</summary>
    /// <param name="id">Names the records that hold addresses of files.</param>
    /// <param name="refuse">Looks at the session before anything is sent; null: go on.</param>
    /// <exception cref="JobException"><c>estimates_unsupported</c>, before anything is sent.</exception>
    /// <exception cref="NemoException"/>
    public async Task<(NemoSession Session, JobError? Refused)> OpenAsync(
        string id, IReadOnlyList<(SourceRef File, MediaFacts Facts)> files, Func<NemoSession, JobError?> refuse, Language language, CancellationToken cancellationToken)
    {
        Purge();
        var key = await KeyAsync(files, cancellationToken);
        if (key is not null && _kept.TryGetValue(key, out var kept)) return (kept.Session, refuse(kept.Session));
        var session = await nemo.CreateSessionAsync(language.IsChinese() ? "zh" : "en", cancellationToken);
        if (!session.Estimates) throw new JobException(Failures.EstimatesUnsupported.In(language));
        if (refuse(session) is { } refused) return (session, refused);
        foreach (var (file, facts) in files) await UploadAsync(id, file, facts, session, language, cancellationToken);
        if (key is not null) _kept[key] = (session, time.GetUtcNow() + Lifetime);
        return (session, null);
    }

    /// <summary>The backend no longer has it.</summary>
    public void Forget(string sessionId)
    {
        foreach (var (key, _) in _kept.Where(kept => kept.Value.Session.SessionId == sessionId)) _kept.TryRemove(key, out _);
    }

    /// <summary>Null: an address may give another file the next time.</summary>
    private async Task<string?> KeyAsync(IReadOnlyList<(SourceRef File, MediaFacts Facts)> files, CancellationToken cancellationToken)
    {
        List<string> keys = [];
        foreach (var (file, _) in files)
        {
            if (!BlobNames.TryParse(file.Blob, out var blob) || await blobs.GetFactsAsync(blob, cancellationToken) is not { } facts) return null;
            keys.Add($"{blob} {facts.ETag} {facts.Length}");
        }

        return string.Join('\n', keys);
    }

    private async Task UploadAsync(string id, SourceRef file, MediaFacts facts, NemoSession session, Language language, CancellationToken cancellationToken)
    {
        if (await sources.TryGetUrlAsync(id, file, settings.UploadByUrl, UrlLifetime, cancellationToken) is { } url)
        {
            using var request = file.Blob is null ? sources.Enter(id, url, language) : null;
            await nemo.UploadFromUrlsAsync(session.SessionId, [url], cancellationToken);
        }
        else
        {
            await sender.SendAsync(session.SessionId, file, facts.Bytes, progress: null, cancellationToken);
        }
    }

    /// <summary>Lets go of those that are old, and of the oldest of too many, with what the own backend holds for them.</summary>
    private void Purge()
    {
        foreach (var (key, kept) in _kept.OrderByDescending(kept => kept.Value.Until).Where((kept, place) => place >= MaxKept - 1 || kept.Value.Until <= time.GetUtcNow()))
        {
            if (_kept.TryRemove(KeyValuePair.Create(key, kept))) own.Forget(kept.Session.SessionId);
        }
    }
}
