namespace Compressor.Renderer.Encoding.Ffmpeg;

/// <summary>How ffmpeg is installed on a machine.</summary>
public static class FfmpegInstallation
{
    private static readonly (string Manager, string Command)[] OnLinux =
    [
        ("/usr/bin/apt-get", "sudo apt install ffmpeg"),
        ("/usr/bin/dnf", "sudo dnf install ffmpeg"),
        ("/usr/bin/pacman", "sudo pacman -S ffmpeg"),
        ("/usr/bin/zypper", "sudo zypper install ffmpeg"),
        ("/sbin/apk", "sudo apk add ffmpeg"),
    ];

    /// <summary>The command that installs it here; null: this machine's package manager is not known.</summary>
    public static string? Command => For(HostMachine.This);

    internal static string? For(HostMachine machine) => machine.System switch
    {
        HostSystem.Windows => "winget install Gyan.FFmpeg",
        HostSystem.MacOS => "brew install ffmpeg",
        _ => Array.Find(OnLinux, way => machine.IsProgram(way.Manager)).Command,
    };
}
