using System.Diagnostics;
using System.Text;
using Compressor.TestSupport;

namespace Compressor.EndToEnd.Tests;

/// <summary>How a run of the program ended.</summary>
internal sealed record Ended(int ExitCode, string Output, string Errors)
{
    public override string ToString() => $"exit code {ExitCode}\n--- stdout\n{Output}\n--- stderr\n{Errors}";
}

/// <summary>The program itself, as a process.</summary>
internal sealed class CompressorProcess : IAsyncDisposable
{
    private static readonly string ProjectFolder = Path.Combine(RepositoryRoot.Path, "tests", "Compressor.EndToEnd.Tests");
    private readonly Process _process;
    private readonly Lines _output, _errors;

    private CompressorProcess(Process process, bool rawOutput)
    {
        _process = process;
        _output = new Lines(rawOutput ? StreamReader.Null : process.StandardOutput);
        _errors = new Lines(process.StandardError);
    }

    /// <summary>The program as its own project builds it: <c>./test</c> has its starts compiled ahead, as <c>./compressor</c> does.</summary>
    public static string Program { get; } = Path.Combine(RepositoryRoot.Path, "src", "Compressor.Local", Path.GetRelativePath(ProjectFolder, AppContext.BaseDirectory), "compressor.dll");

    public int Id => _process.Id;

    /// <summary>Largest resident set so far, in MB.</summary>
    public double PeakMegabytes =>
        File.ReadLines($"/proc/{Id}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var kilobytes, ..]
            ? double.Parse(kilobytes, System.Globalization.CultureInfo.InvariantCulture) / 1000 : 0;

    /// <summary>Bytes to stdin; disposed of, it ends.</summary>
    public Stream Input => _process.StandardInput.BaseStream;

    /// <summary>The bytes of stdout, if they are not read as lines.</summary>
    public Stream RawOutput => _process.StandardOutput.BaseStream;

    /// <param name="environment">Settings; those of the tests' own environment are taken away.</param>
    public static CompressorProcess Start(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, bool rawOutput = false)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in start.Environment.Keys.Where(IsSetting).ToList()) start.Environment.Remove(name);
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var (name, value) in environment ?? new Dictionary<string, string>()) start.Environment[name] = value;
        return new CompressorProcess(Process.Start(start)!, rawOutput);
    }

    public static async Task<Ended> RunAsync(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        await using var run = Start(arguments, environment);
        return await run.EndAsync();
    }

    public async Task<Ended> EndAsync()
    {
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Ended(_process.ExitCode, await _output.AllAsync(), await _errors.AllAsync());
    }

    /// <summary>The first line of stdout that holds a text.</summary>
    public Task<string> OutputLineAsync(string part) => _output.FindAsync(part);

    /// <summary>The first line of stderr that holds one of the texts.</summary>
    public Task<string> ErrorLineAsync(params string[] parts) => _errors.FindAsync(parts);

    /// <summary>SIGKILL, to this process alone.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>What a service manager sends; Ctrl-C is handled alike.</summary>
    public async Task TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await kill.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>Removes the settings of the tests' own environment from that of a process.</summary>
    public static Dictionary<string, string?> WithoutSettings() =>
        Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(IsSetting).ToDictionary(name => name, _ => (string?)null, StringComparer.Ordinal);

    private static bool IsSetting(string name) =>
        name.StartsWith("NEMO_", StringComparison.Ordinal) || name.Contains("__", StringComparison.Ordinal) || name.StartsWith("OTEL_", StringComparison.Ordinal);

    /// <summary>A stream's lines as they come.</summary>
    private sealed class Lines
    {
        private readonly Lock _gate = new();
        private readonly List<string> _lines = [];
        private readonly Task _reading;
        private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Lines(StreamReader reader) => _reading = ReadAsync(reader);

        public async Task<string> AllAsync()
        {
            await _reading;
            lock (_gate) return string.Join('\n', _lines);
        }

        public async Task<string> FindAsync(params string[] parts)
        {
            while (true)
            {
                Task next;
                lock (_gate)
                {
                    if (_lines.Find(line => parts.Any(part => line.Contains(part, StringComparison.Ordinal))) is { } found) return found;
                    if (_reading.IsCompleted) throw new InvalidOperationException($"No line with \"{string.Join("\" or \"", parts)}\" in:\n{string.Join('\n', _lines)}");
                    next = _more.Task;
                }

                await Task.WhenAny(next, _reading).WaitAsync(TestContext.Current.CancellationToken);
            }
        }

        private async Task ReadAsync(StreamReader reader)
        {
            while (await reader.ReadLineAsync() is { } line)
            {
                TaskCompletionSource before;
                lock (_gate)
                {
                    _lines.Add(line);
                    before = _more;
                    _more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                }

                before.SetResult();
            }
        }
    }
}
