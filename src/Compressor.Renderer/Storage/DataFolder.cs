using Microsoft.Extensions.Options;

namespace Compressor.Renderer.Storage;

/// <summary>
/// Layout of the data folder. <c>incoming</c> and <c>work</c> hold only what is unfinished: at every start the first is emptied, and the second of all but the folders of renders that go on;
/// <c>uploads</c> and <c>results</c> hold only files that a row of the database names.
/// </summary>
internal sealed class DataFolder(IOptions<RendererOptions> options)
{
    private readonly string _root = Path.GetFullPath(
        options.Value.DataDirectory is { Length: > 0 } path ? path : throw new InvalidOperationException("RendererOptions.DataDirectory is not set."));

    public string DatabaseFile => Path.Combine(_root, "renderer.db");

    public string Root => _root;

    public string SigningKeyFile => Path.Combine(_root, "signing-key");

    public string Incoming => Path.Combine(_root, "incoming");

    public string Work => Path.Combine(_root, "work");

    public string Uploads => Path.Combine(_root, "uploads");

    public string Results => Path.Combine(_root, "results");

    public string UploadFile(string uploadId) => Path.Combine(Uploads, uploadId);

    public string ResultFile(string file) => Path.Combine(Results, file + ".mp4");

    public string WorkFolder(string file) => Path.Combine(Work, file);

    /// <summary>Free bytes on the disk that holds the folder.</summary>
    public long FreeBytes => new DriveInfo(_root).AvailableFreeSpace;

    /// <summary>Creates the folders, accessible to this user only.</summary>
    public void Create()
    {
        foreach (var folder in (string[])[_root, Incoming, Work, Uploads, Results])
        {
            if (OperatingSystem.IsWindows())
                Directory.CreateDirectory(folder);
            else
                Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }
}
