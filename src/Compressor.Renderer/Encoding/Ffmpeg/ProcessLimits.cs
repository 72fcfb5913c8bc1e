namespace Compressor.Renderer.Encoding.Ffmpeg;

/// <summary>Wraps a command in util-linux's prlimit, if the machine has it, so that the kernel enforces the limits.</summary>
internal static class ProcessLimits
{
    private static readonly string? Prlimit =
        new[] { "/usr/bin/prlimit", "/bin/prlimit" }.FirstOrDefault(File.Exists);

    public static (string Program, IReadOnlyList<string> Arguments) Wrap(string program, IReadOnlyList<string> arguments, EncodingOptions options) =>
        Prlimit is null
            ? (program, arguments)
            // Drivers of graphics chips reserve far more addresses than they take memory.
            : (Prlimit, [$"--{(options.HardwareEncoder is HardwareEncoder.None ? "as" : "data")}={options.MaxMemoryBytes}", $"--fsize={options.MaxOutputBytes}", "--core=0", "--nofile=256", "--", program, .. arguments]);

    /// <summary>prlimit ends so where it can't run the program; ffmpeg itself never does.</summary>
    public static bool CouldNotStart(int exit) => Prlimit is not null && exit is (126 or 127);
}
