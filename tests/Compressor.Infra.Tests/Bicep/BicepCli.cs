using System.Diagnostics;
using System.Reflection;
using Compressor.TestSupport;

namespace Compressor.Infra.Tests.Bicep;

/// <summary>The Bicep compiler of the NuGet package that the project file names, run without a network.</summary>
internal static class BicepCli
{
    public static string Infra { get; } = Path.Combine(RepositoryRoot.Path, "infra");

    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Find(), arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    private static string Find()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The package holds the compiler for Linux.");
        var package = Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "BicepPackage").Value!;
        var program = Path.Combine(package, "tools", "bicep");

        // NuGet need not keep the permission to execute.
        if (!OperatingSystem.IsWindows() && File.GetUnixFileMode(program) is var mode && !mode.HasFlag(UnixFileMode.UserExecute))
            File.SetUnixFileMode(program, mode | UnixFileMode.UserExecute);
        return program;
    }
}
