using Compressor.Core.Batches;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Local.Compressing;
using Compressor.Local.Hosting;
using Compressor.Local.Progress;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Compressor.Local.Commands;

/// <summary>One run of the <c>compress</c> command: checks everything first, then processes the videos one by one: a single one as a job, several as a batch.</summary>
internal sealed record CompressRun
{
    public required IReadOnlyList<string> Videos { get; init; }

    /// <summary>One for all videos, or one for each; none where a list has them.</summary>
    public required IReadOnlyList<string> Prompts { get; init; }

    /// <summary>Files that go along with each video.</summary>
    public IReadOnlyList<string> With { get; init; } = [];
    public string? Output { get; init; }
    public bool Overwrite { get; init; }

    /// <summary>Tell what would be done, and do nothing.</summary>
    public bool DryRun { get; init; }
    public required IReportPrinter Printer { get; init; }
    public bool Quiet { get; init; }
    public required HostSettings Settings { get; init; }

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (await Starting.RunAsync(() => CheckVideosAsync(cancellationToken)) is not { } tasks) return ExitCodes.Usage;
        List<SourceVideo> attachments = [.. With.Select(SourceVideo.Open)];
        await using var host = await Starting.RunAsync(() => LocalHost.StartAsync(Settings, cancellationToken));
        if (DryRun) return await TellAsync(host.Services.GetRequiredService<DryRun>(), tasks, attachments, cancellationToken);
        if (tasks is [var only])
        {
            var report = await host.Services.GetRequiredService<VideoRun>().RunAsync(
                only.Source, only.Prompt, attachments, only.Output, only.Place, CreateProgress(), cancellationToken);
            Printer.Print(report);
            return report.ExitCode;
        }

        var reports = new List<VideoReport>();
        await host.Services.GetRequiredService<BatchRun>().RunAsync(
            tasks, attachments, CreateProgress(),
            report =>
            {
                reports.Add(report);
                Printer.Print(report with { IsOneOfSeveral = true });
            },
            cancellationToken);
        Printer.PrintSummary(BatchPhrases.Counts(CountsOf(reports, tasks.Count), PromptReader.LanguageOf(tasks[0].Prompt)));
        var code = reports.Select(report => report.ExitCode).Aggregate(ExitCodes.Done, ExitCodes.Worst);
        return reports.Count < tasks.Count ? ExitCodes.Interrupted : code;
    }

    /// <returns>The exit code that the run would have, as far as it can be told.</returns>
    private async Task<int> TellAsync(DryRun dryRun, IReadOnlyList<VideoTask> tasks, IReadOnlyList<SourceVideo> attachments, CancellationToken cancellationToken)
    {
        var code = ExitCodes.Done;
        try
        {
            foreach (var task in tasks)
            {
                var report = await dryRun.RunAsync(task.Source, task.Prompt, attachments, cancellationToken) with { IsOneOfSeveral = tasks.Count > 1 };
                Printer.Print(report);
                code = ExitCodes.Worst(code, report.ExitCode);
            }

            return code;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCodes.Interrupted;
        }
    }

    /// <summary>Videos of which nothing was reported have not begun.</summary>
    private static BatchCounts CountsOf(List<VideoReport> reports, int total)
    {
        var (completed, failed) = (reports.Count(report => report.Status is JobState.Completed), reports.Count(report => report.Status is JobState.Failed));
        return new BatchCounts(total, completed, failed, total - completed - failed, Waiting: 0);
    }

    /// <summary>All videos with their places, or null after reporting what is wrong with which.</summary>
    private async Task<List<VideoTask>?> CheckVideosAsync(CancellationToken cancellationToken)
    {
        var listed = VideoList.Of(Videos, Prompts);
        if (listed.Count(video => video.Output is null) > 1 && Output is not null && !Path.EndsInDirectorySeparator(Output) && !Directory.Exists(Output))
            throw new UsageException("With several videos, --output must be a folder.");
        List<VideoTask>? tasks = [];
        foreach (var (video, prompt, ownOutput) in listed)
        {
            try
            {
                var output = ownOutput ?? Output;
                var source = SourceVideo.Open(video);
                // A dry run makes no folder.
                var place = DryRun && output is not null && Path.EndsInDirectorySeparator(output) ? new OutputPlace { Folder = Path.GetFullPath(output) } : OutputPlace.For(source, output, Overwrite);
                await OutputFormatCheck.RequireAsync(source, place, prompt, cancellationToken);
                tasks?.Add(new VideoTask(source, prompt, output, place));
            }
            catch (UsageException e)
            {
                Printer.Print(VideoReport.Refused(video, new JobError(Failures.SourceNotFound.Code, e.Message, "")));
                tasks = null;
            }
        }

        return tasks;
    }

    private IProgressView CreateProgress()
    {
        if (Quiet) return new NoProgress();
        if (Console.IsErrorRedirected) return new PlainProgress(Console.Error);
        return new TerminalProgress(AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }));
    }
}
