namespace Compressor.Renderer.Encoding.Ffmpeg;

/// <summary>What of a machine decides where its programs are. The rules of each system are pure functions of it.</summary>
internal sealed record HostMachine
{
    public static HostMachine This { get; } = new()
    {
        System = OperatingSystem.IsWindows() ? HostSystem.Windows : OperatingSystem.IsMacOS() ? HostSystem.MacOS : HostSystem.Linux,
        ProgramFolder = AppContext.BaseDirectory,
        Variable = Environment.GetEnvironmentVariable,
        IsProgram = CanBeRun,
        FullPath = Path.GetFullPath,
    };

    public required HostSystem System { get; init; }

    /// <summary>Where this program itself lies.</summary>
    public required string ProgramFolder { get; init; }

    /// <summary>The value of an environment variable; null: it is not set.</summary>
    public required Func<string, string?> Variable { get; init; }

    /// <summary>There is a file at this path, and it may be run.</summary>
    public required Func<string, bool> IsProgram { get; init; }

    /// <summary>The absolute path of a path that may be relative to the current folder.</summary>
    public required Func<string, string> FullPath { get; init; }

    /// <summary>This system's path of something in a folder.</summary>
    public string Join(string folder, params ReadOnlySpan<string> names)
    {
        var separator = System is HostSystem.Windows ? '\\' : '/';
        foreach (var name in names) folder = folder.TrimEnd(separator) + separator + name;
        return folder;
    }

    private static bool CanBeRun(string path)
    {
        const UnixFileMode run = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
        return File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & run) != UnixFileMode.None);
    }
}
