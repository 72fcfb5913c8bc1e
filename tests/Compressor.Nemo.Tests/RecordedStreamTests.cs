using System.Text;
using System.Text.Json;
using Compressor.Nemo.Streams;
using CsCheck;

namespace Compressor.Nemo.Tests;

/// <summary>Streams of a real agent-kit server, byte for byte (see Recordings/agent-stream/SOURCES.md).</summary>
public class RecordedStreamTests
{
    private static readonly string[] Weather = ["call get_weather", "result get_weather"];

    public static TheoryData<string, string[]> Recordings => new()
    {
        { "camel", [.. Weather, "text Hello world"] },
        { "error", [.. Weather, "text Hello world", "warning SAFETY: the model was not amused"] },
        { "throw", ["text Hello ", "failure agent blew up mid-stream"] },
        { "noapp", ["failure Agent 'nope' not found in /srv/agents/agents. Available agents: llm_agent, nemo_agent"] },
        { "llm", ["text Let me look.", .. Weather, "text It is sunny."] },
        { "llm_modelthrow", ["warning UNKNOWN_ERROR: model threw"] },
        { "g_hello", ["text It is sunny."] },
        { "g_tool", ["text Let me look.", .. Weather, "text It is sunny."] },
        { "g_blocked", [] },
    };

    [Theory]
    [MemberData(nameof(Recordings))]
    public async Task A_recording_reads_the_same_in_whatever_pieces_it_comes(string name, string[] expected)
    {
        var bytes = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Recordings", "agent-stream", name + ".sse"));
        Assert.Equal(expected, await ReadAsync(bytes));
        foreach (var piece in new[] { 1, 7, 300 }) Assert.Equal(expected, await ReadAsync(bytes, piece));
        Assert.Equal(expected, await ReadAsync([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\r\n"))]));
    }

    [Theory]
    [InlineData("data: {\"type\":\"text\",\"content\":\"压缩\"}\n\n", "text 压缩")]
    [InlineData("data: {\"type\":\"tool_call\",\"name\":\"a\",\"args\":{}}\n\ndata: {\"type\":\"tool_result\",\"name\":\"a\",\"result\":1}\n\n", "call a|result a")]
    [InlineData("data: {\"type\":\"heartbeat\"}\n\ndata:\n\n: comment\n\ndata: \n\n", "heartbeat|heartbeat|heartbeat")]
    [InlineData("event: message\nid: 7\nretry: 10\ndata: {\"type\":\"text\",\ndata: \"content\":\"one\"}\n\n", "text one")]
    [InlineData("data: {}\n\n", "")]
    [InlineData("data: [DONE]\n\ndata: {broken\n\ndata: 7\n\ndata: {\"type\":\"later\",\"x\":1}\n\n", "")]
    [InlineData("data: {\"content\":{\"role\":\"model\",\"parts\":[{\"function_call\":{\"name\":\"b\"}},{\"function_response\":{\"name\":\"b\"}}]}}\n\n", "call b|result b")]
    [InlineData("data: {\"content\":{\"parts\":[{\"text\":\"A \"}]},\"partial\":true}\n\ndata: {\"content\":{\"parts\":[{\"text\":\"A b\"}]},\"partial\":true}\n\n", "text A A b")]
    [InlineData("data: {\"content\":{\"parts\":[{\"text\":\"A\"}]}}\n\ndata: {\"content\":{\"parts\":[{\"text\":\"A\"}]}}\n\n", "text A|text A")]
    [InlineData("data: {\"content\":{\"parts\":[{\"text\":\"kept\"}]},\"errorCode\":\"MAX_TOKENS\"}\n\n", "text kept|warning MAX_TOKENS")]
    [InlineData("data: {\"content\":{\"role\":\"user\",\"parts\":[{\"text\":\"my own words\"}]}}\n\n", "")]
    [InlineData("data: {\"type\":\"text\",\"content\":\"Done.\"}\n\ndata: {\"type\":\"text\",\"content\":\"I encountered a temporary issue. Try again.\"}\n\n", "text Done.")]
    [InlineData("data: {\"type\":\"text\",\"content\":\"I encountered a temporary issue.\"}\n\n", "text I encountered a temporary issue.")]
    [InlineData("data: {\"code\":2001,\"message\":\"no credits\"}\n\ndata: {\"type\":\"text\",\"content\":\"after the end\"}\n\n", "failure 2001 no credits")]
    [InlineData("data: {\"type\":\"error\",\"code\":2001,\"message\":\"no credits\"}\n\n", "failure 2001 no credits")]
    [InlineData("data: {\"type\":\"message\",\"content\":{\"parts\":[{\"text\":\"A\"}]}}\n\n", "text A")]
    [InlineData("data: {\"error\":{\"code\":429,\"message\":\"slow down\"}}\n\n", "failure 429 slow down")]
    [InlineData("data: {\"type\":\"tool_call\"}\n\n", "call ")]
    [InlineData("data: {\"type\":\"tool_result\"}\n\n", "result ")]
    [InlineData("data: {\"type\":\"error\",\"code\":0,\"message\":\"m\",\"content\":\"c\"}\n\n", "warning m")]
    [InlineData("data: {\"type\":\"error\",\"content\":\"c\",\"error\":\"e\"}\n\n", "warning c")]
    [InlineData("data: {\"type\":\"error\",\"error\":\"e\"}\n\n", "warning e")]
    [InlineData("data: {\"type\":\"error\"}\n\n", "warning error")]
    [InlineData("data: {\"content\":{\"parts\":[{\"functionCall\":{\"name\":\"a\"},\"function_call\":{\"name\":\"b\"}},{\"functionCall\":{}}]}}\n\n", "call a|call ")]
    [InlineData("data: {\"content\":{\"parts\":[{\"functionResponse\":{\"name\":\"a\"},\"function_response\":{\"name\":\"b\"}},{\"functionResponse\":{}}]}}\n\n", "result a|result ")]
    [InlineData("data: {\"content\":\"odd\",\"error\":\"boom\"}\n\n", "")]
    [InlineData("data: {\"type\":\"text\",\"content\":\"  I encountered a temporary issue.\"}\n\n", "text   I encountered a temporary issue.")]
    public async Task Frames_become_events(string stream, string expected)
    {
        var wanted = expected.Length == 0 ? [] : expected.Split('|');
        Assert.Equal(wanted, await ReadAsync(Encoding.UTF8.GetBytes(stream)));
        Assert.Equal(wanted, await ReadAsync(Encoding.UTF8.GetBytes(stream), 1));
        Assert.Equal(wanted, await ReadAsync(Encoding.UTF8.GetBytes(stream.Replace("\n", "\r\n")), 3));
    }

    /// <summary>Texts, cut into deltas at any place and then repeated whole, with calls between, come out once each.</summary>
    [Fact]
    public void Every_text_is_shown_once_however_it_is_cut() =>
        Gen.Select(Gen.String[Gen.Char["ab 压é\"\\\n"], 1, 12].Where(text => text.Trim().Length > 0).List[1, 4], Gen.Int[1, 5], Gen.Int[1, 9]).Sample((texts, delta, piece) =>
        {
            var stream = new StringBuilder();
            foreach (var text in texts)
            {
                foreach (var part in text.Chunk(delta)) Append(stream, new string(part), true);
                stream.Append("data: {\"content\":{\"parts\":[{\"functionCall\":{\"name\":\"f\"}}]}}\n\n");
                Append(stream, text, false);
            }

            var shown = ReadAsync(Encoding.UTF8.GetBytes(stream.ToString()), piece).GetAwaiter().GetResult();
            Assert.Equal(texts.Select(text => "text " + text), shown.Where(line => line.StartsWith("text ", StringComparison.Ordinal)));
        }, iter: 300);

    [Fact]
    public void What_no_text_has_repeated_comes_out_once_at_the_end()
    {
        var reader = new AgentEventReader();
        reader.Read(JsonElement.Parse("""{"content":{"parts":[{"text":"held"}]},"partial":true}"""u8));
        Assert.Equal(["text held"], reader.Finish().Select(Line));
        Assert.Empty(reader.Finish());
    }

    [Fact]
    public void A_tools_response_carries_the_report_of_the_edit()
    {
        var events = new AgentEventReader().Read(JsonElement.Parse("""{"content":{"parts":[{"functionResponse":{"name":"edit","response":{"applied":["size"],"declined":[]}}}]}}"""u8));
        Assert.Equal([Edits.EditKind.Size], Assert.IsType<AgentEvent.ToolResult>(Assert.Single(events)).Report!.Applied);
    }

    [Fact]
    public async Task An_event_that_is_too_large_ends_the_stream_and_closes_it()
    {
        var source = new MemoryStream([.. "data: "u8, .. new byte[EventLimitStream.MaxEventBytes + 100_000]]);
        var error = await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var _ in AgentStream.ReadFramesAsync(source, CancellationToken.None))
            {
            }
        });
        Assert.Contains("too large", error.Message, StringComparison.Ordinal);
        Assert.False(source.CanRead);
    }

