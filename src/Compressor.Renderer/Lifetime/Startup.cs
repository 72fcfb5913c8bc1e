using Compressor.Renderer.Renders;
using Compressor.Renderer.Storage;
using Compressor.Renderer.Uploads;
using Compressor.Sqlite;
using Microsoft.Extensions.Hosting;

namespace Compressor.Renderer.Lifetime;

/// <summary>Takes the data folder for this process and removes what an interrupted process left unfinished. Starts before all other services.</summary>
internal sealed class Startup(DataFolder folder, Database database, UploadStore uploads, RenderStore renders) : IHostedService, IDisposable
{
    private DataFolderLock? _lock;

    /// <exception cref="DataFolderInUseException">Another process uses the folder.</exception>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        folder.Create();
        _lock = DataFolderLock.Acquire(folder.Root, "renderer");
        database.Migrate();
        Clear(folder.Incoming);
        RemoveWork(renders.UnfinishedFiles().ToHashSet(StringComparer.Ordinal));
        RemoveUnknown(folder.Uploads, uploads.AllIds());
        RemoveUnknown(folder.Results, renders.CompletedFiles().Select(file => Path.GetFileName(folder.ResultFile(file))).ToHashSet(StringComparer.Ordinal));
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _lock?.Dispose();

    private static void Clear(string path)
    {
        Directory.Delete(path, recursive: true);
        Directory.CreateDirectory(path);
    }

    /// <summary>Renders that have not ended go on from what is in their work folders.</summary>
    private void RemoveWork(HashSet<string> unfinished)
    {
        foreach (var work in new DirectoryInfo(folder.Work).GetFileSystemInfos())
        {
            if (work is not DirectoryInfo directory) work.Delete();
            else if (unfinished.Contains(work.Name)) Renew(directory);
            else directory.Delete(recursive: true);
        }
    }

    /// <summary>
    /// Puts the files into another folder of the same name. An encoder that outlived the process which started it may still be at work in the old one, where it must not meet
    /// the encoder that does its work again.
    /// </summary>
    private static void Renew(DirectoryInfo directory)
    {
        var path = directory.FullName;
        directory.MoveTo(path + ".left");
        Directory.CreateDirectory(path);
        foreach (var file in directory.GetFiles()) file.MoveTo(Path.Combine(path, file.Name));
        directory.Delete(recursive: true);
    }

    private static void RemoveUnknown(string path, IReadOnlySet<string> known)
    {
        foreach (var file in Directory.EnumerateFiles(path).Where(file => !known.Contains(Path.GetFileName(file))))
            File.Delete(file);
    }
}
