using System.Globalization;

namespace Compressor.Sqlite;

/// <summary>
/// Reserves a data folder for one process. The operating system holds the lock (flock), so it is released with the process,
/// however that ends. The process id is in a file of its own, because others cannot read a locked file.
/// </summary>
public sealed class DataFolderLock : IDisposable
{
    private const int SharingViolationLinux = 11, SharingViolationMac = 35, SharingViolationWindows = unchecked((int)0x80070020);

    private readonly FileStream _file;
    private readonly string _processIdPath;

    private DataFolderLock(FileStream file, string processIdPath) => (_file, _processIdPath) = (file, processIdPath);

    /// <param name="name">Of the lock's files; a folder has one lock for each name.</param>
    /// <exception cref="DataFolderInUseException">Another process, or another owner in this one, holds it.</exception>
    public static DataFolderLock Acquire(string folder, string name)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(folder);
        else
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var processIdPath = Path.Combine(folder, $"{name}.pid");
        try
        {
            var file = new FileStream(Path.Combine(folder, $"{name}.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(processIdPath, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new DataFolderLock(file, processIdPath);
        }
        catch (IOException e) when (e.HResult is SharingViolationLinux or SharingViolationMac or SharingViolationWindows)
        {
            throw new DataFolderInUseException(folder, ReadProcessId(processIdPath));
        }
    }

    public void Dispose()
    {
        File.Delete(_processIdPath);
        _file.Dispose();
    }

    private static int? ReadProcessId(string path)
    {
        try
        {
            return int.TryParse(File.ReadAllText(path), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
