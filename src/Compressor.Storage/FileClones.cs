using System.Runtime.InteropServices;

namespace Compressor.Storage;

/// <summary>Copies of files that share their blocks until one of the two is written to (btrfs, XFS, bcachefs, APFS): they take no time and no room, and the original may change.</summary>
public static class FileClones
{
    /// <summary>Linux' FICLONE, of its linux/fs.h.</summary>
    private const nuint Clone = 0x40049409;

    /// <param name="path">The copy; there is no such file yet.</param>
    /// <returns>False: the file system has none, or the two are not on the same.</returns>
    public static bool TryCreate(string path, string existing)
    {
        if (OperatingSystem.IsMacOS()) return CloneFile(existing, path, 0) == 0;
        if (!OperatingSystem.IsLinux()) return false;
        using (var source = File.OpenHandle(existing, share: FileShare.ReadWrite | FileShare.Delete))
        using (var target = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write))
        {
            if (Control(target, Clone, source.DangerousGetHandle()) == 0) return true;
        }

        File.Delete(path);
        return false;
    }

    [DllImport("libc", EntryPoint = "ioctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Control(SafeHandle file, nuint request, nint source);

    [DllImport("libc", EntryPoint = "clonefile")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int CloneFile([MarshalAs(UnmanagedType.LPUTF8Str)] string existing, [MarshalAs(UnmanagedType.LPUTF8Str)] string path, uint flags);
}
