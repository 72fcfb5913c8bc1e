using System.Runtime.InteropServices;

namespace Compressor.Storage;

/// <summary>Second names of files, so that one content is stored once. Each name is removed for itself; nobody may write to a file that has several.</summary>
public static class HardLinks
{
    /// <param name="path">The new name; there is no such file yet.</param>
    /// <returns>False: the file system has none, or the two are not on the same.</returns>
    public static bool TryCreate(string path, string existing) => OperatingSystem.IsWindows() ? CreateHardLink(path, existing, 0) : Link(existing, path) == 0;

    [DllImport("libc", EntryPoint = "link")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Link([MarshalAs(UnmanagedType.LPUTF8Str)] string existing, [MarshalAs(UnmanagedType.LPUTF8Str)] string path);

    [DllImport("kernel32", EntryPoint = "CreateHardLinkW", CharSet = CharSet.Unicode)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CreateHardLink(string path, string existing, nint security);
}
