using System.Diagnostics;
using System.Reflection.PortableExecutable;

namespace Compressor.Bench.Engine;

/// <summary>A build of the program, whose host is measured.</summary>
/// <param name="Folder">Where its <c>compressor.dll</c> is.</param>
/// <param name="Name">What the table calls it: whether it was compiled ahead is read from the file itself.</param>
internal sealed record HostBuild(string Folder, string Name)
{
    /// <summary>The build that <c>./compressor</c> makes and people run.</summary>
    public const string Ahead = "ahead";

    /// <summary>The one that was built with this program, and is compiled while it runs.</summary>
    public const string Own = "own";

    /// <param name="named"><see cref="Ahead"/>, made anew if its sources have changed, <see cref="Own"/>, or a folder.</param>
    /// <exception cref="InvalidOperationException">It can't be built, or the folder holds none.</exception>
    public static async Task<HostBuild> FindAsync(string named, CancellationToken cancellationToken)
    {
        var folder = Path.GetFullPath(named switch
        {
            Ahead => await MakeAsync(cancellationToken),
            Own => AppContext.BaseDirectory,
            _ => named,
        });
        var program = Path.Combine(folder, "compressor.dll");
        if (!File.Exists(program)) throw new InvalidOperationException($"There is no build of the program in {folder}.");
        var code = IsCompiledAhead(program) ? "compiled ahead" : "compiled while it runs";
        return new HostBuild(folder, named switch
        {
            Ahead => $"the build of ./compressor ({code})",
            Own => $"the bench's own build ({code})",
            _ => $"the build in {named} ({code})",
        });
    }

    /// <summary>The script builds before it runs anything, the help too.</summary>
    private static async Task<string> MakeAsync(CancellationToken cancellationToken)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Compressor.sln"))) root = root.Parent;
        if (root is null) throw new InvalidOperationException("The program's sources are not above the bench; name a build with --build.");
        using var script = Process.Start(new ProcessStartInfo(Path.Combine(root.FullName, "compressor"), ["--help"]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        await script.StandardOutput.ReadToEndAsync(cancellationToken);
        await script.WaitForExitAsync(cancellationToken);
        return script.ExitCode == 0 ? Path.Combine(root.FullName, "artifacts", "compressor") : throw new InvalidOperationException("./compressor could not be built.");
    }

    /// <summary>Such a file has a header of native code beside its IL.</summary>
    private static bool IsCompiledAhead(string program)
    {
        using var file = new PEReader(File.OpenRead(program));
        return file.PEHeaders.CorHeader is { ManagedNativeHeaderDirectory.Size: > 0 };
    }
}
