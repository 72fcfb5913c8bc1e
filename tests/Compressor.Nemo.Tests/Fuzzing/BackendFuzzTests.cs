using System.Net;
using System.Text;
using Compressor.Nemo.Client;
using Compressor.Nemo.Drafts;
using Compressor.Nemo.Http;
using Compressor.Nemo.Streams;
using Compressor.TestSupport.Fuzzing;

namespace Compressor.Nemo.Tests.Fuzzing;

/// <summary>Whatever a backend sends, reading it ends soon, and not with an exception that nobody expects.</summary>
public class BackendFuzzTests
{
    private static readonly string[] Words =
    [
        "data: ", "data:", "\n\n", "\r\n", "\r", "event: ", "id: ", "retry: ", ": ", "[DONE]", "\u00EF\u00BB\u00BF", "{", "}", "[", "]", ",", ":", "\"", "\\", "\\ud800", "\\u0000", "null", "true", "false", "0", "-1", "1e999", "9999999999999999999",
        "\"type\":", "\"text\"", "\"content\":", "\"parts\":", "\"partial\":", "\"role\":\"user\"", "\"functionCall\":", "\"functionResponse\":", "\"error\":", "\"errorCode\":", "\"code\":", "\"message\":", "\"success\":", "\"data\":", "\"state\":",
        "\"draft\":", "\"t\":", "\"sg\":", "\"d\":", "\"m\":", "\"video_infos\":", "\"canvas_config\":", "\"generated_media\":", "\"output\":", "\"url\":", "\"outputUrl\":", "\"status\":", "\"progress\":", "\"notes\":", "\"quality\":", "\"estimate\":", "\"report\":", "\"thought\":true",
    ];

    private static readonly string[] Answers =
    [
        """{"code":0,"message":"ok","data":{"state":{"draft":{"t":[{"tt":0,"sg":[{"n":"clip","tr":{"s":0,"d":10000}}]},{"tt":7,"sg":[]}],"d":10000,"m":{"width":640,"height":360}},"video_infos":{"a.mp4":{"width":640,"height":360,"fps":"30","duration":10}},"canvas_config":{"width":1}}}}""",
        """{"success":true,"data":{"status":"completed","progress":"100%","output":{"url":"/api/results/1","size":1234,"duration":9.5,"ssim":0.98,"notes":[{"code":"a","text":"b","text_zh":"c"}],"quality":{"level":"good","worst_tenth":1}}}}""",
        """{"status":"failed","error":{"message":"no"},"error_code":"x","error_zh":"y","smallest_bytes":9,"fitting_seconds":1.5,"eta":2}""",
        """{"text":"Done","report":{"applied":["size"],"declined":[]},"estimate":{"size":1,"least":1,"most":2,"format":"mp4","sound":{"bit_rate":1,"channels":2,"copied":true}}}""",
        """{"error":{"code":429,"message":"slow down"}}""",
        "<html>Bad gateway</html>",
    ];

    private static readonly FuzzTarget Streams = new("agent-stream", async input =>
    {
        var (reader, said) = (new AgentEventReader(), new List<string>());
        try
        {
            await foreach (var frame in AgentStream.ReadFramesAsync(input.Open(), CancellationToken.None)) said.AddRange(reader.Read(frame).Select(e => e.ToString()));
        }
        catch (InvalidDataException e)
        {
            said.Add(e.Message);
        }
        said.AddRange(reader.Finish().Select(e => e.ToString()));
        return string.Join('\n', said.Append(reader.Failure?.Message ?? ""));
    })
    {
        Seeds = [ManyParts(), .. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Recordings", "agent-stream"), "*.sse").Order(StringComparer.Ordinal).Select(File.ReadAllBytes).Where(stream => stream.Length < 8000)],
        Words = Words,
        AllocatedPerByte = 300,
    };

    private static readonly FuzzTarget Bodies = new("backend-json", input =>
    {
        var answer = NemoResponse.Read(HttpStatusCode.OK, input.Bytes, null);
        if (answer.Data is not { } data) return Task.FromResult($"{answer}");
        var said = new List<string> { $"{answer with { Data = null }}", $"{RenderReading.Read("r", data)}", $"{EstimateReading.Read(data)}" };
        if (NemoState.IsState(data))
        {
            var state = NemoState.Read(data);
            said.Add($"{state.Fingerprint} {state.Outline?.Summary} {state.Video} {state.Draft?.IsReadyForExport}");
        }
        return Task.FromResult(string.Join('\n', said));
    })
    {
        Seeds = FuzzTarget.Texts(Answers),
        Words = Words,
        AllocatedPerByte = 300,
    };

    private static readonly FuzzTarget Scrubbed = new("redactor", input =>
    {
        const string Secret = "nmv_usr_0123456789abcdef0123456789";
        var text = Reading.Redactor.Text($"{input.Text} Authorization: Bearer {Secret} {input.Text}");
        Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
        return Task.FromResult(text ?? "");
    })
    {
        Seeds = FuzzTarget.Texts("token=abc", "https://a.example/b?sig=1&x=2", "Bearer x", "{\"token\":\"abc\"}"),
        Words = ["Bearer ", "token", "=", ":", "\"", "?", "&", "sig=", "https://", "@", "\0", "\n", "%"],
        MaxLength = 4000,
        AllocatedPerByte = 2000,
    };

    public static TheoryData<string, int> Parsers => new() { { "agent-stream", 700 }, { "backend-json", 1000 }, { "redactor", 200 } };

    private static FuzzTarget[] All => [Streams, Bodies, Scrubbed];

    /// <summary>An event in very many pieces.</summary>
    private static byte[] ManyParts() => Encoding.UTF8.GetBytes($"data: {{\"content\":{{\"parts\":[{string.Join(',', Enumerable.Repeat("{\"text\":\"abc\"}", 20_000))}]}}}}\n\n");

    [Theory]
    [MemberData(nameof(Parsers))]
    public async Task What_is_damaged_is_read_to_its_end(string parser, int rounds) => await Fuzzer.RunAsync(Array.Find(All, target => target.Name == parser)!, seed: 1, Fuzzer.Rounds(rounds));

    [Fact(Explicit = true)]
    public Task What_is_damaged_is_read_to_its_end_for_long() => Fuzzer.SoakAsync("4-fuzzing-backend", All, Fuzzer.Rounds(100_000));
}
