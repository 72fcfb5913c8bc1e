using Compressor.Edits;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Outputs;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Probing;
using Compressor.Renderer.Encoding.Sizing;
using Compressor.Renderer.Encoding.Titles;

namespace Compressor.Renderer.Encoding;

/// <summary>Probe, plan, encode, check, deliver.</summary>
internal sealed class VideoEncoder(MediaProbe probe, FfmpegProcess ffmpeg, EncodingOptions options, TimeProvider time) : IVideoEncoder
{
    public async Task<EncodingReport> EncodeAsync(EncodingRequest request, IProgress<EncodingProgress> progress, CancellationToken cancellationToken)
    {
        var folder = Path.GetFullPath(request.WorkFolder);
        var run = new EncodingRun(ffmpeg, folder, progress, time, cancellationToken);
        run.Report(EncodingPhase.Analysing, 0);
        try
        {
            var facts = new Dictionary<string, SourceFacts>(StringComparer.Ordinal);
            foreach (var input in request.Clips.Select(clip => clip.Input).Append(request.Input).Concat(request.Music is { } music ? [music] : []).Distinct(StringComparer.Ordinal))
                facts[input] = await probe.ReadFactsAsync(input, cancellationToken);
            (request, var note) = await new BlackBars(options).ReplaceAsync(request, facts[request.Input], run);
            var plan = EncodingPlanner.Plan(facts, request, options);
            if (note is not null) plan = plan with { Notes = [note, .. plan.Notes] };
            plan = await SoundLeveling.MeasureAsync(plan, run);
            plan = await TitleFile.WriteAsync(plan, run, cancellationToken);
            var file = await OutputEncoder.EncodeAsync(plan.Result, plan, options, run);
            RequireCeiling(file, request, run);
            var (width, height, seconds) = plan.Result.Kind is ResultKind.Video
                ? await CheckAsync(file, run, cancellationToken)
                : await CheckOtherAsync(file, run, cancellationToken);
            var ssim = plan.Result.Kind is ResultKind.Video ? await new SsimMeasurement(options).MeasureAsync(file, run) : null;
            var bytes = run.BytesOf(file.Name);
            await DeliverAsync(run.PathOf(file.Name), Path.GetFullPath(request.Output), cancellationToken);
            run.Report(EncodingPhase.Measuring, 1);
            return new EncodingReport
            {
                Bytes = bytes,
                Format = plan.Result.Format,
                Width = width,
                Height = height,
                DurationSeconds = seconds,
                Ssim = file.Method == EncodingMethod.Copy ? 1 : ssim,
                Method = file.Method,
                Notes = [.. file.Notes, .. Missed(file, ssim)],
                CpuTime = run.Cpu,
            };
        }
        finally
        {
            foreach (var left in Directory.EnumerateFiles(folder)) File.Delete(left);
        }
    }

    /// <summary>A ceiling wins over a quality; so does the source's own size.</summary>
    private static IEnumerable<EncodingNote> Missed(EncodedFile file, double? ssim)
    {
        if (file.Method != EncodingMethod.Copy && file.Plan.Request.Edit.PictureQuality is { } quality && ssim < quality.Ssim - 0.001) yield return EncodingNotes.QualityMissed(ssim.Value, quality.Ssim);
    }

    /// <summary>The final check: the ceiling holds, whatever the result is.</summary>
    private static void RequireCeiling(EncodedFile file, EncodingRequest request, EncodingRun run)
    {
        var bytes = run.BytesOf(file.Name);
        if (request.Edit.Size?.Bytes is { } maxBytes && bytes > maxBytes) throw EncodingErrors.Impossible(maxBytes, (long)(bytes * 1.1), null, file.Plan.Result.Kind);
    }

    private static async Task<(int Width, int Height, double Seconds)> CheckOtherAsync(EncodedFile file, EncodingRun run, CancellationToken cancellationToken)
    {
        var facts = await ResultCheck.ReadAsync(run.PathOf(file.Name), file.Plan.Result, file.Plan, cancellationToken);
        return (facts.Width ?? 0, facts.Height ?? 0, facts.DurationSeconds ?? 0);
    }

    /// <summary>The result is complete.</summary>
    private async Task<(int Width, int Height, double Seconds)> CheckAsync(EncodedFile file, EncodingRun run, CancellationToken cancellationToken)
    {
        var result = await probe.ReadFactsAsync(run.PathOf(file.Name), cancellationToken);
        // Damaged sources end early without an error of the decoder.
        if (result.Video is null) throw EncodingErrors.Failed();
        var plan = file.Plan;
        var picture = plan.IsJoined ? plan.SourceSeconds : Math.Min(plan.SourceSeconds, (plan.Video.Seconds ?? double.MaxValue) - plan.Clips[0].Start);
        var known = plan.Video.Seconds is not null || result.Audio is not null || plan.Source.Audio is null;
        if (known && !plan.IsStill && result.DurationSeconds < (picture / plan.Pace * 0.9) - 0.5) throw EncodingErrors.Truncated();
        return (result.Video.DisplayWidth, result.Video.DisplayHeight, result.DurationSeconds);
    }

    /// <summary>Writes the result whole or not at all, even across file systems.</summary>
    private static async Task DeliverAsync(string from, string to, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        var partial = to + ".partial";
        try
        {
            await using (var source = File.OpenRead(from))
            await using (var target = File.Create(partial))
                await source.CopyToAsync(target, cancellationToken);
            File.Move(partial, to, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
