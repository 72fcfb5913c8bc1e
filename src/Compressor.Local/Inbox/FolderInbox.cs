using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Core.Health;
using Compressor.Core.Inbox;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Local.Hosting;
using Compressor.Settings;
using Compressor.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Compressor.Local.Inbox;

/// <summary>
/// Compresses each video that appears in a folder, once for each content: the result goes to <c>results/</c> in it, and how it
/// ended to <c>NAME.result.json</c> beside the video. The sentence is that of <c>NAME.prompt.txt</c>, else the setting
/// <c>Inbox:DefaultPrompt</c>. Each scan starts from the folder and the records alone, so a restart loses nothing.
/// </summary>
internal sealed partial class FolderInbox(
    FolderInboxOptions options, InboxOptions inbox, InboxJobs jobs, IBlobStore blobs, DiskBlobFiles files, IRecordStore records, TimeProvider time, ILogger<FolderInbox> logger, IInboxWatcher? watcher = null)
    : PeriodicService(Interval, time, logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);
    private readonly Dictionary<string, string> _seen = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _looking = new(1);

    public static void AddTo(IServiceCollection services, IConfiguration configuration)
    {
        if (configuration.ReadSettings<FolderInboxOptions>().Directory is null) return;
        services.AddSettings<FolderInboxOptions>(configuration);
        services.AddSingleton<FolderInbox>();
        services.AddHostedService(provider => provider.GetRequiredService<FolderInbox>());
        services.AddSingleton<IDependency>(provider => new RunsDependency("inbox", provider.GetRequiredService<FolderInbox>()));
    }

    /// <summary>One scan: starts jobs for new files, delivers the results of ended ones.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        await _looking.WaitAsync(cancellationToken);
        try
        {
            if (new DirectoryInfo(options.Results).LinkTarget is not null) throw new IOException($"{options.Results} is a link. Make it a folder, since links in the inbox are not followed.");
            Directory.CreateDirectory(options.Results);
            await LookAtAllAsync(cancellationToken);
        }
        finally
        {
            _looking.Release();
        }
    }

    public override void Dispose()
    {
        _looking.Dispose();
        base.Dispose();
    }

    private async Task LookAtAllAsync(CancellationToken cancellationToken)
    {
        foreach (var file in new DirectoryInfo(options.FullPath).EnumerateFiles().Where(file => !file.Name.StartsWith('.') && !InboxNames.IsSidecar(file.Name) && !IsLink(file.FullName)))
        {
            try
            {
                await LookAtAsync(file, cancellationToken);
            }
            catch (Exception e) when (e is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                // One file that can't be read must not keep the others waiting; the next look tries it again.
                LogFailed(file.Name, e.Message);
            }
        }
    }

    private async Task LookAtAsync(FileInfo file, CancellationToken cancellationToken)
    {
        // A file that is still being copied changes between two scans.
        var content = $"{file.Length:x}-{file.LastWriteTimeUtc.Ticks:x}";
        var settled = _seen.GetValueOrDefault(file.Name) == content;
        _seen[file.Name] = content;
        if (settled) await TakeAsync(file, new BlobCreatedEvent(new BlobName(inbox.Container, file.Name), content), cancellationToken);
    }

    protected override Task RunOnceAsync(CancellationToken cancellationToken) => LookAsync(cancellationToken);

    private async Task TakeAsync(FileInfo file, BlobCreatedEvent created, CancellationToken cancellationToken)
    {
        var done = $"inbox/{InboxNames.JobIdOf(created.Blob, created.ETag)}";
        if (!BlobNames.IsValid(created.Blob))
        {
            await RefuseAsync(file, cancellationToken);
            return;
        }

        if (await records.GetAsync<DateTimeOffset?>(done, cancellationToken) is not null) return;

        foreach (var name in InboxNames.PromptsOf(file.Name).Prepend(file.Name))
        {
            var (blob, path) = (created.Blob with { Name = name }, Path.Combine(options.FullPath, name));
            if (File.Exists(path) && !IsLink(path) && await blobs.GetFactsAsync(blob, cancellationToken) is null) await files.LinkAsync(blob, path, cancellationToken: cancellationToken);
        }

        var job = await jobs.TakeAsync(created, cancellationToken);
        if (job is not null && !job.Status.IsEnded()) return;
        string? placed = null;
        if (job?.Result is { } result && BlobNames.TryParse(result.Blob, out var video))
            placed = await PlaceAsync(video, Path.Combine(options.Results, result.FileName), (content, to) => content.CopyToAsync(to, cancellationToken), cancellationToken);
        await PlaceAsync(
            InboxNames.OutcomeOf(created.Blob), Path.Combine(options.FullPath, InboxNames.OutcomeOf(created.Blob).Name), (outcome, to) => WriteOutcomeAsync(outcome, placed, to, cancellationToken), cancellationToken);
        await records.SetAsync(done, Time.GetUtcNow(), cancellationToken);
        if (watcher is not null) await watcher.EndedAsync(file.Name, Path.Combine(options.FullPath, InboxNames.OutcomeOf(created.Blob).Name), job, cancellationToken);
        LogEnded(file.Name, job?.Status.ToString() ?? "refused");
    }

    /// <summary>Says beside a file that its name can't be used, once: no job can have it as its source.</summary>
    private async Task RefuseAsync(FileInfo file, CancellationToken cancellationToken)
    {
        var path = file.FullName + InboxNames.OutcomeSuffix;
        if (File.Exists(path)) return;
        var outcome = new SourceOutcome { Id = "", Status = JobState.Failed, Prompt = "", Error = Failures.FileNameUnusable.In(Language.English) };
        await using (var content = new FileStream(path, FileMode.CreateNew, FileAccess.Write)) await JsonSerializer.SerializeAsync(content, outcome, Json.Options, cancellationToken);
        LogFailed(JsonSerializer.Serialize(file.Name), outcome.Error.Message);
        if (watcher is not null) await watcher.EndedAsync(file.Name, path, job: null, cancellationToken);
    }

    /// <summary>Writes the file whole or not at all, replacing the outcome of an earlier file of the same name.</summary>
    /// <returns>The path; null: retention deleted the file before this scan.</returns>
    private async Task<string?> PlaceAsync(BlobName blob, string path, Func<Stream, Stream, Task> copy, CancellationToken cancellationToken)
    {
        // A name that nobody can have prepared, since others may write to the folder.
        var partial = Path.Combine(Path.GetDirectoryName(path)!, $".{Path.GetRandomFileName()}.part");
        try
        {
            await using (var content = await blobs.OpenReadAsync(blob, cancellationToken: cancellationToken))
            await using (var file = new FileStream(partial, FileMode.CreateNew, FileAccess.Write))
                await copy(content, file);
            File.Move(partial, path, overwrite: true);
            return path;
        }
        catch (BlobNotFoundException)
        {
            return null;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>The outcome as it is stored, with the path of the result: programs that watch the folder have no use for an address.</summary>
    private static async Task WriteOutcomeAsync(Stream outcome, string? path, Stream to, CancellationToken cancellationToken)
    {
        var json = await JsonNode.ParseAsync(outcome, cancellationToken: cancellationToken);
        if (json?["result"] is JsonObject result) result["path"] = path;
        await JsonSerializer.SerializeAsync(to, json, Json.Options, cancellationToken);
    }

    /// <summary>Whoever may write to the folder must not have files read that only this process may read.</summary>
    private static bool IsLink(string path) => new FileInfo(path).LinkTarget is not null;

    [LoggerMessage(1, LogLevel.Information, "{File}: {Outcome}")]
    private partial void LogEnded(string file, string outcome);

    [LoggerMessage(2, LogLevel.Warning, "{File} can't be taken now: {Reason}")]
    private partial void LogFailed(string file, string reason);
}
