using Compressor.Media;
using Compressor.Media.Content;

namespace Compressor.Renderer.Encoding.Probing;

/// <summary>The facts of an animated WebP, of which ffprobe sees no frame.</summary>
internal static class AnimatedWebPFacts
{
    /// <summary>Pixels of all frames together; more take gigabytes on the way.</summary>
    private const long MostPixels = 1_000_000_000;

    /// <exception cref="EncodingException">It has no frames that fit its canvas, or too many.</exception>
    public static async Task<SourceFacts> ReadAsync(string path, EncodingOptions limits, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        var animation = await WebPAnimation.ReadAsync(file, cancellationToken) ?? throw EncodingErrors.Unsupported();
        if ((long)animation.Width * animation.Height > limits.MaxPixels) throw EncodingErrors.TooManyPixels(animation.Width, animation.Height);
        if ((long)animation.Width * animation.Height * animation.Frames.Count > MostPixels) throw EncodingErrors.Limit("The animation has too many pixels.", "动画的像素总数过多。");
        var seconds = animation.Frames.Sum(frame => frame.Milliseconds) / 1000d;
        if (seconds > limits.MaxDuration.TotalSeconds) throw EncodingErrors.TooLong(limits);
        return new SourceFacts
        {
            Format = MediaFormats.AnimatedWebP,
            Bytes = file.Length,
            DurationSeconds = seconds,
            HasAlpha = (await MediaFile.ReadAsync(file, cancellationToken))?.Facts.HasAlpha is true,
            Video = new VideoFacts
            {
                Index = 0,
                Codec = "webp",
                CodedWidth = animation.Width,
                CodedHeight = animation.Height,
                PixelFormat = "rgba",
                FrameRate = animation.Frames.Count / seconds,
                VariableFrameRate = animation.Frames.Any(frame => frame.Milliseconds != animation.Frames[0].Milliseconds),
            },
        };
    }
}
