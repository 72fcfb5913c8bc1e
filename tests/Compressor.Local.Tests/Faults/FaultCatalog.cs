using Compressor.TestSupport.Nemo;

namespace Compressor.Local.Tests.Faults;

/// <summary>How bad a fault is for the caller: what a call that meets it every time may end with.</summary>
public enum FaultClass
{
    /// <summary>The backend is not there, or not itself: trying again can help.</summary>
    Outage,

    /// <summary>An answer of which nothing can be made.</summary>
    Unreadable,

    /// <summary>The backend says no.</summary>
    Refused,

    /// <summary>The backend asks for less.</summary>
    RateLimited,

    /// <summary>Odd, but a proper answer all the same.</summary>
    Harmless,
}

/// <param name="Make">Called for each use.</param>
public sealed record NamedFault(string Name, FaultClass Class, Func<Fault> Make)
{
    public override string ToString() => Name;
}

/// <summary>Everything that an HTTP server and what lies before it have been seen to do to a request.</summary>
internal static class FaultCatalog
{
    private const string Page = "<html><head><title>Error</title></head><body><h1>Oops</h1><pre>SyntaxError: Unexpected token\n    at parse (/srv/agents/node_modules/x.js:1:2)</pre></body></html>";

    private const string WrongTypes =
        """{"code":0,"message":[1],"data":{"token":{"a":1},"expires_at":7,"session_id":[],"task_id":{},"files":{"0":1},"state":"none","available":"many","formats":4,"claim_token":[],"id":{},"status":{"is":3},"progress":"half","output":[]}}""";

    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(60);

    public static IReadOnlyList<NamedFault> OfEveryCall { get; } =
    [
        new("connection refused", FaultClass.Outage, () => new Fault.Outage(Short)),
        new("reset before it is read", FaultClass.Outage, () => new Fault.ResetUnread()),
        new("reset after it is read", FaultClass.Outage, () => new Fault.Cut()),
        new("reset after its effect", FaultClass.Outage, () => new Fault.Cut(HasEffect: true)),
        new("reset in the answer's body", FaultClass.Outage, () => new Fault.ResetInBody()),
        new("no answer", FaultClass.Outage, () => new Fault.NeverAnswer()),
        new("no answer, with effect", FaultClass.Outage, () => new Fault.NeverAnswer(HasEffect: true)),
        new("500 with a stack trace", FaultClass.Outage, () => new Fault.Status(500, Page, "text/html")),
        new("502", FaultClass.Outage, () => new Fault.Html(502)),
        new("503", FaultClass.Outage, () => new Fault.Status(503, "")),
        new("503 with Retry-After", FaultClass.Outage, () => new Fault.Status(503, """{"message":"busy"}""", RetryAfter: "2")),
        new("504", FaultClass.Outage, () => new Fault.Html(504)),
        new("504 after its effect", FaultClass.Outage, () => new Fault.Status(504, Page, "text/html", HasEffect: true)),
        new("429", FaultClass.RateLimited, () => new Fault.Status(429, """{"message":"slow down"}""")),
        new("429 with Retry-After", FaultClass.RateLimited, () => new Fault.Status(429, "", RetryAfter: "3")),
        new("429 for a week", FaultClass.RateLimited, () => new Fault.Status(429, Page, "text/html", RetryAfter: "604800")),
        new("401", FaultClass.Refused, () => new Fault.Status(401, """{"code":1001,"message":"token invalid"}""")),
        new("403", FaultClass.Refused, () => new Fault.Status(403, Page, "text/html")),
        new("404", FaultClass.Refused, () => new Fault.Status(404, """{"code":404,"message":"not found"}""")),
        new("404 for the session", FaultClass.Refused, () => new Fault.Status(404, """{"detail":"Session not found"}""")),
        new("409", FaultClass.Refused, () => new Fault.Status(409, """{"error":"conflict"}""")),
        new("413", FaultClass.Refused, () => new Fault.Status(413, Page, "text/html")),
        new("200 and code 2001", FaultClass.Refused, () => new Fault.Envelope(2001)),
        new("200 and code 500", FaultClass.Outage, () => new Fault.Envelope(500, Page)),
        new("a redirect to itself", FaultClass.Refused, () => new Fault.Status(307, "", "text/html")),
        new("a page in place of JSON", FaultClass.Unreadable, () => new Fault.Status(200, Page, "text/html", HasEffect: true)),
        new("an empty body", FaultClass.Unreadable, () => new Fault.Status(200, "", HasEffect: true)),
        new("null", FaultClass.Unreadable, () => new Fault.Status(200, "null", HasEffect: true)),
        new("an empty object", FaultClass.Unreadable, () => new Fault.Status(200, "{}", HasEffect: true)),
        new("an array", FaultClass.Unreadable, () => new Fault.Status(200, "[[1,2],{}]", HasEffect: true)),
        new("wrong types", FaultClass.Unreadable, () => new Fault.Status(200, WrongTypes, HasEffect: true)),
        new("malformed JSON", FaultClass.Unreadable, () => new Fault.Status(200, """{"code":0,"data":{"token":abc,}""", HasEffect: true)),
        new("truncated", FaultClass.Unreadable, () => new Fault.Half()),
        new("NUL bytes", FaultClass.Unreadable, () => new Fault.Status(200, new string('\0', 500), HasEffect: true)),
        new("gzip that is none", FaultClass.Harmless, () => new Fault.Mislabelled(ContentEncoding: "gzip")),
        new("wrong content type", FaultClass.Harmless, () => new Fault.Mislabelled(ContentType: "image/png")),
        new("a slow drip", FaultClass.Harmless, () => new Fault.Drip(400, TimeSpan.FromMilliseconds(2))),
    ];

