using System.Text.Json;
using Compressor.Renderer.Drafts;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Uploads;

namespace Compressor.Renderer.Renders;

/// <summary>How long a render takes, roughly: what matters is how short one is beside another.</summary>
internal sealed class RenderWork(UploadStore uploads, EncodingOptions options)
{
    /// <summary>Pixels that one core takes through all passes in a second.</summary>
    private const double PixelsPerSecond = 15e6;

    /// <summary>No result has more.</summary>
    private const double MostPixels = 1920 * 1080;

    /// <summary>Of pictures and sound alone.</summary>
    private const double FrameRate = 25;

    /// <returns>Seconds. Next to none for a draft that can't be read, since it fails at once.</returns>
    public double Of(Render render)
    {
        try
        {
            using var draft = JsonDocument.Parse(render.Draft);
            return DraftReader.Read(draft.RootElement, uploads.OfSession(render.SessionId)).Clips.Sum(Seconds);
        }
        catch (Exception exception) when (exception is JsonException or DraftException)
        {
            return 0;
        }
    }

    private double Seconds(DraftClip clip)
    {
        var media = clip.Source.Media;
        var frames = clip.Length / 1000.0 * (media.FrameRate > 0 ? media.FrameRate : FrameRate);
        return frames * Math.Min((double)media.Width * media.Height, MostPixels) / (PixelsPerSecond * options.Threads);
    }
}
