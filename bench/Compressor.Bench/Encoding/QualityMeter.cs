using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Compressor.Bench.Edits;

namespace Compressor.Bench.Encoding;

/// <summary>Compares files with their sources: by VMAF where its program is given, by SSIM otherwise.</summary>
/// <param name="vmaf">Path of libvmaf's <c>vmaf</c>.</param>
/// <param name="every">VMAF of one frame in so many, which is nearly all that measuring costs.</param>
internal sealed partial class QualityMeter(string? vmaf, int every)
{
    private const string Model = "vmaf_v0.6.1";

    public string Name => vmaf is null ? "SSIM × 100" : every == 1 ? $"VMAF ({Model})" : string.Create(CultureInfo.InvariantCulture, $"VMAF ({Model}, one frame in {every})");

    public string ShortName => vmaf is null ? "SSIM" : "VMAF";

    /// <summary>What counts as hardly told from the source.</summary>
    public double Transparent => vmaf is null ? 99.5 : 97;

    public async Task<Score> MeasureAsync(string file, BenchClip clip, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("bench-quality-").FullName;
        try
        {
            return Score.Of(vmaf is null ? await SsimAsync(file, clip, folder, cancellationToken) : await VmafAsync(file, clip, folder, cancellationToken));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>All frames of the source's rate at the source's size: what is missing is held, as a player does.</summary>
    private static string Frames(BenchClip clip) => string.Create(
        CultureInfo.InvariantCulture,
        $"setpts=PTS-STARTPTS,fps={clip.Rate:0.######},scale={clip.Width}:{clip.Height}:flags=bicubic,setsar=1,format=yuv420p,tpad=stop_mode=clone:stop=-1,trim=end_frame={clip.Frames}");

    private async Task<IEnumerable<double>> VmafAsync(string file, BenchClip clip, string folder, CancellationToken cancellationToken)
    {
        var (reference, distorted, log) = (Path.Combine(folder, "reference.y4m"), Path.Combine(folder, "distorted.y4m"), Path.Combine(folder, "log.json"));
        await Tools.RunAsync("mkfifo", [reference, distorted], cancellationToken);
        // Each waits for the others: when one fails, all must end.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var threads = Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture);
        Task[] running =
        [
            OrStopAsync(SendAsync(clip.Path, reference)),
            OrStopAsync(SendAsync(file, distorted)),
            OrStopAsync(CompareAsync(vmaf!, "-r", reference, "-d", distorted, "--model", "version=" + Model, "--threads", threads, "--subsample", every.ToString(CultureInfo.InvariantCulture), "--json", "-q", "-o", log)),
        ];
        await Task.WhenAll(running);
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(log, cancellationToken));
        return [.. json.RootElement.GetProperty("frames").EnumerateArray().Select(frame => frame.GetProperty("metrics").GetProperty("vmaf").GetDouble())];

        Task SendAsync(string from, string to) => MeasuredRun.FfmpegAsync(["-i", from, "-an", "-sn", "-dn", "-vf", Frames(clip), "-f", "yuv4mpegpipe", to], folder, stop.Token);

        async Task CompareAsync(string program, params string[] arguments)
        {
            var (code, _, errors) = await Tools.RunAsync(program, arguments, stop.Token);
            if (code != 0) throw new InvalidOperationException(errors);
        }

        async Task OrStopAsync(Task task)
        {
            try
            {
                await task;
            }
            catch (InvalidOperationException)
            {
                await stop.CancelAsync();
                throw;
            }
        }
    }

    private static async Task<IEnumerable<double>> SsimAsync(string file, BenchClip clip, string folder, CancellationToken cancellationToken)
    {
        await MeasuredRun.FfmpegAsync(
            ["-i", file, "-i", clip.Path, "-filter_complex", $"[0:v]{Frames(clip)}[a];[1:v]{Frames(clip)}[b];[a][b]ssim=stats_file=frames.txt[v]", "-map", "[v]", "-f", "null", "-"], folder, cancellationToken);
        var lines = await File.ReadAllLinesAsync(Path.Combine(folder, "frames.txt"), cancellationToken);
        return [.. lines.Select(line => 100 * double.Parse(All.Match(line).Groups["all"].ValueSpan, CultureInfo.InvariantCulture))];
    }

    [GeneratedRegex(@"All:(?<all>[\d.]+)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex All { get; }
}
