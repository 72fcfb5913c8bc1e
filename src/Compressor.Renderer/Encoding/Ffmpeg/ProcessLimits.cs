namespace Compressor.Renderer.Encoding.Ffmpeg;

/// <summary>Wraps a command so that the kernel bounds it, with util-linux' prlimit where the machine has it.</summary>
internal static class ProcessLimits
{
    private static readonly string? Prlimit =
        new[] { "/usr/bin/prlimit", "/bin/prlimit" }.FirstOrDefault(File.Exists);

    public static (string Program, IReadOnlyList<string> Arguments) Wrap(string program, IReadOnlyList<string> arguments, EncodingOptions options) =>
        Prlimit is null
            ? (program, arguments)
            : (Prlimit, [$"--as={options.MaxMemoryBytes}", $"--fsize={options.MaxOutputBytes}", "--core=0", "--nofile=256", "--", program, .. arguments]);
}
