using Compressor.Core.Batches;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Local.Compressing;
using Compressor.Local.Hosting;
using Compressor.Local.Parts;
using Compressor.Local.Progress;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Local.Commands;

/// <summary>One run of the <c>compress</c> command: checks everything first, then processes the videos one by one: a single one as a job, several as a batch.</summary>
internal sealed record CompressRun
{
    public required CommandConsole Console { get; init; }

    /// <summary>Files, folders, patterns; "-": standard input.</summary>
    public required IReadOnlyList<string> Videos { get; init; }

    /// <summary>One for all videos, or one for each; none where a list has them.</summary>
    public required IReadOnlyList<string> Prompts { get; init; }
    public bool IsRecursive { get; init; }

    /// <summary>Files that go along with each video.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>"-": standard output.</summary>
    public string? Output { get; init; }
    public bool Overwrite { get; init; }

    /// <summary>Tell what would be done, and do nothing.</summary>
    public bool DryRun { get; init; }
    public bool Json { get; init; }
    public bool Quiet { get; init; }
    public required HostSettings Settings { get; init; }

    private IReportPrinter Printer => Json
        ? new JsonPrinter(Console.Output, Console.Errors)
        : new TextPrinter(Output == InputPaths.Stream ? Console.Explanations : Console.Sentences, Console.Explanations, Quiet, () => Consoles.Of(Console.Output, Console.IsOutputTerminal));

    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await StreamUse.Of(this).CheckedRunAsync(cancellationToken);
        }
        catch (UsageException e)
        {
            throw e.InLanguageOf(Prompts.FirstOrDefault());
        }
    }

    private async Task<int> CheckedRunAsync(CancellationToken cancellationToken)
    {
        var listed = VideoList.Of(InputPaths.Expand(Videos, IsRecursive, Output), Prompts);
        List<SourceVideo> attachments = [.. With.Select(SourceVideo.Open)];
        if (!Quiet && !Json) await TellWhatIsLeftOutAsync(PromptReader.LanguageOf(listed[0].Prompt));

        if (listed.Any(video => video.Video == InputPaths.Stream))
        {
            await using var early = await StartAsync(jobId: null, cancellationToken);
            var streams = StreamsOf(early);
            var kept = await streams.KeepAsync(Console.OpenInput(), early.Services.GetRequiredService<JobLimits>().MaxBytes, cancellationToken);
            try
            {
                return await CheckAsync(listed, kept, cancellationToken) is { } tasks ? await RunAsync(early, tasks, attachments, cancellationToken) : ExitCodes.Usage;
            }
            finally
            {
                streams.Clear();
            }
        }

        if (await Starting.RunAsync(() => CheckAsync(listed, standardInput: null, cancellationToken)) is not { } checkedTasks) return ExitCodes.Usage;
        var id = DryRun ? null : checkedTasks is [var only] ? only.JobId(attachments) : BatchRun.Id(checkedTasks, attachments);
        await using var host = await StartAsync(id, cancellationToken);
        return await RunAsync(host, checkedTasks, attachments, cancellationToken);
    }

    private async Task TellWhatIsLeftOutAsync(Language language)
    {
        if (InputPaths.FindEmpty(Videos, IsRecursive, Output) is [_, ..] empty)
            await Console.Explanations.WriteLineAsync(language.Say($"Left out, since they are empty: {string.Join(", ", empty)}.", $"以下文件为空，未包括：{string.Join("、", empty)}。"));
        if (!IsRecursive && InputPaths.CountBelow(Videos, Output) is > 0 and var below)
            await Console.Explanations.WriteLineAsync(language.Say($"Videos in the folders below are left out ({below}); add -r to take them too.", $"未包括下级文件夹中的视频（{below} 个）；加上 -r 可一并处理。"));
    }

    private async Task<LocalHost> StartAsync(string? jobId, CancellationToken cancellationToken)
    {
        var host = await Starting.RunAsync(() => LocalHost.StartAsync(Settings, jobId, cancellationToken));
        StreamsOf(host).Clear();
        return host;
    }

    private static StandardStreams StreamsOf(LocalHost host) => new(host.Services.GetRequiredService<DataPart>().Folder);

    private async Task<int> RunAsync(LocalHost host, IReadOnlyList<VideoTask> tasks, IReadOnlyList<SourceVideo> attachments, CancellationToken cancellationToken)
    {
        if (DryRun) return await TellAsync(host.Services.GetRequiredService<DryRun>(), tasks, attachments, cancellationToken);
        if (tasks is [var only]) return await RunOneAsync(host, only, attachments, cancellationToken);
        var printer = Printer;
        var reports = new List<VideoReport>();
        await host.Services.GetRequiredService<BatchRun>().RunAsync(
            tasks, attachments, CreateProgress(),
            report =>
            {
                reports.Add(report with { IsOneOfSeveral = true });
                printer.Print(reports[^1]);
            },
            cancellationToken);
        printer.PrintSummary(reports, CountsOf(reports, tasks.Count), PromptReader.LanguageOf(tasks[0].Prompt));
        var code = reports.Select(report => report.ExitCode).Aggregate(ExitCodes.Done, ExitCodes.Worst);
        return reports.Count < tasks.Count ? ExitCodes.Interrupted : code;
    }

    private async Task<int> RunOneAsync(LocalHost host, VideoTask task, IReadOnlyList<SourceVideo> attachments, CancellationToken cancellationToken)
    {
        var isSent = Output == InputPaths.Stream;
        var place = isSent ? new OutputPlace { Folder = Directory.CreateDirectory(StreamsOf(host).Outgoing).FullName } : task.Place;
        var report = await host.Services.GetRequiredService<VideoRun>().RunAsync(task.Source, task.Prompt, attachments, task.Output, place, CreateProgress(), cancellationToken);
        if (isSent && report.Output is { } result) report = await SendAsync(result, report, cancellationToken);
        Printer.Print(isSent && report.Output is not null ? report with { Output = InputPaths.Stream } : report);
        return report.ExitCode;
    }

    private async Task<VideoReport> SendAsync(string result, VideoReport report, CancellationToken cancellationToken)
    {
        try
        {
            await using var output = Console.OpenOutput();
            await StandardStreams.SendAsync(result, output, cancellationToken);
            return report;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var said = report.Language.Say($"The result could not be written to stdout ({e.Message}).", $"结果无法写到标准输出（{e.Message}）。");
            return VideoReport.Refused(report.Input, new JobError(Failures.FileError.Code, said, ""), report.Language) with { Id = report.Id, InputBytes = report.InputBytes };
        }
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
    /// <param name="standardInput">Null: it is not asked for.</param>
    private async Task<List<VideoTask>?> CheckAsync(IReadOnlyList<ListedVideo> listed, SourceVideo? standardInput, CancellationToken cancellationToken)
    {
        var isForSeveral = listed.Count(video => video.Output is null) > 1;
        List<VideoTask>? tasks = [];
        foreach (var (video, prompt, ownOutput) in listed)
        {
            try
            {
                var output = ownOutput ?? Output;
                var source = video == InputPaths.Stream ? standardInput! : SourceVideo.Open(video);
                var place = output == InputPaths.Stream || (DryRun && output is null)
                    ? new OutputPlace { Folder = Path.GetDirectoryName(source.Path)! }
                    : OutputPlace.For(source, output, Overwrite, isForSeveral && ownOutput is null, makesFolder: !DryRun);
                await OutputFormatCheck.RequireAsync(source, place, prompt, cancellationToken);
                tasks?.Add(new VideoTask(source, prompt, output, place));
            }
            catch (UsageException e)
            {
                var language = PromptReader.LanguageOf(prompt);
                Printer.Print(VideoReport.Refused(video, new JobError(Failures.SourceNotFound.Code, e.In(language), ""), language));
                tasks = null;
            }
        }

        return tasks;
    }

    private IProgressView CreateProgress()
    {
        if (Quiet) return new NoProgress();
        if (Console.IsErrorTerminal && Consoles.Of(Console.Errors, isTerminal: true) is { Profile.Capabilities: { Ansi: true, Interactive: true } } terminal) return new TerminalProgress(terminal);
        return new PlainProgress(Console.Errors);
    }
}
