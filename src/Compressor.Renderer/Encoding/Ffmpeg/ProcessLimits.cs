using System.Diagnostics;

namespace Compressor.Renderer.Encoding.Ffmpeg;

/// <summary>Wraps a command in util-linux's setpriv and prlimit, as far as the machine has them, so that the kernel enforces the limits and ends what outlives this process.</summary>
internal static class ProcessLimits
{
    private static readonly string? Prlimit = Find("prlimit");

    private static readonly Lazy<string?> Setpriv = new(() => Find("setpriv") is { } path && KnowsDeathSignal(path) ? path : null);

    /// <summary>A program that was started ends with the thread that started it (prctl(2), PR_SET_PDEATHSIG), so also when this process is killed.</summary>
    public static bool EndWithStarter => Setpriv.Value is not null;

    public static (string Program, IReadOnlyList<string> Arguments) Wrap(string program, IReadOnlyList<string> arguments, EncodingOptions options)
    {
        if (Prlimit is not null)
        {
            // Drivers of graphics chips reserve far more addresses than they take memory.
            var memory = options.HardwareEncoder is HardwareEncoder.None ? "as" : "data";
            (program, arguments) = (Prlimit, [$"--{memory}={options.MaxMemoryBytes}", $"--fsize={options.MaxOutputBytes}", "--core=0", "--nofile=256", "--", program, .. arguments]);
        }

        return Setpriv.Value is { } setpriv ? (setpriv, [.. DeathSignal, program, .. arguments]) : (program, arguments);
    }

    /// <summary>Both end so where they can't run the program; ffmpeg itself never does.</summary>
    public static bool CouldNotStart(int exit) => (Prlimit is not null || EndWithStarter) && exit is (126 or 127);

    private static readonly string[] DeathSignal = ["--pdeathsig", "KILL", "--"];

    private static string? Find(string name) => new[] { "/usr/bin/" + name, "/bin/" + name }.FirstOrDefault(File.Exists);

    /// <summary>Versions before 2.33, and BusyBox's, don't.</summary>
    private static bool KnowsDeathSignal(string setpriv)
    {
        using var process = Process.Start(new ProcessStartInfo(setpriv, [.. DeathSignal, setpriv, "--version"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
