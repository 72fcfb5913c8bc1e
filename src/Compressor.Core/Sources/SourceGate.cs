using Compressor.Core.Addresses;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Workflows;

namespace Compressor.Core.Sources;

/// <summary>
/// Decides whose files may be fetched now, so that a server that hangs, fails or is asked for many files costs the jobs of others nothing: each server has a share of the
/// jobs at a time, until its files are in a session; one that has not answered its last request, or none yet, has a single job, and all such have a share
/// together; one that keeps failing is paused, for longer each time. Jobs wait for that before they begin, where the engine has a queue (<see cref="ILanes"/>), and else by coming
/// again. In the memory of the process: each instance of an app that has several makes its own experiences.
/// </summary>
public sealed class SourceGate(JobLimits limits, TimeProvider time) : ILanes, IDisposable
{
    /// <summary>Servers that are remembered; of more, those are forgotten that were asked longest ago.</summary>
    internal const int MaxServers = 2000;

    /// <summary>After this time a job waits no more for a server that does not answer.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    /// <summary>What those wait for that need a server of which nothing good is known, while others have all the places for such.</summary>
    private const string Doubtful = "doubtful";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Source> _servers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Holder> _holders = new(StringComparer.Ordinal);

    /// <summary>Since when instances wait for a lane.</summary>
    private readonly Dictionary<string, long> _waiting = new(StringComparer.Ordinal);

    private int _doubtful;

    public Action<string>? Opened { get; set; }

    /// <summary>What is known of a server, and the end of its pause if somebody waits for that.</summary>
    private sealed class Source
    {
        public ForeignServer Server { get; } = new();

        public ITimer? Pause { get; set; }
    }

    /// <summary>The places of an instance, or of a request without any.</summary>
    private sealed class Holder(IReadOnlyList<string> servers)
    {
        public IReadOnlyList<string> Servers => servers;

        /// <summary>It has one of the places for servers of which nothing good is known.</summary>
        public bool IsDoubtful { get; set; }
    }

    /// <summary>Jobs that fetch from one server at the same time.</summary>
    private int Share => limits.MaxJobsPerSource ?? Math.Max(1, limits.MaxConcurrentJobs / 4);

    /// <summary>Jobs that need a server of which nothing good is known, at the same time: never all, and more than one if there is room, so that a server that hangs does not keep one out that has just not been asked yet.</summary>
    private int MaxDoubtful => Math.Max(1, Math.Min(limits.MaxConcurrentJobs - 1, Math.Max(2, limits.MaxConcurrentJobs / 4)));

    /// <summary>Servers that are remembered.</summary>
    internal int Count
    {
        get
        {
            lock (_lock) return _servers.Count;
        }
    }

    public IReadOnlyList<string> Of(object? input) => input switch
    {
        // What a session holds is not fetched again.
        CompressVideoInput { Session: null } job => [.. Servers(job.Source, job.Attachments)],
        CompressVideoInput job => [.. Servers(job.IsNewSource ? job.Source : null, job.Attachments.Skip(job.AttachmentsHeld))],
        RunBatchInput batch => [.. batch.Items.SelectMany(item => Servers(item.Source, item.Attachments)).Distinct(StringComparer.Ordinal)],
        _ => [],
    };

    public string? TryEnter(string instanceId, IReadOnlyList<string> lanes)
    {
        lock (_lock)
        {
            if (_holders.ContainsKey(instanceId)) return null;
            if (Blocker(lanes) is not { } blocker)
            {
                _waiting.Remove(instanceId);
                _holders[instanceId] = Take(lanes);
                return null;
            }

            // It begins without a place, is told to wait, and ends: nobody learns more by waiting on.
            if (_waiting.TryGetValue(instanceId, out var since) && IsFailing(blocker) && time.GetElapsedTime(since) >= Patience) return null;
            _waiting.TryAdd(instanceId, time.GetTimestamp());
            OpenAfterPause(blocker);
            return blocker;
        }
    }

    public void Leave(string instanceId)
    {
        List<string> opened = [];
        lock (_lock)
        {
            _waiting.Remove(instanceId);
            if (_holders.Remove(instanceId, out var holder)) GiveBack(holder, opened);
        }

        Announce(opened);
    }

    /// <summary>A request for a file begins.</summary>
    /// <param name="holder">The instance that may have places already.</param>
    /// <returns>The request, which ends when it is disposed of. It may be sent unless <see cref="Request.Wait"/> tells otherwise.</returns>
    public Request Enter(string holder, Uri url)
    {
        var name = ServerNames.Of(url);
        lock (_lock)
        {
            var server = Find(name).Server;
            server.LastCall = time.GetTimestamp();
            if (_holders.TryGetValue(holder, out var held) && held.Servers.Contains(name)) return new Request(this, name, held, isOwn: false, time.GetTimestamp());
            if (Blocker([name]) is null) return new Request(this, name, Take([name]), isOwn: true, time.GetTimestamp());
            return new Request(this, name, holder: null, isOwn: false, time.GetTimestamp()) { Wait = server.Queue(time, Share), IsFailing = server.IsPaused(time.GetTimestamp()) };
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            foreach (var source in _servers.Values) source.Pause?.Dispose();
        }
    }

