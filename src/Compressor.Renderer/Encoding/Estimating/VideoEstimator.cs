using Compressor.Renderer.Encoding.Ffmpeg;

namespace Compressor.Renderer.Encoding.Estimating;

/// <summary>Prepares as the encoder does, and looks instead of encoding. docs/compression.md, "Estimates".</summary>
internal sealed class VideoEstimator(PlanPreparation preparation, FfmpegProcess ffmpeg, EncodingOptions options, TimeProvider time) : IVideoEstimator
{
    public async Task<EncodingEstimate> EstimateAsync(EncodingRequest request, CancellationToken cancellationToken)
    {
        var folder = Path.GetFullPath(request.WorkFolder);
        var run = new EncodingRun(ffmpeg, folder, new Progress<EncodingProgress>(), time, cancellationToken);
        try
        {
            var plan = await preparation.PrepareAsync(request, run, cancellationToken);
            return WholeEstimate.Suits(plan) ? await new WholeEstimate(options).EstimateAsync(plan, run) : await new VideoEstimate(options).EstimateAsync(plan, run);
        }
        finally
        {
            foreach (var left in Directory.EnumerateFiles(folder)) File.Delete(left);
        }
    }
}
