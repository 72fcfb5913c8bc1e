using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Compressor.Core.Inbox;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Local.Hosting;
using Compressor.Local.Inbox;
using Compressor.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Local.Commands;

/// <summary><c>compress --watch DIR "SENTENCE"</c>: compresses each video that appears in a folder, until it is interrupted. What is done is remembered with the folder.</summary>
internal sealed record WatchRun
{
    public required CommandConsole Console { get; init; }
    public required string Folder { get; init; }

    /// <summary>For videos without a NAME.prompt.txt.</summary>
    public required string Prompt { get; init; }

    /// <summary>A folder; null: <c>results</c> in the watched one.</summary>
    public string? Output { get; init; }
    public bool Json { get; init; }
    public required HostSettings Settings { get; init; }

    private Language Language => PromptReader.LanguageOf(Prompt);

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var inbox = new FolderInboxOptions { Directory = Folder, ResultsDirectory = Output };
        Check(inbox);
        await using var host = await Starting.RunAsync(() => StartAsync(inbox, cancellationToken));
        var greeting = Language.Say($"Watching {Folder}; results go to {inbox.Results}. Ctrl-C stops it.", $"正在监视 {Folder}；结果放在 {inbox.Results}。按 Ctrl-C 停止。");
        return await Serving.UntilInterruptedAsync(Console with { Output = Json ? Console.Errors : Console.Output }, greeting, host.Failed, cancellationToken);
    }

    private void Check(FolderInboxOptions inbox)
    {
        if (!Directory.Exists(Folder)) throw Refusal($"There is no folder {Folder} to watch.", $"没有可监视的文件夹 {Folder}。");
        if (inbox.Check().Any()) throw Refusal("Results can't go into the watched folder itself; give another with -o DIR.", "结果不能放在被监视的文件夹本身；请用 -o DIR 另选。");
        if (Output is not null && File.Exists(Output)) throw Refusal($"{Output} is a file; the results of a watched folder go into a folder.", $"{Output} 是文件；监视文件夹的结果须放入文件夹。");
    }

    private async Task<LocalHost> StartAsync(FolderInboxOptions inbox, CancellationToken cancellationToken)
    {
        var name = "watch-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(inbox.FullPath)))[..12];
        try
        {
            return await LocalHost.StartAsync(
                Settings,
                parts => parts.AcquireNamedAsync(name, cancellationToken),
                (services, _) =>
                {
                    services.AddSingleton(inbox);
                    services.AddSingleton(provider => provider.GetRequiredService<Microsoft.Extensions.Options.IOptions<InboxOptions>>().Value with { DefaultPrompt = Prompt });
                    services.AddSingleton<IInboxWatcher>(provider => new Teller(this, inbox, provider.GetRequiredService<JobReader>(), provider.GetRequiredService<Backend>()));
                    services.AddSingleton<FolderInbox>();
                    services.AddHostedService(provider => provider.GetRequiredService<FolderInbox>());
                },
                cancellationToken);
        }
        catch (DataFolderInUseException e)
        {
            throw Refusal($"That folder is being watched already by another process{Process(e)}.", $"另一个进程{Process(e)}已在监视该文件夹。");
        }
    }

    private static string Process(DataFolderInUseException e) => e.ProcessId is { } id ? $" ({id})" : "";

    private UsageException Refusal(string english, string chinese) => new(language => language.Say(english, chinese)) { Language = Language };

    /// <summary>Says of each video how it ended, and keeps no second copy of it: nothing follows.</summary>
    private sealed class Teller(WatchRun run, FolderInboxOptions inbox, JobReader reader, Backend backend) : IInboxWatcher
    {
        public async Task EndedAsync(string fileName, string outcome, Job? job, CancellationToken cancellationToken)
        {
            if (job is not null && await reader.FindAsync(job.Id, cancellationToken) is { SessionId: { } session }) backend.Forget(session);
            var written = await File.ReadAllTextAsync(outcome, cancellationToken);
            if (run.Json)
            {
                await run.Console.Output.WriteLineAsync(JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(written), Core.Jobs.Json.Options));
                return;
            }

            var ended = JsonSerializer.Deserialize<SourceOutcome>(written, Core.Jobs.Json.Options)!;
            var language = PromptReader.LanguageOf(ended.Prompt);
            if (ended.Error is { } error) await run.Console.Errors.WriteLineAsync(language.Say($"{fileName}: {error.Describe()}", $"{fileName}：{error.Describe()}"));
            else if (job is not null) await run.Console.Output.WriteLineAsync(language.Say($"{fileName}: {job.Text}", $"{fileName}：{job.Text}") + (ended.Result is { } result ? $" {Path.Combine(inbox.Results, result.FileName)}" : ""));
        }
    }
}