    private static IEnumerable<string> Servers(SourceRef? source, IEnumerable<SourceRef> attachments) =>
        attachments.Prepend(source).Select(file => file?.Server).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>The first of these of which none may be asked; null: all may be.</summary>
    private string? Blocker(IReadOnlyList<string> servers)
    {
        var now = time.GetTimestamp();
        var isDoubtful = false;
        foreach (var name in servers)
        {
            var server = Find(name).Server;
            if (!server.HasRoom(Share, now)) return name;
            isDoubtful |= !server.IsWell;
        }

        return isDoubtful && _doubtful >= MaxDoubtful ? Doubtful : null;
    }

    private bool IsFailing(string name) => name != Doubtful && Find(name).Server is { IsWell: false, Failures: > 0 };

    private Holder Take(IReadOnlyList<string> servers)
    {
        var holder = new Holder(servers);
        foreach (var name in servers)
        {
            var server = Find(name).Server;
            server.Calls++;
            holder.IsDoubtful |= !server.IsWell;
        }

        if (holder.IsDoubtful) _doubtful++;
        return holder;
    }

    private void GiveBack(Holder holder, List<string> opened)
    {
        foreach (var name in holder.Servers)
        {
            Find(name).Server.Calls--;
            opened.Add(name);
        }

        NoMoreDoubtful(holder, opened);
    }

    private void NoMoreDoubtful(Holder holder, List<string> opened)
    {
        if (!holder.IsDoubtful) return;
        holder.IsDoubtful = false;
        _doubtful--;
        opened.Add(Doubtful);
    }

    private void End(Request request, Holder holder, bool isOwn, (bool Failed, bool Hung)? outcome)
    {
        List<string> opened = [];
        lock (_lock)
        {
            if (outcome is { } known)
            {
                Find(request.Server).Server.Learn(time, request.Begun, known.Failed, known.Hung);
                opened.Add(request.Server);
                if (!isOwn && holder.Servers.All(name => Find(name).Server.IsWell)) NoMoreDoubtful(holder, opened);
            }

            if (isOwn) GiveBack(holder, opened);
        }

        Announce(opened);
    }

    private void OpenAfterPause(string name)
    {
        if (name == Doubtful) return;
        var source = Find(name);
        var now = time.GetTimestamp();
        if (source.Pause is not null || !source.Server.IsPaused(now)) return;
        source.Pause = time.CreateTimer(_ => AfterPause(name, source), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        source.Pause.Change(time.GetElapsedTime(now, source.Server.PausedUntil) + TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
    }

    private void AfterPause(string name, Source source)
    {
        lock (_lock)
        {
            source.Pause?.Dispose();
            source.Pause = null;
        }

        // Where it is too early still, whoever asks first has the next timer set.
        Announce([name]);
    }

    /// <summary>Not under the lock: whoever hears of it asks for places.</summary>
    private void Announce(List<string> opened)
    {
        foreach (var name in opened.Distinct(StringComparer.Ordinal)) Opened?.Invoke(name);
    }

    private Source Find(string name)
    {
        if (_servers.TryGetValue(name, out var found)) return found;
        if (_servers.Count >= MaxServers && _servers.Where(entry => entry.Value is { Server.Calls: 0, Pause: null }).MinBy(entry => entry.Value.Server.LastCall) is { Key: { } oldest }) _servers.Remove(oldest);
        return _servers[name] = new Source();
    }

    /// <summary>One request for a file, or the refusal of one.</summary>
    public sealed class Request : IDisposable
    {
        private readonly SourceGate _gate;
        private readonly Holder? _holder;
        private readonly bool _isOwn;
        private (bool Failed, bool Hung)? _outcome;
        private bool _hasEnded;

        internal Request(SourceGate gate, string server, object? holder, bool isOwn, long begun) =>
            (_gate, Server, _holder, _isOwn, Begun, _hasEnded) = (gate, server, (Holder?)holder, isOwn, begun, holder is null);

        /// <summary>Not to be sent, but after this time it may be; null: now.</summary>
        public TimeSpan? Wait { get; init; }

        /// <summary>It has to wait since the server does not answer, not since others are being served.</summary>
        public bool IsFailing { get; init; }

        internal string Server { get; }

        internal long Begun { get; }

        /// <summary>The server answered.</summary>
        /// <param name="status">Whatever it answered, it is well, unless it says itself that it isn't.</param>
        public void Answered(int status) => _outcome = (status is 429 or >= 500, Hung: false);

        /// <summary>It did not.</summary>
        /// <param name="hung">It took its time.</param>
        public void Failed(bool hung) => _outcome = (Failed: true, hung);

        public void Dispose()
        {
            if (_hasEnded) return;
            _hasEnded = true;
            _gate.End(this, _holder!, _isOwn, _outcome);
        }
    }
}
