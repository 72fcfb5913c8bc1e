using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Planning;

namespace Compressor.Renderer.Encoding.Sizing;

/// <summary>Encodes without a ceiling: visually lossless, or as small as is sensible; never larger than the source when that can be helped.</summary>
internal sealed class QualityEncoder(EncodingOptions options)
{
    /// <summary>No difference can be seen at this rate factor.</summary>
    public const double LosslessCrf = 18;

    /// <summary>Clearly compressed, still pleasant.</summary>
    private const double SmallestCrf = 29;
    private const int SmallestShortSide = 480;

    public async Task<EncodedFile> EncodeAsync(EncodingPlan plan, EncodingRun run)
    {
        bool small = plan.Mode == EncodingMode.Smallest;
        var picture = small && !plan.PictureIsAskedFor && plan.Picture.ShortSide > SmallestShortSide
            ? plan.Picture.WithShortSide(SmallestShortSide)
            : plan.Picture;
        var audio = plan.Audio is null ? null : small ? AudioPlanner.Small(plan.Audio, plan.Trimmed) : AudioPlanner.Best(plan.Audio, plan.Trimmed);
        var side = await SideFile.MakeAsync(plan, audio, run, (0, 0.05));
        await run.RunAsync(
            FfmpegCommands.Video(plan, picture, new RateControl.Quality(small ? SmallestCrf : LosslessCrf), "video.mp4", options.Threads),
            "pass 1", (0.05, 0.9), plan.Seconds);
        await run.RunAsync(FfmpegCommands.Join(plan, "video.mp4", side.Name, "quality.mp4"), "pass 1", (0.9, 0.92), plan.Seconds);
        return new EncodedFile("quality.mp4", plan, picture, "quality", Noted(plan, picture));
    }

    /// <summary>The source's bytes that fall on the part that is kept.</summary>
    public static long SourceShare(EncodingPlan plan) =>
        plan.IsStill || plan.Source.DurationSeconds <= 0
            ? long.MaxValue
            : (long)(plan.Source.Bytes * Math.Min(1, plan.Seconds / plan.Source.DurationSeconds));

    private static IReadOnlyList<string> Noted(EncodingPlan plan, Picture picture) =>
        picture.ShortSide < plan.Picture.ShortSide ? [.. plan.Notes, $"the picture was reduced to {picture.Width}x{picture.Height}"] : plan.Notes;
}
