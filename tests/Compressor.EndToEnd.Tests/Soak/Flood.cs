using System.Diagnostics;
using Compressor.TestSupport.Nemo;

namespace Compressor.EndToEnd.Tests.Soak;

/// <summary>A server process of its own, a backend that misbehaves, and what the process needed at most.</summary>
internal sealed class Flood : IAsyncDisposable
{
    private static readonly Dictionary<string, string> Settings = new(StringComparer.Ordinal)
    {
        ["Workflow__RenderPollInterval"] = "00:00:00.05",
        ["Workflow__RenderDeadline"] = "00:00:20",
        ["Workflow__RecoveryFirstWait"] = "00:00:00.05",
        ["Workflow__RecoveryWait"] = "00:00:00.05",
        ["Workflow__RecoveryTries"] = "2",
        ["Workflow__StepTries"] = "2",
        ["Workflow__MaxRefinements"] = "0",
        ["Nemo__RetryDelay"] = "00:00:00.05",
        ["Nemo__Retries"] = "1",
        ["Api__AllowPrivateAddresses"] = "true",
    };

    private readonly Workplace _place = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();
    private Server? _server;

    private Flood(NemoBackend backend) => Backend = backend;

    public NemoBackend Backend { get; }

    public string Url => _server!.Url;

    public SoakJobs Jobs { get; private set; } = null!;

    public double PeakMegabytes => _server!.Process.PeakMegabytes;

    public TimeSpan Time => _watch.Elapsed;

    /// <param name="more">Further settings.</param>
    public static async Task<Flood> StartAsync(NemoScript script, params IEnumerable<(string Name, string Value)> more)
    {
        var flood = new Flood(await NemoBackend.StartAsync(script));
        var settings = new Dictionary<string, string>(Settings, StringComparer.Ordinal) { ["NEMO_API_URL"] = flood.Backend.Url };
        foreach (var (name, value) in more) settings[name] = value;
        flood._server = await Server.StartAsync(flood._place, settings);
        flood.Jobs = new SoakJobs(flood.Url);
        return flood;
    }

    /// <summary>The server still answers, and does a job as if nothing had been.</summary>
    public async Task<bool> IsWellAsync()
    {
        Backend.Script.Calm();
        var ended = await Jobs.EndAsync(await Jobs.StartAsync(Guid.NewGuid().ToString("N"), "add a title saying well"));
        return ended.GetProperty("status").GetString() == "completed";
    }

    public async ValueTask DisposeAsync()
    {
        Jobs?.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        await Backend.DisposeAsync();
        _place.Dispose();
    }
}
