using Compressor.Media;
using Compressor.Media.Heif;
using Compressor.Media.Mp4;

namespace Compressor.Renderer.Encoding.Probing;

/// <summary>The facts of a HEIC picture, which ffprobe does not open.</summary>
internal static class HeicFacts
{
    /// <exception cref="EncodingException">It can't be read, is too large, or its end is missing.</exception>
    public static async Task<SourceFacts> ReadAsync(string path, EncodingOptions limits, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        var image = await ReadAsync(file, limits, cancellationToken);
        return new SourceFacts
        {
            Format = MediaFormats.Heic,
            Bytes = file.Length,
            DurationSeconds = 0,
            Video = new VideoFacts { Index = 0, Codec = "hevc", CodedWidth = image.ShownWidth, CodedHeight = image.ShownHeight, PixelFormat = "yuv420p", FrameRate = 25 },
        };
    }

    /// <exception cref="EncodingException">As above.</exception>
    public static async Task<HeifImage> ReadAsync(Stream file, EncodingOptions limits, CancellationToken cancellationToken)
    {
        try
        {
            var image = await HeifImage.ReadAsync(file, cancellationToken) ?? throw EncodingErrors.UnsupportedCodec();
            if (!image.IsWhole) throw EncodingErrors.Truncated();
            if ((long)image.Width * image.Height > limits.MaxPixels) throw EncodingErrors.TooManyPixels(image.Width, image.Height);
            return image;
        }
        catch (Mp4FormatException)
        {
            throw EncodingErrors.Unsupported();
        }
    }
}
