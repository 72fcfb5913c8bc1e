using System.Net;
using System.Text.Json;
using Compressor.Nemo.Reading;

namespace Compressor.Nemo.Http;

/// <summary>
/// A whole answer of the backend. Envelopes come as <c>{code, message, data}</c>, <c>{success, data}</c> or bare; a body that is
/// not JSON (a proxy's HTML page) has no data.
/// </summary>
internal sealed record NemoResponse
{
    private static readonly JsonDocumentOptions Parsing = new() { MaxDepth = 512 };

    public required HttpStatusCode Status { get; init; }
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The content of the envelope, or the bare object; null if the body was not a JSON object.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>The envelope's code: 0 for success, null if there is none.</summary>
    public int? Code { get; init; }

    /// <summary>The envelope says that it failed: a code other than 0, or <c>success: false</c>.</summary>
    public bool SaysFailed { get; init; }

    /// <summary>The backend's own words, scrubbed.</summary>
    public string Message { get; init; } = "";

    /// <summary>For a refused file: why, and the message in Chinese (ours: <c>data.error_code</c>, <c>data.message_zh</c>).</summary>
    public string? ErrorCode { get; init; }
    public string? ChineseMessage { get; init; }

    public bool IsJson { get; init; }

    public bool IsSuccess => (int)Status is >= 200 and < 300 && !SaysFailed;

    /// <param name="body">The body as it came.</param>
    public static NemoResponse Read(HttpStatusCode status, ReadOnlyMemory<byte> body, TimeSpan? retryAfter)
    {
        var answer = new NemoResponse { Status = status, RetryAfter = retryAfter };
        JsonElement root;
        try
        {
            if (body.Span.StartsWith("\uFEFF"u8)) body = body[3..];
            root = JsonElement.Parse(body.Span, Parsing);
        }
        catch (JsonException)
        {
            var isText = body.Length > 0 && body.Span[0] is not ((byte)'{' or (byte)'[');
            return isText ? answer with { Message = Redactor.Text(System.Text.Encoding.UTF8.GetString(body.Span[..Math.Min(body.Length, 2000)])) } : answer;
        }

        return root.ValueKind == JsonValueKind.Object ? Unwrap(answer with { IsJson = true }, root) : answer with { IsJson = true };
    }

    /// <summary>Reads an envelope that came as an object, in an answer or in a stream's frame.</summary>
    public static NemoResponse Unwrap(NemoResponse answer, JsonElement root)
    {
        var code = root.Int("code") ?? Inner(root, "error")?.Int("code");
        var success = root.Member("success") is { ValueKind: JsonValueKind.True or JsonValueKind.False } flag ? flag.GetBoolean() : (bool?)null;
        var data = root.Member("data");
        var wrapped = data is { ValueKind: JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Array } && (code is not null || success is not null);
        return answer with
        {
            Code = code,
            SaysFailed = code is not (null or 0) || success == false,
            Data = wrapped ? (data!.Value.ValueKind == JsonValueKind.Object ? data : null) : root,
            Message = Redactor.Text(root.Text("message") ?? Inner(root, "error")?.Text("message") ?? root.Text("error") ?? root.Text("detail") ?? root.Text("msg")
                ?? Inner(root, "data")?.Text("error") ?? Inner(root, "data")?.Text("message")),
            ErrorCode = Inner(root, "data")?.Text("error_code"),
            ChineseMessage = Inner(root, "data")?.Text("message_zh") is { Length: > 0 } chinese ? Redactor.Text(chinese) : null,
        };
    }

    public static async Task<NemoResponse> ReadAsync(HttpResponseMessage response, TimeProvider clock, CancellationToken cancellationToken)
    {
        var body = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return Read(response.StatusCode, body, After(response, clock));
    }

    /// <summary>Retry-After, as seconds or as a date.</summary>
    public static TimeSpan? After(HttpResponseMessage response, TimeProvider clock) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date > clock.GetUtcNow() ? date - clock.GetUtcNow() : TimeSpan.Zero,
        _ => null,
    };

    private static JsonElement? Inner(JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Object } inner ? inner : null;
}
