using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Compressor.EndToEnd.Tests;

/// <summary>
/// The whole server on a disk that fills under jobs in all states: nobody is told anything but that, and everything goes on by itself once there is room. It mounts a
/// disk of a few megabytes, for which it has to be root.
/// </summary>
public sealed class FullDiskSoakTests : IDisposable
{
    private const int Jobs = 8, Rounds = 4;
    private readonly Workplace _place = new();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task A_disk_that_fills_again_and_again_delays_jobs_and_takes_nothing_from_them()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "Only root can mount a small disk.");
        await _place.AddClipAsync();
        Directory.CreateDirectory(_place.Data);
        var inbox = Directory.CreateDirectory(Path.Combine(_place.Videos, "inbox")).FullName;
        await RunAsync("mount", "-t", "tmpfs", "-o", "size=48m", "tmpfs", _place.Data);
        await using var server = await Server.StartAsync(_place, new Dictionary<string, string>
        {
            ["Renderer__MinFreeDiskBytes"] = "0",
            ["Inbox__Directory"] = inbox,
            ["Inbox__DefaultPrompt"] = "compress to half the size",
            ["Limits__MaxConcurrentJobs"] = "3",
        });
        using var http = new HttpClient { BaseAddress = new Uri(server.Url), Timeout = TimeSpan.FromMinutes(10) };
        List<string> jobs = [];
        var waiting = Stopwatch.StartNew();
        for (var round = 0; round < Rounds; round++)
        {
            for (var job = 0; job < Jobs / Rounds; job++)
            {
                var upload = await server.UploadAsync(_place.Clip);
                jobs.Add((await server.PostAsync("/api/jobs", new { source = new { upload }, prompt = $"compress to {40 - job} percent of its size" })).GetProperty("id").GetString()!);
            }

            // At another moment of them in each round.
            await Task.Delay(round * 700, Cancelled);
            await FillAsync();
            File.Copy(_place.Clip, Path.Combine(inbox, $"inbox-{round}.mp4"));
            await AssertFullAsync(http);
            await Task.Delay(TimeSpan.FromSeconds(12), Cancelled);
            File.Delete(Path.Combine(_place.Data, "filler"));
        }

        var states = new List<string?>();
        foreach (var id in jobs)
        {
            await http.GetStringAsync($"/api/jobs/{id}/events", Cancelled);
            var ended = await server.GetAsync($"/api/jobs/{id}");
            states.Add(ended.GetProperty("status").GetString() is "completed" and var done ? done : ended.GetRawText());
            Assert.True((await server.DownloadAsync($"/api/jobs/{id}/result")).Length > 1000);
        }

        TestContext.Current.SendDiagnosticMessage($"full disk: {Rounds} times full for 12 s, {jobs.Count} jobs and {Rounds} files of an inbox, all ended after {waiting.Elapsed.TotalSeconds:0} s");
        Assert.All(states, state => Assert.Equal("completed", state));
        for (var round = 0; round < Rounds; round++)
        {
            var outcome = Path.Combine(inbox, $"inbox-{round}.mp4.result.json");
            while (!File.Exists(outcome)) await Task.Delay(500, Cancelled);
            Assert.Equal("completed", JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(outcome, Cancelled)).GetProperty("status").GetString());
        }

        Assert.Equal("ok", (await server.GetAsync("/api/health/ready")).GetProperty("status").GetString());
        foreach (var folder in new[] { "blobs/.writing", "renderer/work", "renderer/incoming" })
            Assert.Empty(Directory.Exists(Path.Combine(_place.Data, folder)) ? Directory.GetFileSystemEntries(Path.Combine(_place.Data, folder)) : []);
    }

    public void Dispose()
    {
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess) Process.Start("umount", ["-l", _place.Data]).WaitForExit();
        _place.Dispose();
    }

    /// <summary>Takes all room there is, to the last byte.</summary>
    private async Task FillAsync()
    {
        await using var filler = new FileStream(Path.Combine(_place.Data, "filler"), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (var bytes in new[] { 65536, 4096, 1 })
        {
            try
            {
                while (true) await filler.WriteAsync(new byte[bytes], Cancelled);
            }
            catch (IOException)
            {
                // Full.
            }
        }
    }

    private async Task AssertFullAsync(HttpClient http)
    {
        using var form = new MultipartFormDataContent { { new StringContent("compress to half the size"), "prompt" }, { new ByteArrayContent(await File.ReadAllBytesAsync(_place.Clip, Cancelled)), "file", "a.mp4" } };
        using var started = await http.PostAsync("/api/jobs", form, Cancelled);
        var problem = await started.Content.ReadFromJsonAsync<JsonElement>(Cancelled);
        Assert.Equal((507, "disk_full"), ((int)started.StatusCode, problem.GetProperty("code").GetString()));
        using var ready = await http.GetAsync("/api/health/ready", Cancelled);
        Assert.Equal(503, (int)ready.StatusCode);
        using var up = await http.GetAsync("/api/health", Cancelled);
        Assert.Equal(200, (int)up.StatusCode);
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync(Cancelled);
        Assert.Equal(0, process.ExitCode);
    }
}
