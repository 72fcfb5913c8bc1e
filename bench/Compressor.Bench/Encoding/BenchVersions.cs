using System.ComponentModel;
using System.Globalization;
using System.Runtime.InteropServices;
using Compressor.Bench.Edits;

namespace Compressor.Bench.Encoding;

/// <summary>On which machine and with which versions something was measured.</summary>
internal static class BenchVersions
{
    /// <summary>The first line that a program prints which has this word; null when there is no such program.</summary>
    public static async Task<string?> OfAsync(string program, string option, string word, CancellationToken cancellationToken)
    {
        try
        {
            var (_, output, errors) = await Tools.RunAsync(program, [option], cancellationToken);
            return (output + errors).Split('\n').FirstOrDefault(line => line.Contains(word, StringComparison.OrdinalIgnoreCase))?.Trim();
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    public static async Task<string> MachineAsync(CancellationToken cancellationToken)
    {
        var model = File.Exists("/proc/cpuinfo")
            ? (await File.ReadAllLinesAsync("/proc/cpuinfo", cancellationToken)).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim()
            : null;
        return string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessorCount} cores ({model ?? RuntimeInformation.ProcessArchitecture.ToString()}), {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");
    }
}
