using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Compressor.Renderer.Telemetry;
using Microsoft.Extensions.Logging;

namespace Compressor.Renderer.Encoding.Ffmpeg;

/// <param name="Cpu">User and system time of the process.</param>
/// <param name="Log">The last lines of its output. They may quote the file, so they are never shown to users.</param>
internal sealed record FfmpegResult(TimeSpan Cpu, IReadOnlyList<string> Log);

/// <summary>Runs ffmpeg and ffprobe on untrusted files: bounded, without a terminal, in its own folder, with a minimal environment.</summary>
internal sealed partial class FfmpegProcess(EncodingOptions options, TimeProvider time, ILogger<FfmpegProcess> logger)
{
    private const int LogLines = 80;

    // What can be read of a damaged file is written, however little of it that is; then its length tells whether it is enough.
    private static readonly string[] Global =
        ["-hide_banner", "-nostdin", "-y", "-loglevel", "info", "-benchmark", "-nostats", "-progress", "pipe:1", "-stats_period", "0.5", "-max_error_rate", "1"];

    /// <param name="seconds">Receives the seconds of output written so far, twice a second.</param>
    /// <exception cref="EncodingException">encoder_failed, or limit_exceeded when it ran too long.</exception>
    /// <exception cref="DiskFullException"/>
    public async Task<FfmpegResult> RunAsync(
        IReadOnlyList<string> arguments, string workFolder, IProgress<double>? seconds, CancellationToken cancellationToken)
    {
        var reader = new ProgressReader(seconds ?? new Progress<double>());
        var log = new Queue<string>();
        using var span = RenderTelemetry.Process("ffmpeg");
        var exit = await StartAsync(
            programs => programs.Ffmpeg, [.. Global, .. arguments], workFolder, options.MaxEncodeTime, reader.Line,
            line =>
            {
                if (log.Count == LogLines) log.Dequeue();
                log.Enqueue(line);
            },
            span, cancellationToken);
        if (exit != 0)
        {
            if (logger.IsEnabled(LogLevel.Debug)) LogFailure(logger, exit, string.Join('\n', log.TakeLast(8)));
            throw DiskFullException.Explains(log) ? new DiskFullException() : EncodingErrors.Failed([.. log]);
        }
        var cpu = log.Select(CpuOf).LastOrDefault(t => t > TimeSpan.Zero);
        span?.SetTag("process.cpu.time", cpu.TotalSeconds);
        return new FfmpegResult(cpu, [.. log]);
    }

    /// <summary>The output of ffprobe; null if it refused the file.</summary>
    /// <exception cref="EncodingException">limit_exceeded: it ran too long or printed too much.</exception>
    public async Task<string?> ProbeAsync(IReadOnlyList<string> arguments, string workFolder, CancellationToken cancellationToken)
    {
        const int maxChars = 16 << 20;
        var output = new System.Text.StringBuilder();
        using var span = RenderTelemetry.Process("ffprobe");
        var exit = await StartAsync(
            programs => programs.Ffprobe, ["-hide_banner", "-v", "error", .. arguments], workFolder, options.MaxProbeTime,
            line =>
            {
                if (output.Length < maxChars) output.AppendLine(line);
            },
            _ => { }, span, cancellationToken);
        if (output.Length >= maxChars) throw EncodingErrors.Limit("The file has too many streams or chapters.", "文件中的流或章节过多。");
        return exit == 0 ? output.ToString() : null;
    }

    /// <summary>As <see cref="ProbeAsync"/>, but line by line, for output of any length.</summary>
    public async Task<bool> ProbeLinesAsync(IReadOnlyList<string> arguments, string workFolder, Action<string> line, CancellationToken cancellationToken)
    {
        using var span = RenderTelemetry.Process("ffprobe");
        return await StartAsync(programs => programs.Ffprobe, ["-hide_banner", "-v", "error", .. arguments], workFolder, options.MaxProbeTime, line, _ => { }, span, cancellationToken) == 0;
    }

    /// <summary>Runs ffmpeg for what it prints, line by line.</summary>
    /// <param name="output">Receives what it writes to standard output.</param>
    /// <param name="log">Receives what it says at this level or above; it may quote the file.</param>
    /// <returns>False: ffmpeg ended with an error, as it does where it has nothing to write.</returns>
    /// <exception cref="EncodingException">limit_exceeded: it ran too long.</exception>
    public async Task<bool> ReadLinesAsync(IReadOnlyList<string> arguments, string workFolder, Action<string> output, Action<string>? log, CancellationToken cancellationToken)
    {
        using var span = RenderTelemetry.Process("ffmpeg");
        return await StartAsync(
            programs => programs.Ffmpeg, ["-hide_banner", "-nostdin", "-y", "-v", log is null ? "error" : "info", "-nostats", .. arguments], workFolder, options.MaxProbeTime,
            output, log ?? (_ => { }), span, cancellationToken) == 0;
    }

    private async Task<int> StartAsync(
        Func<FfmpegPrograms, string> program, IReadOnlyList<string> arguments, string workFolder, TimeSpan limit,
        Action<string> outputLine, Action<string> errorLine, Activity? span, CancellationToken cancellationToken)
    {
        // Looked for each time, at the cost of a few file names: a server that runs for months outlives an update of ffmpeg.
        var (file, wrapped) = ProcessLimits.Wrap(program(FfmpegLocator.Find(options)), arguments, options);
        using var process = new Process { StartInfo = Start(file, wrapped, workFolder) };
        using var timer = new CancellationTokenSource(limit, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        await StarterThread.RunAsync(() => Start(process));
        var reading = Task.WhenAll(ReadAsync(process.StandardOutput, outputLine), ReadAsync(process.StandardError, errorLine));
        try
        {
            await process.WaitForExitAsync(stop.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            await reading;
            cancellationToken.ThrowIfCancellationRequested();
            throw EncodingErrors.Limit("The video takes too long to process.", "视频的处理时间过长。");
        }
        await reading;
        span?.SetTag("process.exit.code", process.ExitCode).SetStatus(process.ExitCode == 0 ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
        return ProcessLimits.CouldNotStart(process.ExitCode) ? throw EncodingErrors.FfmpegBroken() : process.ExitCode;
    }

    private static void Start(Process process)
    {
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw EncodingErrors.FfmpegBroken();
        }
    }

    private static ProcessStartInfo Start(string file, IReadOnlyList<string> arguments, string workFolder)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            WorkingDirectory = workFolder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment.Clear();
        foreach (var (name, value) in ProcessEnvironment.Of(HostMachine.This, workFolder)) start.Environment[name] = value;
        return start;
    }

    private static async Task ReadAsync(StreamReader reader, Action<string> line)
    {
        while (await reader.ReadLineAsync() is { } text) line(text);
    }

    private static TimeSpan CpuOf(string line) =>
        Benchmark.Match(line) is { Success: true } m ? TimeSpan.FromSeconds(Seconds(m, "user") + Seconds(m, "system")) : TimeSpan.Zero;

    private static double Seconds(Match match, string group) => double.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^bench: utime=(?<user>[\d.]+)s stime=(?<system>[\d.]+)s", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex Benchmark { get; }

    [LoggerMessage(Level = LogLevel.Debug, Message = "ffmpeg ended with {Exit}: {Log}")]
    private static partial void LogFailure(ILogger logger, int exit, string log);
}
