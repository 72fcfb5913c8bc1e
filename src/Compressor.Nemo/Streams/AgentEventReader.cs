using System.Net;
using System.Text;
using System.Text.Json;
using Compressor.Edits;
using Compressor.Nemo.Http;
using Compressor.Nemo.Reading;

namespace Compressor.Nemo.Streams;

/// <summary>
/// Turns the frames of a <c>/run_sse</c> stream into <see cref="AgentEvent"/>s. Two kinds of frames exist: typed events
/// (<c>{"type":"text",…}</c>) and agent-kit events (<c>{"content":{"parts":[…]},"partial":…}</c>); frames of neither kind are ignored.
/// </summary>
internal sealed class AgentEventReader
{
    private readonly AgentText _text = new();

    /// <summary>Set once a frame has ended the run with an error; later frames are ignored.</summary>
    public NemoResponse? Failure { get; private set; }

    /// <param name="frame">The data of one event; <see cref="JsonValueKind.Undefined"/> for an empty one.</param>
    public IReadOnlyList<AgentEvent> Read(JsonElement frame)
    {
        if (Failure is not null) return [];
        if (frame.ValueKind == JsonValueKind.Undefined) return [new AgentEvent.Heartbeat()];
        if (frame.ValueKind != JsonValueKind.Object) return [];
        if (frame.Text("type") is { } type && frame.Member("content") is not { ValueKind: JsonValueKind.Object }) return ReadTyped(type, frame);
        var events = frame.Member("content") is { ValueKind: JsonValueKind.Object } content ? ReadContent(content, IsPartial(frame)) : [];
        if (frame.Text("errorCode") is { Length: > 0 } code)
            events.Add(new AgentEvent.Warning(Redactor.Text($"{code}: {frame.Text("errorMessage")}").TrimEnd(' ', ':')));
        else if (frame.Member("content") is null && IsError(frame))
            Fail(frame);
        return events;
    }

    /// <summary>Call at the end of the stream, however it ended. Returns the deltas that no text has repeated.</summary>
    public IReadOnlyList<AgentEvent> Finish() => _text.Flush() is { } rest ? [rest] : [];

    private IReadOnlyList<AgentEvent> ReadTyped(string type, JsonElement frame) => type switch
    {
        "text" => _text.Whole(frame.Text("content")) is { } piece ? [piece] : [],
        "tool_call" => [new AgentEvent.ToolCall(frame.Text("name") ?? "")],
        "tool_result" => [new AgentEvent.ToolResult(frame.Text("name") ?? "", ReportOf(frame.Member("result")))],
        "heartbeat" => [new AgentEvent.Heartbeat()],
        "error" when frame.Int("code") is not (null or 0) => Fail(frame),
        "error" => [new AgentEvent.Warning(Redactor.Text(frame.Text("message") ?? frame.Text("content") ?? frame.Text("error") ?? type))],
        _ => [],
    };

    private AgentEvent[] Fail(JsonElement frame)
    {
        Failure = NemoResponse.Unwrap(new NemoResponse { Status = HttpStatusCode.OK }, frame);
        return [];
    }

    private List<AgentEvent> ReadContent(JsonElement content, bool partial)
    {
        var text = new StringBuilder();
        var tools = new List<AgentEvent>();
        // Content with the role "user" is a tool's response or the user's own words.
        var isUsers = content.Text("role") == "user";
        foreach (var part in content.Member("parts") is { ValueKind: JsonValueKind.Array } parts ? parts.EnumerateArray() : default)
        {
            if ((part.Member("functionCall") ?? part.Member("function_call")) is { } call)
                tools.Add(new AgentEvent.ToolCall(call.Text("name") ?? ""));
            else if ((part.Member("functionResponse") ?? part.Member("function_response")) is { } response)
                tools.Add(new AgentEvent.ToolResult(response.Text("name") ?? "", ReportOf(response.Member("response"))));
            else if (!isUsers && part.Member("thought") is not { ValueKind: JsonValueKind.True })
                text.Append(part.Text("text"));
        }

        var said = text.ToString();
        var events = new List<AgentEvent>();
        if (partial)
            _text.Delta(said);
        else if (_text.Whole(said) is { } piece)
            events.Add(piece);
        events.AddRange(tools);
        return events;
    }

    private static EditReport? ReportOf(JsonElement? result) => result is { } element ? EditReport.TryRead(element) : null;

    private static bool IsPartial(JsonElement frame) => frame.Member("partial") is { ValueKind: JsonValueKind.True };

    private static bool IsError(JsonElement frame) =>
        frame.Member("error") is { ValueKind: JsonValueKind.String or JsonValueKind.Object } || frame.Int("code") is not (null or 0);
}
