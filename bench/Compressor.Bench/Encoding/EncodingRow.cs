using System.Diagnostics;
using System.Globalization;
using Compressor.Renderer.Encoding;

namespace Compressor.Bench.Encoding;

/// <param name="CpuRatio">CPU time of all of it over that of one CRF-23 medium encode.</param>
internal sealed record EncodingRow(string Clip, long Target, long Bytes, double CpuRatio, EncodingReport? Report)
{
    public string? Error { get; init; }

    /// <summary>SSIM here and of the CRF encode, PSNR gained in dB, and the CRF that was found.</summary>
    public (double Ours, double Theirs, double Decibels, double Crf)? Quality { get; init; }

    public double Used => 100.0 * Bytes / Target;

    public override string ToString() =>
        Report is null
            ? $"{Clip,-40} {Target,9}: {Error}"
            : $"{Clip,-40} {Target,9} -> {Bytes,9} {Used,6:0.00} %  CPU {CpuRatio:0.00}  {Report.Width}x{Report.Height} {Report.Method} SSIM {Report.Ssim:0.0000}"
                + (Quality is { } q ? $"  native SSIM {q.Ours:0.0000} / CRF {q.Crf:0.##} {q.Theirs:0.0000}, PSNR {q.Decibels:+0.00;-0.00} dB" : "")
                + (Report.Notes.Count == 0 ? "" : $"  ({string.Join(' ', Report.Notes.Select(note => note.English))})");
}

/// <summary>Bytes of the picture's packets in a file.</summary>
internal static class PictureBytes
{
    public static async Task<long> OfAsync(string file, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("ffprobe", ["-v", "error", "-select_streams", "v:0", "-show_entries", "packet=size", "-of", "csv=p=0", file])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var text = await process.StandardOutput.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Sum(l => long.Parse(l.Trim().TrimEnd(','), CultureInfo.InvariantCulture));
    }
}
