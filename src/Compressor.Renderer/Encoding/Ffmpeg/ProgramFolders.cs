namespace Compressor.Renderer.Encoding.Ffmpeg;

/// <summary>Where programs are looked for: beside this one, in PATH, and where each system's package managers put them, since what a desktop starts has a PATH without these.</summary>
internal static class ProgramFolders
{
    /// <returns>Absolute paths, in the order in which they are tried.</returns>
    public static IEnumerable<string> Of(HostMachine machine) =>
    [
        machine.ProgramFolder,
        machine.Join(machine.ProgramFolder, "ffmpeg"),
        machine.Join(machine.ProgramFolder, "ffmpeg", "bin"),
        .. InPath(machine),
        .. machine.System switch
        {
            HostSystem.Windows => OnWindows(machine),
            HostSystem.MacOS => ["/opt/homebrew/bin", "/usr/local/bin", "/opt/local/bin"],
            // A snap sees no hidden folders, such as the data folder: it comes last.
            _ => ["/usr/bin", "/usr/local/bin", "/home/linuxbrew/.linuxbrew/bin", "/snap/bin"],
        },
    ];

    /// <summary>Relative entries are left out: what they name depends on where one happens to be.</summary>
    private static IEnumerable<string> InPath(HostMachine machine)
    {
        var isWindows = machine.System is HostSystem.Windows;
        return (machine.Variable("PATH") ?? "").Split(isWindows ? ';' : ':', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(entry => isWindows ? entry.Trim('"') : entry)
            .Where(entry => isWindows ? entry is [_, ':', '\\' or '/', ..] or ['\\', '\\', ..] : entry.StartsWith('/'));
    }

    /// <summary>winget, Chocolatey, Scoop, and where the builds' own guide says to unpack them.</summary>
    private static IEnumerable<string> OnWindows(HostMachine machine)
    {
        if (machine.Variable("LOCALAPPDATA") is { Length: > 0 } local) yield return machine.Join(local, "Microsoft", "WinGet", "Links");
        if (machine.Variable("ProgramFiles") is { Length: > 0 } programs) yield return machine.Join(programs, "WinGet", "Links");
        if (machine.Variable("ProgramData") is { Length: > 0 } shared) yield return machine.Join(shared, "chocolatey", "bin");
        if (machine.Variable("USERPROFILE") is { Length: > 0 } home) yield return machine.Join(home, "scoop", "shims");
        yield return @"C:\ffmpeg\bin";
    }
}
