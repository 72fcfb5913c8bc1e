namespace Compressor.TestSupport.Nemo;

public enum NemoRoute
{
    Token,
    Session,
    Claim,
    Upload,
    Message,
    Credits,
    State,
    Estimate,
    Submit,
    Poll,
    Download,
    Cancel,
    File,
    Formats,
    Other,
}

/// <summary>What one request gets instead of the usual answer.</summary>
/// <param name="HasEffect">The request does its work (an edit, a render) all the same.</param>
public abstract record Fault(bool HasEffect)
{
    /// <summary>Any status and body.</summary>
    public sealed record Status(int Code, string Body = "", string ContentType = "application/json", string? RetryAfter = null, bool HasEffect = false)
        : Fault(HasEffect);

    /// <summary>HTTP 200 with <c>{"code":…,"message":"…"}</c>.</summary>
    public sealed record Envelope(int Code, string Message = "refused", bool HasEffect = false) : Fault(HasEffect);

    /// <summary>A proxy's page.</summary>
    public sealed record Html(int Code = 502) : Fault(false);

    public sealed record Redirect(Uri To, int Code = 307) : Fault(false);

    /// <summary>No answer until the client gives up.</summary>
    public sealed record NeverAnswer(bool HasEffect = false) : Fault(HasEffect);

    /// <summary>The connection is cut before a byte of the answer.</summary>
    public sealed record Cut(bool HasEffect = false) : Fault(HasEffect);

    /// <summary>For messages: the stream is cut after so many bytes.</summary>
    public sealed record BreakAfter(int Bytes, bool HasEffect = true) : Fault(HasEffect);

    /// <summary>For messages: the stream stays open without a word after its usual events.</summary>
    public sealed record Hang(bool HasEffect = true) : Fault(HasEffect);

    /// <summary>For messages: a stream that ends without an event.</summary>
    public sealed record Silent(bool HasEffect = true) : Fault(HasEffect);

    /// <summary>For messages: heartbeats until the client gives up.</summary>
    public sealed record OnlyHeartbeats(bool HasEffect = false) : Fault(HasEffect);

    /// <summary>For messages: these bytes are the stream, written in pieces of <paramref name="ChunkBytes"/>.</summary>
    public sealed record Stream(ReadOnlyMemory<byte> Bytes, int ChunkBytes = int.MaxValue, bool HasEffect = true) : Fault(HasEffect);

    /// <summary>The connection is reset at its head: of the body, nothing is read.</summary>
    public sealed record ResetUnread() : Fault(false);

    /// <summary>The connection is reset, and the port refuses connections for a while; null: for good.</summary>
    public sealed record Outage(TimeSpan? Length) : Fault(false);

    /// <summary>The usual answer, with its whole length promised, breaks off in its middle by a reset.</summary>
    public sealed record ResetInBody() : Fault(true);

    /// <summary>The first half of the usual answer, as if it were all.</summary>
    public sealed record Half() : Fault(true);

    /// <summary>The usual answer in small pieces, with a pause after each.</summary>
    public sealed record Drip(int Bytes, TimeSpan Pause) : Fault(true);

    /// <summary>The usual answer under headers that are not true of it.</summary>
    public sealed record Mislabelled(string? ContentType = null, string? ContentEncoding = null) : Fault(true);

    /// <summary>So many bytes of a JSON text, which is never whole.</summary>
    /// <param name="States">The length is stated at the head.</param>
    public sealed record Huge(long Bytes, bool States, string ContentType = "application/json") : Fault(true);

    /// <summary>For messages: other frames in place of the usual ones.</summary>
    public sealed record Frames(Func<IReadOnlyList<string>, IReadOnlyList<string>> Of) : Fault(true);

    /// <summary>
    /// The client is told that the request had no effect: it may send it again. After anything else that is no proper answer, it may not, if the request
    /// does something that should happen once.
    /// </summary>
    public bool IsRefusal => this switch
    {
        Status status => status.Code is >= 300 and < 500 and not 408,
        Envelope envelope => envelope.Code is < 500 or > 599,
        Redirect => true,
        Html html => html.Code is >= 300 and < 500,
        _ => false,
    };

    public static Fault Frame(string json, bool hasEffect = true) => new Stream(System.Text.Encoding.UTF8.GetBytes($"data: {json}\n\n"), HasEffect: hasEffect);
}
