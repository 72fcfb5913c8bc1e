using System.Collections.Concurrent;

namespace Compressor.TestSupport.Nemo;

public enum StreamForm
{
    Typed,
    AgentKit,
}

public enum SubmitForm
{
    /// <summary><c>{"success":true,"data":{"id","status","progress"}}</c>.</summary>
    Success,

    /// <summary><c>{"id","status"}</c>.</summary>
    Bare,

    /// <summary><c>{"render_id","status"}</c>.</summary>
    RenderId,
}

public enum PollForm
{
    /// <summary>Top-level, with <c>output.url</c>.</summary>
    TopLevel,

    /// <summary><c>{"success":true,"data":{…,"outputUrl"}}</c>.</summary>
    Success,
}

/// <summary>How a <see cref="NemoBackend"/> behaves. May be changed while it runs.</summary>
public sealed class NemoScript
{
    private readonly ConcurrentDictionary<NemoRoute, ConcurrentQueue<Fault>> _faults = new();
    private readonly ConcurrentDictionary<NemoRoute, Fault> _lasting = new();

    public StreamForm Stream { get; set; }
    public SubmitForm Submit { get; set; }
    public PollForm Poll { get; set; }

    /// <summary>What the agent says to a message; empty: it edits without a word.</summary>
    public IReadOnlyList<string> Texts { get; set; } = ["I'm on it.", "Done: the video is compressed."];

    /// <summary>Whether a message changes the draft.</summary>
    public bool EditChangesState { get; set; } = true;

    /// <summary>What the agent says to the next messages, and whether it edits; after them, <see cref="Texts"/> and <see cref="EditChangesState"/> hold again.</summary>
    public ConcurrentQueue<(string Text, bool Edits)> NextAnswers { get; } = new();

    /// <summary>Whether an upload is on the timeline before any message.</summary>
    public bool ReadyAfterUpload { get; set; }

    /// <summary>Raw JSON of the draft. <c>REVISION</c> stands for the number of edits so far.</summary>
    public string Draft { get; set; } =
        """{"zz":{"b":1.0,"a":[1e5,12345678901234567890,"\u00e9\/é"]}, "t":[{"tt":0,"sg":[{"d":2000,"rev":REVISION,"m":{"title":"clip"}}]},{"tt":42,"odd":null,"sg":[]}],"d":2000,"m":{"width":320,"height":180}}""";

    /// <summary>Polls until a render is completed.</summary>
    public int PollsUntilDone { get; set; } = 2;

    /// <summary>How many renders, counted from the first, may be done; those behind them stay at work.</summary>
    public int RendersToFinish { get; set; } = int.MaxValue;

    /// <summary>The status word while a render is at work.</summary>
    public string WorkingStatus { get; set; } = "processing";

    /// <summary>How many renders from now fail.</summary>
    public int RendersToFail { get; set; }

    /// <summary>The video that renders give; null: what was uploaded last (up to 32 MB).</summary>
    public byte[]? Result { get; set; }

    /// <summary>The output address for a render id; null: this server's own, absolute.</summary>
    public Func<string, string>? OutputUrl { get; set; }

    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Refuse tokens by HTTP 200 with code 1001 instead of HTTP 401.</summary>
    public bool RefuseTokensByCode { get; set; }

    /// <summary>A user's own token that is accepted besides the issued ones.</summary>
    public string? OwnToken { get; set; }

    public bool AcceptsIdempotencyKey { get; set; }

    /// <summary>The kinds of edits that sessions say can be done, by name; null: they say nothing of it.</summary>
    public IReadOnlyList<string>? Capabilities { get; set; }

    /// <summary>JSON of what it says a message would make of the session's files; null: it has no estimates.</summary>
    public string? Estimate { get; set; }

    /// <summary>The formats that it says can be uploaded; null: it knows no such request.</summary>
    public IReadOnlyList<string>? Formats { get; set; }

    /// <summary>Session ids are numbers in the JSON instead of strings.</summary>
    public bool NumericSessionIds { get; set; }

    /// <summary>Time between heartbeats of <see cref="Fault.OnlyHeartbeats"/>.</summary>
    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromMilliseconds(10);

    /// <summary>The next request of this route gets the fault; several are taken in order.</summary>
    public void Next(NemoRoute route, params ReadOnlySpan<Fault> next)
    {
        var queue = _faults.GetOrAdd(route, _ => new ConcurrentQueue<Fault>());
        foreach (var fault in next) queue.Enqueue(fault);
    }

    /// <summary>Every request of this route gets the fault, after those of <see cref="Next"/>.</summary>
    public void Always(NemoRoute route, Fault fault) => _lasting[route] = fault;

    /// <summary>No more faults.</summary>
    public void Calm()
    {
        _faults.Clear();
        _lasting.Clear();
    }

    internal Fault? Take(NemoRoute route) =>
        _faults.TryGetValue(route, out var queue) && queue.TryDequeue(out var fault) ? fault : _lasting.GetValueOrDefault(route);
}
