using Compressor.Edits;
using Compressor.Sqlite;

namespace Compressor.Local.Parts;

/// <summary>
/// Lets several processes share a data folder, each in a part of its own: the end of one, however it comes, never touches another. A job that was interrupted is found again
/// in the part where it began.
/// </summary>
internal sealed class DataParts(string root, TimeSpan retention, TimeProvider time)
{
    private const string ChoosingLock = "choosing";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20), ChoosingLimit = TimeSpan.FromSeconds(30);

    /// <summary>The part where a job goes on, else a free one, which is made if there is none.</summary>
    /// <param name="jobId">Null: nothing is to go on.</param>
    /// <exception cref="UsageException">Another process is working on that job.</exception>
    public async Task<DataPart> AcquireAsync(string? jobId, CancellationToken cancellationToken)
    {
        using var choosing = await ChooseAloneAsync(cancellationToken);
        var part = (jobId is null ? null : FindPartOf(jobId)) ?? TakeFree();
        RemoveOld(part);
        return part;
    }

    /// <summary>The part of this name.</summary>
    /// <exception cref="DataFolderInUseException">Another process has it.</exception>
    public async Task<DataPart> AcquireNamedAsync(string name, CancellationToken cancellationToken)
    {
        using var choosing = await ChooseAloneAsync(cancellationToken);
        var part = new DataPart(PartFolders.Of(root, name), DataFolderLock.Acquire(PartFolders.Of(root, name), PartFolders.LockName));
        RemoveOld(part);
        return part;
    }

    /// <summary>One process at a time looks for a part: who only looks at one must not seem to own it.</summary>
    private async Task<DataFolderLock> ChooseAloneAsync(CancellationToken cancellationToken)
    {
        for (var since = time.GetTimestamp(); ;)
        {
            try
            {
                return DataFolderLock.Acquire(Path.Combine(root, "parts"), ChoosingLock);
            }
            catch (DataFolderInUseException) when (time.GetElapsedTime(since) < ChoosingLimit)
            {
                await Task.Delay(Pause, time, cancellationToken);
            }
        }
    }

    private DataPart? FindPartOf(string jobId)
    {
        var known = PartFolders.All(root).Prepend(root)
            .Select(folder => (Folder: folder, Job: PartHistory.Find(folder, jobId)))
            .Where(part => part.Job is not null)
            .OrderBy(part => part.Job!.IsEnded).ThenByDescending(part => part.Job!.UpdatedAt);
        foreach (var (folder, job) in known)
        {
            int? owner;
            var part = folder != root ? PartFolders.TryTake(folder, out owner) : PartFolders.IsRootFree(root, out owner) ? new DataPart(root, owned: null) : null;
            if (part is not null) return part;
            if (!job!.IsEnded)
            {
                var process = owner is { } id ? $" ({id})" : "";
                throw new UsageException(language => language.Say(
                    $"That is being compressed already by another process{process}; wait for it, or stop it and run this again.", $"另一个进程{process}正在压缩同样的内容；请等待它完成，或停止它后再次运行。"));
            }
        }

        return null;
    }

    /// <summary>Where a job was interrupted, it waits for the same command: others leave that part alone.</summary>
    private DataPart TakeFree()
    {
        for (var number = 1; ; number++)
        {
            var folder = PartFolders.Numbered(root, number);
            if (!PartHistory.HasUnended(folder) && PartFolders.TryTake(folder, out _) is { } part) return part;
        }
    }

    /// <summary>Nobody else would: retention works in parts that are in use.</summary>
    private void RemoveOld(DataPart own)
    {
        var before = (time.GetUtcNow() - retention).UtcDateTime;
        foreach (var folder in PartFolders.All(root).Where(folder => folder != own.Folder && LastUse(folder) < before))
        {
            if (!PartFolders.IsInUse(folder, out _)) Directory.Delete(folder, recursive: true);
        }
    }

    private static DateTime LastUse(string folder) => new DirectoryInfo(folder).EnumerateFiles("engine.db*").Select(file => file.LastWriteTimeUtc)
        .Append(Directory.GetLastWriteTimeUtc(folder)).Max();
}
