using System.Diagnostics;

namespace Compressor.TestSupport;

/// <summary>Makes test media with the real ffmpeg.</summary>
public static class FFmpeg
{
    /// <summary>Runs <c>ffmpeg -y ARGUMENTS OUTPUT</c> and returns the output's path.</summary>
    /// <exception cref="InvalidOperationException">ffmpeg failed; the message holds what it said.</exception>
    public static async Task<string> MakeAsync(string output, string arguments, CancellationToken cancellationToken = default)
    {
        var start = new ProcessStartInfo("ffmpeg") { UseShellExecute = false, RedirectStandardError = true };
        foreach (var argument in new[] { "-nostdin", "-hide_banner", "-loglevel", "error", "-y" }.Concat(arguments.Split(' ')).Append(output)) start.ArgumentList.Add(argument);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("ffmpeg did not start.");
        var errors = await process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"ffmpeg {arguments}: {errors}");
    }
}
