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

    public static Fault Frame(string json, bool hasEffect = true) => new Stream(System.Text.Encoding.UTF8.GetBytes($"data: {json}\n\n"), HasEffect: hasEffect);
}
