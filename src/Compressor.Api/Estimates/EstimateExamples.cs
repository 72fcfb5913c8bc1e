using Compressor.Api.Jobs;
using Compressor.Core.Estimates;
using Compressor.Edits;

namespace Compressor.Api.Estimates;

/// <summary>The examples of the OpenAPI document.</summary>
internal static class EstimateExamples
{
    public static readonly EstimateBody Request = new(new SourceRequest(Upload: "9b2e4d0c7a614f1f8a3c5d6e7f809a1b"), "compress this video to under 50MB");

    public static readonly Estimate Answer = new()
    {
        Prompt = "compress this video to under 50MB",
        Input = "holiday.mp4",
        InputBytes = 181_403_648,
        Understood = ["compressed to under 50 MB"],
        Kinds = [EditKind.Size],
        Limit = new EstimatedLimit(50_000_000),
        Result = new EstimatedResult
        {
            Format = "mp4",
            Bytes = 49_600_000,
            LeastBytes = 48_100_000,
            MostBytes = 50_000_000,
            Ratio = 0.273,
            Width = 1920,
            Height = 1080,
            FrameRate = 30,
            DurationSeconds = 94.2,
            VideoCodec = "h264",
            Sound = new EstimatedSound(128_000, 2, IsCopied: false),
            Ssim = 0.981,
            Quality = new MeasuredQuality("small_details_lost") { WorstTenth = 0.962 },
            Seconds = 70,
        },
        Text = "Compressed to under 50 MB: about 49.6 MB, very close to the original, in about a minute.",
    };
}