    private static void Append(StringBuilder stream, string text, bool partial) => stream.Append("data: ")
        .Append(JsonSerializer.Serialize(new { content = new { role = "model", parts = new[] { new { text } } }, partial })).Append("\n\n");

    private static async Task<List<string>> ReadAsync(byte[] bytes, int piece = int.MaxValue)
    {
        var reader = new AgentEventReader();
        var lines = new List<string>();
        await foreach (var frame in AgentStream.ReadFramesAsync(new SlowStream(bytes, piece), CancellationToken.None)) lines.AddRange(reader.Read(frame).Select(Line));
        lines.AddRange(reader.Finish().Select(Line));
        if (reader.Failure is { } failure) lines.Add($"failure {failure.Code} {failure.Message}".Replace("  ", " "));
        return lines;
    }

    private static string Line(AgentEvent item) => item switch
    {
        AgentEvent.Text text => "text " + text.Content,
        AgentEvent.ToolCall call => "call " + call.Name,
        AgentEvent.ToolResult result => "result " + result.Name,
        AgentEvent.Warning warning => "warning " + warning.Message,
        _ => "heartbeat",
    };

    /// <summary>Gives at most so many bytes a read, as a network does.</summary>
    private sealed class SlowStream(byte[] bytes, int piece) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(piece, buffer.Length)], cancellationToken);
    }
}
