using System.Text.Json;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;

namespace Compressor.EndToEnd.Tests.Soak;

/// <summary>
/// The server is killed with SIGKILL again and again, at random moments, also while it starts, while jobs are sent to it and done by a backend outside of it. All
/// jobs end, each sent once.
/// </summary>
public sealed class KillSoakTests(ITestOutputHelper output) : IDisposable
{
    private const int Jobs = 60, MaxKills = 40;

    private readonly Workplace _place = new();

    private static readonly Dictionary<string, string> Waits = new(StringComparer.Ordinal)
    {
        ["Workflow__RenderPollInterval"] = "00:00:00.2",
        ["Workflow__RecoveryFirstWait"] = "00:00:00.2",
        ["Workflow__RecoveryWait"] = "00:00:00.2",
        ["Workflow__MaxRefinements"] = "0",
        ["Nemo__RetryDelay"] = "00:00:00.1",
        ["Limits__MaxConcurrentJobs"] = "4",
    };

    public void Dispose() => _place.Dispose();

    [Fact(Explicit = true)]
    public async Task Killed_at_random_the_server_loses_no_job_and_sends_none_twice()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("SEED"), out var given) ? given : Environment.TickCount;
        output.WriteLine($"SEED={seed}");
        var random = new Random(seed);
        await using var backend = await NemoBackend.StartAsync(new NemoScript { AcceptsIdempotencyKey = true, Result = TestClips.Mp4(), PollsUntilDone = 4 });
        var settings = new Dictionary<string, string>(Waits, StringComparer.Ordinal) { ["NEMO_API_URL"] = backend.Url };
        var (ids, ended, kills, atStart) = (new Dictionary<int, string>(), new Dictionary<int, JsonElement>(), 0, 0);
        while (ended.Count < Jobs)
        {
            var last = kills >= MaxKills;
            var process = CompressorProcess.Start(["serve", "--port", "0", "--data", _place.Data], settings);
            await using (process)
            {
                using var life = new CancellationTokenSource(last ? Timeout.InfiniteTimeSpan : TimeSpan.FromMilliseconds(random.Next(200, 3500)));
                try
                {
                    await WorkAsync(process, ids, ended, life.Token);
                    if (ended.Count == Jobs) break;
                }
                catch (Exception e) when (e is OperationCanceledException or HttpRequestException or IOException && life.IsCancellationRequested)
                {
                    // Time to die.
                }

                if (ids.Count == 0) atStart++;
                await process.KillAsync();
                kills++;
            }
        }

        var lost = ended.Count(job => job.Value.GetProperty("status").GetString() != "completed");
        var twice = Twices(backend).ToList();
        var strays = await StraysAsync(settings, ended.Count);
        SoakTable.Write("3-kill-soak", [new SoakRow("SIGKILL at random", Jobs, lost, twice.Count, strays.Count, null, $"{kills} kills ({atStart} before the first job), seed {seed}")]);
        Assert.True(lost == 0, string.Join('\n', ended.Values.Select(job => job.GetRawText()).Where(job => !job.Contains("\"completed\"", StringComparison.Ordinal))));
        Assert.Empty(twice);
        Assert.Empty(strays);
    }

    private static async Task WorkAsync(CompressorProcess process, Dictionary<int, string> ids, Dictionary<int, JsonElement> ended, CancellationToken life)
    {
        var greeting = await process.OutputLineAsync("http://127.0.0.1:").WaitAsync(life);
        using var server = new SoakJobs(greeting.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal)));
        for (var number = 0; number < Jobs; number++)
        {
            if (!ids.ContainsKey(number)) ids[number] = await server.StartAsync($"job-{number}", $"add a title saying number {number}").WaitAsync(life);
            // A few at a time: the later ones are sent to a server that has been killed before.
            if (number % 6 == 5) await EndAsync(server, number - 5, number, ids, ended, life);
        }
    }

    private static async Task EndAsync(SoakJobs server, int first, int last, Dictionary<int, string> ids, Dictionary<int, JsonElement> ended, CancellationToken life)
    {
        for (var number = first; number <= last; number++)
        {
            if (!ended.ContainsKey(number)) ended[number] = await server.EndAsync(ids[number]).WaitAsync(life);
        }
    }

    private static IEnumerable<string> Twices(NemoBackend backend)
    {
        foreach (var message in backend.Messages.GroupBy(text => text, StringComparer.Ordinal).Where(group => group.Count() > 1)) yield return $"{message.Count()} × {message.Key}";
        if (backend.Renders.Count != Jobs) yield return $"{backend.Renders.Count} renders";
        foreach (var session in backend.Of(NemoRoute.Upload).GroupBy(upload => upload.Session).Where(group => group.Count() > 1)) yield return $"{session.Count()} uploads in a session";
    }

    /// <summary>After a last start and stop: one result and one source of each job, and nothing that is half written.</summary>
    private async Task<IReadOnlyList<string>> StraysAsync(Dictionary<string, string> settings, int jobs)
    {
        await using (var process = CompressorProcess.Start(["serve", "--port", "0", "--data", _place.Data], settings))
        {
            await process.OutputLineAsync("http://127.0.0.1:");
            await process.TerminateAsync();
            await process.EndAsync();
        }

        var files = _place.VideosInData.Select(path => Path.GetRelativePath(_place.Data, path)).Where(path => !path.EndsWith(".json", StringComparison.Ordinal)).ToList();
        var results = files.Where(path => path.StartsWith("blobs/results/", StringComparison.Ordinal) && path.EndsWith(".mp4", StringComparison.Ordinal)).ToList();
        List<string> strays = [.. files.Where(path => path.Contains(".writing", StringComparison.Ordinal))];
        if (results.Count != jobs) strays.Add($"{results.Count} results of {jobs} jobs");
        strays.AddRange(results.Where(path => !File.ReadAllBytes(Path.Combine(_place.Data, path)).AsSpan().SequenceEqual(TestClips.Mp4())).Select(path => $"{path} is not whole"));
        return strays;
    }
}
