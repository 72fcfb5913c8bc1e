using Compressor.Edits;
using Compressor.Media;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Sizing;

namespace Compressor.Renderer.Encoding.Outputs;

/// <summary>Chooses who encodes a result, by what kind of file it is.</summary>
internal static class OutputEncoder
{
    public static Task<EncodedFile> EncodeAsync(ResultFormat result, EncodingPlan plan, EncodingOptions options, EncodingRun run) => result.Kind switch
    {
        ResultKind.Animation => new AnimationEncoder(result.Format == MediaFormats.WebP ? new WebPFormat() : new GifFormat(), options).EncodeAsync(plan, run),
        ResultKind.Picture => new PictureEncoder(result.Format, options).EncodeAsync(plan, run),
        ResultKind.Sound => new SoundEncoder(SoundFormat.Of(result.Format)).EncodeAsync(plan, run),
        _ => new PlanEncoder(options).EncodeAsync(plan, run),
    };
}
