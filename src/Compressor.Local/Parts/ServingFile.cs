using System.Text.Json;
using Compressor.Edits;
using Compressor.Workflows.Embedded;
using Compressor.Sqlite;

namespace Compressor.Local.Parts;

/// <summary>Says in a data folder where it is served, so that who comes second can say so too.</summary>
internal sealed class ServingFile : IDisposable
{
    private readonly string _path;

    private ServingFile(string path) => _path = path;

    /// <summary>Where the folder is served now; null: it is not.</summary>
    public static Uri? Find(string root) => !PartFolders.IsRootFree(root, out var owner) ? Read(root, owner) : null;

    /// <exception cref="UsageException">It is served already.</exception>
    /// <exception cref="DataFolderInUseException">Another process has it.</exception>
    public static void RequireFree(string root)
    {
        if (Find(root) is { } url)
            throw new UsageException(language => language.Say($"Compressor is serving this folder already: {url.OriginalString}", $"Compressor 已在提供此文件夹：{url.OriginalString}"));
        DataFolderLock.Acquire(root, WorkflowEngine.LockName).Dispose();
    }

    /// <summary>For as long as it is not disposed of.</summary>
    public static ServingFile Write(string root, IEnumerable<string> urls)
    {
        var path = PathIn(root);
        using var file = new FileStream(path, OperatingSystem.IsWindows()
            ? new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write }
            : new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite });
        JsonSerializer.Serialize(file, new Content(Environment.ProcessId, urls.First()), JsonSerializerOptions.Web);
        return new ServingFile(path);
    }

    public void Dispose() => File.Delete(_path);

    private static string PathIn(string root) => Path.Combine(root, "serve.json");

    // A process that was killed leaves it behind: it counts only while that process has the folder locked.
    private static Uri? Read(string root, int? owner)
    {
        try
        {
            var content = JsonSerializer.Deserialize<Content>(File.ReadAllText(PathIn(root)), JsonSerializerOptions.Web);
            return content?.Pid == owner && Uri.TryCreate(content?.Url, UriKind.Absolute, out var url) ? url : null;
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return null;
        }
    }

    private sealed record Content(int Pid, string Url);
}
