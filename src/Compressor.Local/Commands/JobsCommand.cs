using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Text.Json;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Local.Hosting;
using Compressor.Local.Parts;
using Compressor.Local.Progress;
using Compressor.Media;
using Compressor.Settings;
using Compressor.Storage;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace Compressor.Local.Commands;

/// <summary><c>jobs</c> and <c>jobs clear</c></summary>
internal static class JobsCommand
{
    /// <summary>Columns below which a job takes two lines.</summary>
    private const int Narrow = 60;

    public static Command Create(CommandConsole console)
    {
        var language = console.Language;
        var json = new Option<bool>("--json") { Description = language.Say("Print one JSON object per job.", "每个任务打印一个 JSON 对象。") };
        var common = new CommonOptions(language);
        var command = new Command("jobs", language.Say("List the jobs of all processes that share the data folder.", "列出共用数据文件夹的所有进程的任务。")) { json, Clear(console) };
        common.AddTo(command);
        command.SetAction(parsed => Print(console, PartJobs.List(Folder(common.Read(parsed)).FullPath), parsed.GetValue(json)));
        return command;
    }

    private static Command Clear(CommandConsole console)
    {
        var language = console.Language;
        var olderThan = new Option<TimeSpan>("--older-than")
        {
            Description = language.Say("Only what has not changed for that long, as \"7d\" or \"12h\".", "只清除多久没有变化的任务，如“7d”或“12h”。"),
            HelpName = "TIME",
            CustomParser = given => ParseTime(given, language),
        };
        var all = new Option<bool>("--all") { Description = language.Say("Also jobs that were interrupted and could go on.", "连同被中断、尚可继续的任务。") };
        var common = new CommonOptions(language);
        var command = new Command("clear", language.Say("Remove jobs that have ended, with their files.", "清除已结束的任务及其文件。")) { olderThan, all };
        common.AddTo(command);
        command.SetAction((parsed, cancellationToken) => ClearAsync(console, common.Read(parsed), parsed.GetValue(olderThan), parsed.GetValue(all), cancellationToken));
        return command;
    }

    private static DataOptions Folder(HostSettings settings) => settings.Read().ReadSettings<DataOptions>();

    private static int Print(CommandConsole console, IReadOnlyList<ListedJob> jobs, bool asJson)
    {
        if (asJson)
        {
            foreach (var job in jobs) console.Output.WriteLine(JsonSerializer.Serialize(job, Json.Options));
            return ExitCodes.Done;
        }

        var language = console.Language;
        if (jobs.Count == 0) console.Output.WriteLine(language.Say("There are no jobs.", "没有任务。"));
        else Print(Consoles.Of(console.Output, console.IsOutputTerminal), jobs, language);
        return ExitCodes.Done;
    }

    private static void Print(IAnsiConsole console, IReadOnlyList<ListedJob> jobs, Language language)
    {
        if (console.Profile.Width < Narrow)
        {
            foreach (var job in jobs)
            {
                console.WriteLine(CellText.Shorten(CellText.Printable(job.Input), console.Profile.Width - 1));
                console.WriteLine(CellText.Cut($"  {When(job)}  {State(job, language)}", console.Profile.Width - 1));
            }

            return;
        }

        var room = Math.Max(10, (console.Profile.Width - 45) / 2);
        var table = new Table { Border = console.Profile.Capabilities.Unicode ? TableBorder.Rounded : TableBorder.Ascii };
        foreach (var title in new[] { language.Say("Started", "开始"), language.Say("File", "文件"), language.Say("Sentence", "要求"), language.Say("State", "状态") }) table.AddColumn(new TableColumn(title) { NoWrap = true });
        foreach (var job in jobs)
        {
            table.AddRow(
                new Text(When(job)), new Text(CellText.Shorten(CellText.Printable(job.Input), room)), new Text(CellText.Cut(CellText.Printable(job.Prompt), room)), new Text(State(job, language)));
        }

        console.Write(table);
    }

    private static string When(ListedJob job) => job.CreatedAt.ToLocalTime().ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string State(ListedJob job, Language language) => job switch
    {
        { Status: JobState.Completed, Bytes: { } bytes } => language.Say($"done, {ByteSize.Format(bytes)}", $"完成，{ByteSize.Format(bytes)}"),
        { Status: JobState.Completed } => language.Say("done", "完成"),
        { Status: JobState.Failed } => language.Say("failed", "失败"),
        { Status: JobState.Cancelled } => language.Say("cancelled", "已取消"),
        { Running: true } => language.Say($"running, {job.Percent} %", $"进行中，{job.Percent} %"),
        _ => language.Say($"interrupted, {job.Percent} %", $"已中断，{job.Percent} %"),
    };

    private static async Task<int> ClearAsync(CommandConsole console, HostSettings settings, TimeSpan olderThan, bool interruptedToo, CancellationToken cancellationToken)
    {
        var (data, language) = (Folder(settings), console.Language);
        var disk = new DiskSpace(data.FullPath, TimeProvider.System);
        var before = disk.UsedBytes;
        var (removed, left) = new PartClearing(data.FullPath, TimeProvider.System).Clear(olderThan, interruptedToo);
        var served = ServingFile.Find(data.FullPath);
        if (served is null) removed += await ClearRootAsync(settings, data, olderThan, cancellationToken);
        var freed = Math.Max(0, before - new DiskSpace(data.FullPath, TimeProvider.System).UsedBytes);
        await console.Output.WriteLineAsync(language.Say($"Removed {removed} jobs; {ByteSize.Format(freed)} are free again.", $"已清除 {removed} 个任务，腾出 {ByteSize.Format(freed)}。"));
        if (left > 0) await console.Output.WriteLineAsync(language.Say($"{left} are under way or can go on: run the same command again, or add --all.", $"{left} 个正在进行或尚可继续：请再次运行相同的命令，或加上 --all。"));
        if (served is not null) await console.Output.WriteLineAsync(language.Say($"What {served.OriginalString} shows is left to it: delete it there.", $"{served.OriginalString} 显示的任务由它管理：请在那里删除。"));
        return ExitCodes.Done;
    }

    /// <summary>The jobs of <c>serve</c>, which is not running: what retention would remove in time, now.</summary>
    private static async Task<int> ClearRootAsync(HostSettings settings, DataOptions data, TimeSpan olderThan, CancellationToken cancellationToken)
    {
        var before = TimeProvider.System.GetUtcNow() - olderThan;
        List<ListedJob> jobs = [.. PartJobs.In(data.FullPath, PartJobs.Root, isInUse: false).Where(job => job.IsEnded && job.UpdatedAt < before)];
        if (jobs.Count == 0) return 0;
        await using var host = await Starting.RunAsync(() => LocalHost.StartAsync(
            settings, _ => Task.FromResult(new DataPart(data.FullPath, owned: null)), (services, _) => services.AddSingleton(data with { Retention = olderThan }), cancellationToken));
        await host.Services.GetRequiredService<RetentionService>().PurgeAsync(cancellationToken);
        return jobs.Count;
    }

    private static TimeSpan ParseTime(ArgumentResult given, Language language)
    {
        var text = given.Tokens[0].Value;
        if (text.Length > 1 && double.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= 100_000)
        {
            switch (text[^1])
            {
                case 'd': return TimeSpan.FromDays(number);
                case 'h': return TimeSpan.FromHours(number);
                case 'm': return TimeSpan.FromMinutes(number);
            }
        }

        given.AddError(language.Say($"--older-than {text} is not a time; write it as 7d, 12h or 30m.", $"--older-than {text} 不是时间；请写成 7d、12h 或 30m。"));
        return default;
    }
}
