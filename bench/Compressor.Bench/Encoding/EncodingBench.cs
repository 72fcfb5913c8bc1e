using System.CommandLine;
using Compressor.Edits;
using Compressor.Renderer.Encoding;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Bench.Encoding;

/// <summary>
/// <c>encoding CLIP… [--part 0.6 …] [--bytes N …] [--quality]</c>: each clip to each size; how much of the size was used, the CPU time beside
/// one CRF-23 medium encode of the same clip in the same run and, when asked for, the quality beside a CRF encode of the same bytes.
/// </summary>
internal static class EncodingBench
{
    public static Command Command()
    {
        var clips = new Argument<FileInfo[]>("clips") { Description = "Videos to compress.", Arity = ArgumentArity.OneOrMore };
        var parts = new Option<double[]>("--part") { Description = "Targets as parts of the clip's bytes.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [0.6, 0.25, 0.08] };
        var sizes = new Option<long[]>("--bytes") { Description = "Targets in bytes, instead of parts.", AllowMultipleArgumentsPerToken = true };
        var quality = new Option<bool>("--quality") { Description = "Compare SSIM and PSNR with a single-pass CRF encode of the same bytes, found by search." };
        var command = new Command("encoding", "Compress clips to sizes and compare with a CRF-23 encode.") { clips, parts, sizes, quality };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var files = parsed.GetValue(clips)!;
            var bytes = parsed.GetValue(sizes) ?? [];
            var rows = new List<EncodingRow>();
            foreach (var file in files)
            {
                var targets = bytes.Length > 0 ? bytes : [.. parsed.GetValue(parts)!.Select(p => (long)(file.Length * p))];
                rows.AddRange(await MeasureAsync(file.FullName, targets, parsed.GetValue(quality), cancellationToken));
            }
            Summarize(rows);
            return rows.Any(r => r.Bytes > r.Target) ? 1 : 0;
        });
        return command;
    }

    private static async Task<List<EncodingRow>> MeasureAsync(string clip, long[] targets, bool quality, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddEncoding().BuildServiceProvider();
        var encoder = services.GetRequiredService<IVideoEncoder>();
        var source = await services.GetRequiredService<IMediaProbe>().ProbeAsync(clip, cancellationToken);
        var folder = Directory.CreateTempSubdirectory("bench-");
        var rows = new List<EncodingRow>();
        try
        {
            var reference = await ReferenceEncode.RunAsync(clip, 23, Path.Combine(folder.FullName, "reference.mp4"), sound: true, cancellationToken);
            foreach (var target in targets)
            {
                var output = Path.Combine(folder.FullName, "result.mp4");
                var request = new EncodingRequest { Input = clip, Output = output, WorkFolder = folder.CreateSubdirectory("work").FullName, Edit = new VideoEdit { Size = new SizeLimit { Bytes = target } } };
                EncodingRow row;
                try
                {
                    var report = await encoder.EncodeAsync(request, new Progress<EncodingProgress>(), cancellationToken);
                    row = new EncodingRow(Path.GetFileName(clip), target, new FileInfo(output).Length, report.CpuTime.TotalSeconds / reference.CpuSeconds, report);
                    if (quality) row = await WithQualityAsync(row, clip, output, source, folder.FullName, cancellationToken);
                }
                catch (EncodingException e)
                {
                    row = new EncodingRow(Path.GetFileName(clip), target, 0, 0, null) { Error = e.Message };
                }
                Console.WriteLine(row.ToString());
                rows.Add(row);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
        return rows;
    }

    private static async Task<EncodingRow> WithQualityAsync(
        EncodingRow row, string clip, string output, ProbedMedia source, string folder, CancellationToken cancellationToken)
    {
        var videoBytes = await PictureBytes.OfAsync(output, cancellationToken);
        var (crf, other) = await ReferenceEncode.SearchAsync(clip, videoBytes, folder, cancellationToken);
        var ours = await ReferenceEncode.CompareAsync(output, clip, source.Width, source.Height, cancellationToken);
        var theirs = await ReferenceEncode.CompareAsync(other, clip, source.Width, source.Height, cancellationToken);
        return row with { Quality = (ours.Ssim, theirs.Ssim, ours.Psnr - theirs.Psnr, crf) };
    }

    private static void Summarize(List<EncodingRow> rows)
    {
        var made = rows.Where(r => r.Report is not null).ToList();
        if (made.Count == 0) return;
        var limited = made.Where(r => r.Report!.Method == EncodingMethod.TwoPass).ToList();
        Console.WriteLine($"over: {made.Count(r => r.Bytes > r.Target)} of {made.Count}");
        if (limited.Count > 0)
            Console.WriteLine($"used: median {Median(limited.Select(r => r.Used)):0.0} %, least {limited.Min(r => r.Used):0.0} %");
        Console.WriteLine($"CPU against CRF 23: median {Median(made.Select(r => r.CpuRatio)):0.00}, worst {made.Max(r => r.CpuRatio):0.00}");
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}
