using Compressor.Errors;
using Compressor.Local.Compressing;
using Compressor.Local.Hosting;
using Compressor.Local.Progress;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Compressor.Local.Commands;

/// <summary>One run of the <c>compress</c> command: checks everything first, then processes the videos one by one.</summary>
internal sealed record CompressRun
{
    public required IReadOnlyList<string> Videos { get; init; }
    public required string Prompt { get; init; }

    /// <summary>Files that go along with each video.</summary>
    public IReadOnlyList<string> With { get; init; } = [];
    public string? Output { get; init; }
    public bool Overwrite { get; init; }
    public required IReportPrinter Printer { get; init; }
    public bool Quiet { get; init; }
    public required HostSettings Settings { get; init; }

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (await Starting.RunAsync(() => CheckVideosAsync(cancellationToken)) is not { } sources) return ExitCodes.Usage;
        List<SourceVideo> attachments = [.. With.Select(SourceVideo.Open)];
        await using var host = await Starting.RunAsync(() => LocalHost.StartAsync(Settings, cancellationToken));
        var run = host.Services.GetRequiredService<VideoRun>();
        var code = ExitCodes.Done;
        foreach (var (source, place) in sources)
        {
            var report = await run.RunAsync(source, Prompt, attachments, Output, place, CreateProgress(), cancellationToken);
            Printer.Print(report);
            code = ExitCodes.Worst(code, report.ExitCode);
            if (code == ExitCodes.Interrupted) break;
        }

        return code;
    }

    /// <summary>All videos with their places, or null after reporting what is wrong with which.</summary>
    private async Task<List<(SourceVideo Source, OutputPlace Place)>?> CheckVideosAsync(CancellationToken cancellationToken)
    {
        if (Videos.Count > 1 && Output is not null && !Path.EndsInDirectorySeparator(Output) && !Directory.Exists(Output))
            throw new UsageException("With several videos, --output must be a folder.");
        List<(SourceVideo, OutputPlace)>? sources = [];
        foreach (var video in Videos)
        {
            try
            {
                var source = SourceVideo.Open(video);
                var place = OutputPlace.For(source, Output, Overwrite);
                await OutputFormatCheck.RequireAsync(source, place, Prompt, cancellationToken);
                sources?.Add((source, place));
            }
            catch (UsageException e)
            {
                Printer.Print(VideoReport.Refused(video, new JobError(Failures.SourceNotFound.Code, e.Message, "")));
                sources = null;
            }
        }

        return sources;
    }

    private IProgressView CreateProgress()
    {
        if (Quiet) return new NoProgress();
        if (Console.IsErrorRedirected) return new PlainProgress(Console.Error);
        return new TerminalProgress(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }));
    }
}