    /// <summary>Costly, so not for every number of times.</summary>
    public static IReadOnlyList<NamedFault> Huge { get; } =
    [
        new("10 MB, length stated", FaultClass.Unreadable, () => new Fault.Huge(10_000_000, States: true)),
        new("10 MB, chunked", FaultClass.Unreadable, () => new Fault.Huge(10_000_000, States: false)),
    ];

    public static IReadOnlyList<NamedFault> OfMessages { get; } =
    [
        new("every event twice", FaultClass.Harmless, () => new Fault.Frames(frames => [.. frames.SelectMany(frame => new[] { frame, frame })])),
        new("unknown events", FaultClass.Harmless, () => new Fault.Frames(frames => ["event: ping\nid: 7\nretry: 1\ndata: {\"type\":\"zzz\",\"content\":{\"a\":[]}}", .. frames, ": comment", "data: [1,2]", "data: {\"type\":7}"])),
        new("events that are no JSON", FaultClass.Harmless, () => new Fault.Frames(frames => ["data: {\"type\":\"te", "data: <html>", .. frames, "data: \0\0"])),
        new("no event at all", FaultClass.Harmless, () => new Fault.Silent()),
        new("silence after the events", FaultClass.Outage, () => new Fault.Hang()),
        new("nothing but heartbeats", FaultClass.Outage, () => new Fault.OnlyHeartbeats()),
        new("a broken stream", FaultClass.Outage, () => new Fault.BreakAfter(100)),
        new("a broken stream, no effect", FaultClass.Outage, () => new Fault.BreakAfter(100, HasEffect: false)),
        new("an error in the stream", FaultClass.Refused, () => Fault.Frame("""{"code":2001,"message":"insufficient credits"}""", hasEffect: false)),
        new("a page of an error in the stream", FaultClass.Outage, () => Fault.Frame("""{"error":"<html><body>SyntaxError\n    at parse (/srv/agents/x.js:1:2)</body></html>"}""", hasEffect: false)),
        new("an event of 6 MB", FaultClass.Outage, () => new Fault.Huge(6_000_000, States: false, "text/event-stream")),
    ];
}
