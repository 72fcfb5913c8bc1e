using Compressor.Media;
using Compressor.Media.Content;
using Compressor.Renderer.Encoding.Ffmpeg;

namespace Compressor.Renderer.Encoding.Unpacking;

/// <summary>An animated WebP as an animated PNG, whose frames are placed, blended and taken away by the same rules: a decoder of those does the rest.</summary>
internal static class WebPFrames
{
    private const int BytesPerPixel = 4;

    /// <param name="number">Makes the names of its files its own.</param>
    /// <returns>The PNG's name in the work folder.</returns>
    /// <exception cref="EncodingException">It can't be decoded.</exception>
    public static async Task<string> UnpackAsync(string path, int number, EncodingRun run, CancellationToken cancellationToken)
    {
        var (stills, pixels, result) = ($"stills-{number}.webp", $"pixels-{number}.rgba", $"animation-{number}.png");
        await using var file = File.OpenRead(path);
        var animation = await WebPAnimation.ReadAsync(file, cancellationToken) ?? throw EncodingErrors.Unsupported();
        await using (var target = File.Create(run.PathOf(stills)))
        {
            foreach (var frame in animation.Frames) await frame.WriteAsync(file, target, cancellationToken);
        }

        // Each frame keeps its own size.
        await run.RunAsync(
            [.. InputArguments.Safe(MediaFormats.WebP), .. InputArguments.File(run.PathOf(stills)), "-autoscale", "0", "-vsync", "passthrough", "-pix_fmt", "rgba", "-c:v", "rawvideo", "-f", "rawvideo", pixels],
            EncodingPhase.Analysing, (0, 0.02), 1);
        await using (var source = File.OpenRead(run.PathOf(pixels)))
        await using (var target = File.Create(run.PathOf(result)))
            await WriteAsync(animation, source, target, cancellationToken);
        File.Delete(run.PathOf(pixels));
        return result;
    }

    /// <exception cref="EncodingException">There are fewer pixels than the frames have.</exception>
    private static async Task WriteAsync(WebPAnimation animation, Stream pixels, Stream target, CancellationToken cancellationToken)
    {
        var png = new AnimatedPngWriter(target, animation.Width, animation.Height, animation.Frames.Count);
        foreach (var frame in animation.Frames)
        {
            var bytes = new byte[frame.Width * frame.Height * BytesPerPixel];
            if (await pixels.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken) < bytes.Length) throw EncodingErrors.Truncated();
            // The first frame of an animated PNG fills it.
            if (frame == animation.Frames[0]) png.Write(frame with { X = 0, Y = 0, Width = animation.Width, Height = animation.Height }, Fill(animation, frame, bytes));
            else png.Write(frame, bytes);
        }

        png.End();
    }

    private static byte[] Fill(WebPAnimation canvas, WebPFrame frame, byte[] pixels)
    {
        var filled = new byte[canvas.Width * canvas.Height * BytesPerPixel];
        var row = frame.Width * BytesPerPixel;
        for (var y = 0; y < frame.Height; y++) pixels.AsSpan(y * row, row).CopyTo(filled.AsSpan(((((frame.Y + y) * canvas.Width) + frame.X) * BytesPerPixel)));
        return filled;
    }
}
