namespace Compressor.Renderer.Encoding.Ffmpeg;

/// <summary>The environment of ffmpeg: what the system's libraries need, and nothing else that this process was given.</summary>
internal static class ProcessEnvironment
{
    /// <summary>Windows' own libraries don't load without the first three; the font cache lies in the others.</summary>
    private static readonly string[] OfWindows = ["SystemRoot", "windir", "SystemDrive", "LOCALAPPDATA", "ProgramData"];

    public static Dictionary<string, string> Of(HostMachine machine, string workFolder)
    {
        var all = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["HOME"] = workFolder };
        if (machine.System is HostSystem.Windows)
        {
            foreach (var name in OfWindows.Where(name => machine.Variable(name) is { Length: > 0 })) all[name] = machine.Variable(name)!;
            foreach (var name in new[] { "TEMP", "TMP", "USERPROFILE" }) all[name] = workFolder;
            all["PATH"] = machine.Variable("PATH") ?? "";
            return all;
        }

        all["PATH"] = machine.Variable("PATH") ?? "/usr/bin:/bin";
        all["LC_ALL"] = "C";
        // Fewer malloc arenas, so that the address space limit bounds the memory that is really used.
        all["MALLOC_ARENA_MAX"] = "2";
        return all;
    }
}
