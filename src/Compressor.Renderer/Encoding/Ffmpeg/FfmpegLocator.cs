namespace Compressor.Renderer.Encoding.Ffmpeg;

/// <summary>
/// Finds ffmpeg and ffprobe: where the settings say, else beside this program, in PATH, and where the system's package managers put programs. Both come from
/// one folder where there is one that has both, so that they are of one version.
/// </summary>
public static class FfmpegLocator
{
    /// <exception cref="EncodingException">ffmpeg_missing: one of them is not there, or a setting is wrong.</exception>
    public static FfmpegPrograms Find(EncodingOptions options) => Find(options, HostMachine.This);

    /// <exception cref="EncodingException">ffmpeg_missing.</exception>
    internal static FfmpegPrograms Find(EncodingOptions options, HostMachine machine)
    {
        var ffmpeg = Given(options.FfmpegPath, nameof(options.FfmpegPath), "ffmpeg", machine);
        var ffprobe = Given(options.FfprobePath, nameof(options.FfprobePath), "ffprobe", machine);
        string[] folders = [.. new[] { ffmpeg, ffprobe }.OfType<string>().Select(path => FolderOf(path, machine)), .. ProgramFolders.Of(machine)];
        foreach (var folder in folders)
        {
            if ((ffmpeg ?? In(folder, options.FfmpegPath, machine)) is { } one && (ffprobe ?? In(folder, options.FfprobePath, machine)) is { } other) return new FfmpegPrograms(one, other);
        }

        return new FfmpegPrograms(ffmpeg ?? Search(options.FfmpegPath), ffprobe ?? Search(options.FfprobePath));

        string Search(string name) => folders.Select(folder => In(folder, name, machine)).FirstOrDefault(path => path is not null) ?? throw EncodingErrors.FfmpegMissing(name);
    }

    /// <summary>A setting that is a path, of the program or of its folder; null: it is a name to look for.</summary>
    private static string? Given(string value, string setting, string program, HostMachine machine)
    {
        if (value.IndexOfAny(Separators(machine)) < 0) return null;
        var path = machine.FullPath(value);
        return At(path, machine) ?? In(path, program, machine) ?? throw EncodingErrors.NoProgramAt($"{EncodingOptions.Section}:{setting}");
    }

    private static string? In(string folder, string name, HostMachine machine) => At(machine.Join(folder, name), machine);

    /// <summary>Windows runs programs whose name ends with .exe; scripts (.cmd, .bat) can't be given arguments safely.</summary>
    private static string? At(string path, HostMachine machine)
    {
        if (machine.System is not HostSystem.Windows) return machine.IsProgram(path) ? path : null;
        if (!path.EndsWith(".exe", StringComparison.OrdinalIgnoreCase)) path += ".exe";
        return machine.IsProgram(path) ? path : null;
    }

    private static string FolderOf(string path, HostMachine machine) => path[..Math.Max(0, path.LastIndexOfAny(Separators(machine)))];

    private static char[] Separators(HostMachine machine) => machine.System is HostSystem.Windows ? ['\\', '/'] : ['/'];
}
