using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;

namespace Compressor.EndToEnd.Tests.Soak;

/// <summary>What comes from outside in masses takes no more than a bounded part of the memory, and the server goes on.</summary>
public class FloodTests(ITestOutputHelper output)
{
    private const double MaxMegabytes = 300;

    [Fact(Explicit = true)]
    public Task A_stream_with_one_line_of_300_MB() => OneJobAsync("f1", "300 MB in one line of a stream", NemoRoute.Message, new Fault.Huge(300_000_000, States: false, "text/event-stream"));

    [Fact(Explicit = true)]
    public Task A_result_without_end() => OneJobAsync("f2", "a result of 1.5 GB for 26 kB", NemoRoute.File, new Fault.Huge(1_500_000_000, States: false, "video/mp4"));

    [Fact(Explicit = true)]
    public Task A_poll_without_end() => OneJobAsync("f3", "an answer of 2 GB to a poll", NemoRoute.Poll, new Fault.Huge(2_000_000_000, States: false));

    [Fact(Explicit = true)]
    public Task A_refusal_without_end() => OneJobAsync("f4", "an answer of 2 GB for a session", NemoRoute.Session, new Fault.Huge(2_000_000_000, States: false));

    [Fact(Explicit = true)]
    public Task A_stream_of_100_000_events() => OneJobAsync("f5", "100,000 small events", NemoRoute.Message, new Fault.Frames(frames =>
        [.. frames, .. Enumerable.Range(0, 100_000).Select(number => string.Create(CultureInfo.InvariantCulture, $$"""data: {"type":"text","content":"word {{number}} "}"""))]));

    [Fact(Explicit = true)]
    public async Task Ten_thousand_jobs_wait()
    {
        await using var flood = await Flood.StartAsync(new NemoScript { PollsUntilDone = int.MaxValue }, ("Limits__MaxConcurrentJobs", "1"), ("Workflow__RenderDeadline", "01:00:00"), ("Workflow__RenderPollInterval", "00:00:05"));
        var upload = await UploadAsync(flood.Url);
        await Parallel.ForEachAsync(Enumerable.Range(0, 10_000), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, _) =>
            await flood.Jobs.StartWithAsync(upload, string.Create(CultureInfo.InvariantCulture, $"add a title saying number {number}")));
        var list = await flood.Jobs.GetAsync("/api/jobs?limit=100&status=queued");
        Report("f6", "10,000 waiting jobs", flood, 10_000, isWell: list.GetProperty("items").GetArrayLength() == 100);
    }

    [Fact(Explicit = true)]
    public async Task Two_thousand_listeners_follow_a_job()
    {
        await using var flood = await Flood.StartAsync(new NemoScript { PollsUntilDone = int.MaxValue }, ("Workflow__RenderDeadline", "01:00:00"));
        var job = await flood.Jobs.StartAsync("one", "add a title saying hello");
        await flood.Backend.WaitForAsync(NemoRoute.Poll, cancellationToken: TestContext.Current.CancellationToken);
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 3000 }) { BaseAddress = new Uri(flood.Url), Timeout = TimeSpan.FromMinutes(5) };
        var streams = new List<Stream>();
        try
        {
            for (var batch = 0; batch < 20; batch++)
            {
                streams.AddRange(await Task.WhenAll(Enumerable.Range(0, 100).Select(async _ =>
                {
                    var stream = await http.GetStreamAsync($"/api/jobs/{job}/events");
                    Assert.True(await stream.ReadAsync(new byte[512]) > 0);
                    return stream;
                })));
            }

            flood.Backend.Script.PollsUntilDone = 0;
            var ended = await flood.Jobs.EndAsync(job);
            Report("f7", "2,000 listeners of a job", flood, streams.Count, isWell: ended.GetProperty("status").GetString() == "completed" && await flood.IsWellAsync());
        }
        finally
        {
            foreach (var stream in streams) await stream.DisposeAsync();
        }
    }

    [Fact(Explicit = true)]
    public async Task A_thousand_requests_stay_half_open()
    {
        await using var flood = await Flood.StartAsync(new NemoScript());
        var address = new Uri(flood.Url);
        var sockets = new List<Socket>();
        try
        {
            for (var number = 0; number < 1000; number++)
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                sockets.Add(socket);
                await socket.ConnectAsync(IPAddress.Loopback, address.Port);
                // Half of them stop in the head, half in a body of which they have announced much.
                await socket.SendAsync(System.Text.Encoding.ASCII.GetBytes(number % 2 == 0
                    ? "GET /api/jobs HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "
                    : $"POST /api/jobs HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/json\r\nContent-Length: 9000000\r\n\r\n{{\"prompt\":\""));
            }

            Report("f8", "1,000 half-open requests", flood, sockets.Count, await flood.IsWellAsync());
        }
        finally
        {
            foreach (var socket in sockets) socket.Dispose();
        }
    }

    private async Task OneJobAsync(string part, string what, NemoRoute route, Fault fault)
    {
        await using var flood = await Flood.StartAsync(new NemoScript { Result = TestClips.Mp4() });
        flood.Backend.Script.Always(route, fault);
        var ended = await flood.Jobs.EndAsync(await flood.Jobs.StartAsync("one", "add a title saying hello"));
        var code = ended.TryGetProperty("error", out var error) && error.ValueKind is JsonValueKind.Object ? error.GetProperty("code").GetString() : "completed";
        Report(part, what, flood, 1, await flood.IsWellAsync(), $"ended with {code}");
    }

    private void Report(string part, string what, Flood flood, int runs, bool isWell, string note = "")
    {
        var peak = flood.PeakMegabytes;
        SoakTable.Write($"4-flood-{part}", [new SoakRow(what, runs, isWell ? 0 : 1, 0, 0, peak, $"{note}{(note.Length > 0 ? "; " : "")}{flood.Time.TotalSeconds:0} s")]);
        output.WriteLine($"{what}: {peak:0} MB, {flood.Time.TotalSeconds:0} s, {note}");
        Assert.True(isWell, "The server does no jobs any more.");
        Assert.InRange(peak, 0, MaxMegabytes);
    }

    private static async Task<string> UploadAsync(string url)
    {
        using var http = new HttpClient { BaseAddress = new Uri(url) };
        using var response = await http.PostAsync("/api/uploads", new StringContent("""{"fileName":"holiday.mp4"}""", System.Text.Encoding.UTF8, "application/json"));
        var ticket = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        using var sent = await http.PutAsync(ticket.GetProperty("url").GetString(), new ByteArrayContent(TestClips.Mp4()));
        Assert.True(sent.IsSuccessStatusCode);
        return ticket.GetProperty("id").GetString()!;
    }
}
