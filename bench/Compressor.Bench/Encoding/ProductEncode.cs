using System.Text.Json;

namespace Compressor.Bench.Encoding;

/// <summary>Ours, through the command line, as people run it.</summary>
internal static class ProductEncode
{
    /// <param name="program">A compressor.dll, or a program that needs no <c>dotnet</c>, as a release is.</param>
    /// <returns>The file, or null and why there is none; what the report says of it.</returns>
    public static async Task<(string? File, RunCost Cost, string Said)> RunAsync(string program, BenchClip clip, long target, string folder, CancellationToken cancellationToken)
    {
        var data = Path.Combine(folder, "data");
        var isLibrary = program.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);
        var (_, output, errors, cost) = await MeasuredRun.RunAsync(
            isLibrary ? "dotnet" : program,
            [.. isLibrary ? (string[])[program] : [], "compress", clip.Path, "--prompt", $"compress this video to {target} bytes", "--output", Path.Combine(folder, "ours.mp4"), "--overwrite", "--json", "--data", data, "--max-size", "20GB"],
            folder, cancellationToken);
        if (Directory.Exists(data)) Directory.Delete(data, recursive: true);
        if (output.Split('\n').LastOrDefault(line => line.StartsWith('{')) is not { } line) return (null, cost, errors.Trim().ReplaceLineEndings(" "));
        using var report = JsonDocument.Parse(line);
        var file = report.RootElement.GetProperty("output").GetString();
        return file is null
            ? (null, cost, report.RootElement.GetProperty("error").ToString().ReplaceLineEndings(" "))
            : (file, cost, string.Join(' ', report.RootElement.GetProperty("notes").EnumerateArray().Select(note => note.GetProperty("text").GetString())));
    }
}
