using System.Collections.Concurrent;
using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Ffmpeg;

namespace Compressor.Renderer.Encoding;

/// <summary>Whether this machine has an encoder: some builds of ffmpeg leave out H.265 or AV1, and a chip's needs the chip. Each is tried once, on a small picture.</summary>
internal sealed class EncoderCheck(FfmpegProcess ffmpeg)
{
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    public async Task<bool> HasAsync(IVideoCodec codec, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(codec.EncoderName, out var known)) return known;
        return _known[codec.EncoderName] = await TryAsync(codec, cancellationToken);
    }

    private async Task<bool> TryAsync(IVideoCodec codec, CancellationToken cancellationToken)
    {
        try
        {
            await ffmpeg.RunAsync(
                ["-f", "lavfi", "-i", "color=s=320x240:d=0.04", "-vf", $"format={codec.PixelFormat}{(codec.Upload is { } upload ? "," + upload : "")}", .. codec.Encoder(new RateControl.Quality(codec.Quality.Floor), 1), "-f", "null", "-"],
                Path.GetTempPath(), null, cancellationToken);
            return true;
        }
        catch (EncodingException)
        {
            return false;
        }
    }
}
