using Compressor.Edits;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Measuring;
using Compressor.Renderer.Encoding.Outputs;
using Compressor.Renderer.Encoding.Sizing;

namespace Compressor.Renderer.Encoding;

/// <summary>Prepare, encode, check, compare, deliver.</summary>
internal sealed class VideoEncoder(PlanPreparation preparation, VideoResultCheck check, FfmpegProcess ffmpeg, CoreShare share, EncodingOptions options, TimeProvider time) : IVideoEncoder
{
    public async Task<EncodingReport> EncodeAsync(EncodingRequest request, IProgress<EncodingProgress> progress, CancellationToken cancellationToken)
    {
        var folder = Path.GetFullPath(request.WorkFolder);
        var kept = request.Resumes ? KeptWork.Open(folder, RequestIdentity.Of(request, options)) : null;
        var run = new EncodingRun(ffmpeg, folder, progress, time, cancellationToken) { Kept = kept, Share = share };
        using var underWay = share.Enter();
        var isInterrupted = false;
        run.Report(EncodingPhase.Analysing, 0);
        try
        {
            var plan = await preparation.PrepareAsync(request, run, cancellationToken);
            var file = await HardwareChoice.EncodeAsync(plan, plan => OutputEncoder.EncodeAsync(plan.Result, plan, options, run));
            RequireCeiling(file, request, run);
            var (width, height, seconds, isSoundLost) = plan.Result.Kind is ResultKind.Video
                ? await check.CheckAsync(file, run, cancellationToken)
                : await CheckOtherAsync(file, run, cancellationToken);
            var quality = await QualityAsync(file, run);
            var bytes = run.BytesOf(file.Name);
            await Delivery.DeliverAsync(run.PathOf(file.Name), Path.GetFullPath(request.Output), cancellationToken);
            run.Report(EncodingPhase.Measuring, 1);
            return new EncodingReport
            {
                Bytes = bytes,
                Format = plan.Result.Format,
                Width = width,
                Height = height,
                DurationSeconds = seconds,
                Quality = quality,
                Method = file.Method,
                SufficientBytes = QualityWords.SufficientBytes(file),
                Notes = [.. file.Notes, .. isSoundLost ? [EncodingNotes.SoundUnusable(plan.OwnAudio!.Codec, isSilent: true)] : (EncodingNote[])[], .. QualityWords.Of(file, quality, IsMeasured(file))],
                CpuTime = run.Cpu,
            };
        }
        catch (OperationCanceledException) when (kept is not null)
        {
            isInterrupted = true;
            throw;
        }
        finally
        {
            if (!isInterrupted) Clear(folder);
        }
    }

    private static void Clear(string folder)
    {
        foreach (var left in Directory.EnumerateFiles(folder)) File.Delete(left);
    }

    /// <summary>Null: it was not or could not be compared.</summary>
    private async Task<QualityReport?> QualityAsync(EncodedFile file, EncodingRun run)
    {
        if (file.Method == EncodingMethod.Copy) return new QualityReport(1);
        return IsMeasured(file) ? await new QualityMeasurement(options).MeasureAsync(file.Plan, file.Layout, file.Name, run) : null;
    }

    private bool IsMeasured(EncodedFile file) => file.Plan.Result.Kind is ResultKind.Video && (options.MeasureSsim || file.Plan.Request.Edit.PictureQuality is not null);

    /// <summary>The final check: the ceiling holds, whatever the result is.</summary>
    private static void RequireCeiling(EncodedFile file, EncodingRequest request, EncodingRun run)
    {
        var bytes = run.BytesOf(file.Name);
        if (request.Edit.Size?.Bytes is { } maxBytes && bytes > maxBytes) throw EncodingErrors.Impossible(maxBytes, (long)(bytes * 1.1), null, file.Plan.Result.Kind);
    }

    private static async Task<(int Width, int Height, double Seconds, bool IsSoundLost)> CheckOtherAsync(EncodedFile file, EncodingRun run, CancellationToken cancellationToken)
    {
        var facts = await ResultCheck.ReadAsync(run.PathOf(file.Name), file.Plan.Result, file.Plan, cancellationToken);
        return (facts.Width ?? 0, facts.Height ?? 0, facts.DurationSeconds ?? 0, false);
    }
}
