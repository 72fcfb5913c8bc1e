using System.Diagnostics;
using System.Text;

namespace Compressor.TestSupport;

/// <summary>
/// A real Azurite on free ports of 127.0.0.1, with its data in a temporary folder. The npm package of <c>tests/tools</c> is
/// installed under <c>artifacts/tools</c> when it is missing there.
/// </summary>
public sealed class Azurite : IAsyncDisposable
{
    /// <summary>The account and key that every Azurite has, as its documentation gives them; no secret.</summary>
    private const string Account =
        "AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly string Tools = Path.Combine(RepositoryRoot.Path, "artifacts", "tools");
    private static readonly string Programs = Path.Combine(Tools, "node_modules", "azurite", "dist", "src");
    private static readonly string BlobService = Path.Combine(Programs, "blob", "main.js");
    private static readonly string AllServices = Path.Combine(Programs, "azurite.js");
    private readonly Process _process;
    private readonly TemporaryFolder _data;

    private Azurite(Process process, TemporaryFolder data, IReadOnlyDictionary<string, int> ports)
    {
        _process = process;
        _data = data;
        ConnectionString = $"DefaultEndpointsProtocol=http;{Account};"
            + string.Concat(ports.Select(service => $"{service.Key}Endpoint=http://127.0.0.1:{service.Value}/devstoreaccount1;"));
    }

    public string ConnectionString { get; }

    /// <summary>Why Azurite cannot run here at all (the tests are skipped then, with this reason); null where it must run.</summary>
    public static string? WhyUnavailable =>
        File.Exists(BlobService) && IsOnPath("node") || IsOnPath("npm") ? null : "Azurite needs Node.js and npm, and neither is installed here.";

    /// <summary>The blob service alone.</summary>
    /// <exception cref="InvalidOperationException">It could not be installed or did not start; the message holds its output.</exception>
    public static Task<Azurite> StartAsync(CancellationToken cancellationToken = default) => StartAsync(BlobService, ["Blob"], cancellationToken);

    /// <summary>Blobs, queues and tables: what a Functions host needs.</summary>
    /// <exception cref="InvalidOperationException">As above.</exception>
    public static Task<Azurite> StartAccountAsync(CancellationToken cancellationToken = default) =>
        StartAsync(AllServices, ["Blob", "Queue", "Table"], cancellationToken);

    private static async Task<Azurite> StartAsync(string program, string[] services, CancellationToken cancellationToken)
    {
        await InstallAsync(cancellationToken);
        var data = new TemporaryFolder();
        var process = Start("node", data.Path, [program, "--location", data.Path, "--silent", "--skipApiVersionCheck", "--disableTelemetry",
            .. services.SelectMany(service => new[] { $"--{service.ToLowerInvariant()}Host", "127.0.0.1", $"--{service.ToLowerInvariant()}Port", "0" })]);
        var ports = new Dictionary<string, int>(StringComparer.Ordinal);
        var output = new StringBuilder();
        while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
        {
            output.AppendLine(line);
            if (ReadPort(line) is not { } port) continue;
            ports[services.First(service => line.Contains(service, StringComparison.Ordinal))] = port;
            if (ports.Count < services.Length) continue;
            _ = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            _ = process.StandardError.ReadToEndAsync(CancellationToken.None);
            return new Azurite(process, data, ports);
        }

        throw new InvalidOperationException($"Azurite did not start.\n{output}\n{await process.StandardError.ReadToEndAsync(cancellationToken)}");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _data.Dispose();
    }

    // "Azurite Blob service successfully listens on http://127.0.0.1:40123"
    private static int? ReadPort(string line) =>
        line.Contains("successfully listen", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(line[line.IndexOf("http", StringComparison.Ordinal)..].Trim(), UriKind.Absolute, out var uri)
            ? uri.Port
            : null;

    private static async Task InstallAsync(CancellationToken cancellationToken)
    {
        if (File.Exists(BlobService)) return;
        Directory.CreateDirectory(Tools);

        // Test projects run side by side: one installs, the others wait for its lock.
        await using var installing = await LockAsync(Tools + ".lock", cancellationToken);
        if (File.Exists(BlobService)) return;
        foreach (var file in new[] { "package.json", ".npmrc", "package-lock.json" })
            File.Copy(Path.Combine(RepositoryRoot.Path, "tests", "tools", file), Path.Combine(Tools, file), overwrite: true);
        using var npm = Start("npm", Tools, "ci", "--no-audit", "--no-fund", "--ignore-scripts");
        var errors = npm.StandardError.ReadToEndAsync(cancellationToken);
        var output = await npm.StandardOutput.ReadToEndAsync(cancellationToken);
        await npm.WaitForExitAsync(cancellationToken);
        if (npm.ExitCode != 0) throw new InvalidOperationException($"npm ci failed in {Tools}.\n{output}\n{await errors}");
    }

    private static async Task<FileStream> LockAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, cancellationToken);
            }
        }
    }

    private static Process Start(string program, string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
    }

    private static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, program)));
}
