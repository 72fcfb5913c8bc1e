using System.Globalization;
using Compressor.Media;
using Compressor.Media.Heif;
using Compressor.Media.Mp4;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Unpacking;

/// <summary>A HEIC picture as a PNG: its tiles are decoded one after another, joined, cut to the picture's size and turned as it is shown.</summary>
internal sealed class HeicPicture(EncodingOptions options)
{
    /// <summary>How the tiles are opened, in their order as pictures of one stream.</summary>
    private static readonly MediaFormat Stream = new("hevc", MediaKind.Video, "video/h265", "hevc");

    /// <param name="number">Makes the names of its files its own.</param>
    /// <returns>The PNG's name in the work folder.</returns>
    /// <exception cref="EncodingException">It can't be decoded.</exception>
    public async Task<string> UnpackAsync(string path, int number, EncodingRun run, CancellationToken cancellationToken)
    {
        var tiles = FormattableString.Invariant($"tiles-{number}.hevc");
        var picture = FormattableString.Invariant($"picture-{number}.png");
        await using var file = File.OpenRead(path);
        var image = await HeicFacts.ReadAsync(file, options, cancellationToken);
        await using (var target = File.Create(run.PathOf(tiles))) await WriteAsync(image, file, target, cancellationToken);
        await run.RunAsync(
            [
                .. InputArguments.Safe(Stream), "-threads", options.Threads.ToString(CultureInfo.InvariantCulture), .. InputArguments.File(run.PathOf(tiles)),
                "-vf", string.Join(',', Filters(image)), "-frames:v", "1", "-compression_level", "1", picture,
            ],
            EncodingPhase.Analysing, (0, 0.02), 1);
        return picture;
    }

    private static async Task WriteAsync(HeifImage image, Stream file, Stream target, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var tile in image.Tiles) await tile.WriteAsync(file, target, cancellationToken);
        }
        catch (Mp4FormatException)
        {
            throw EncodingErrors.Truncated();
        }
    }

    private static IEnumerable<string> Filters(HeifImage image)
    {
        if (image.Colour is { } colour) yield return FormattableString.Invariant($"setparams=range={(colour.IsFullRange ? "pc" : "tv")}:colorspace={colour.Matrix}:color_primaries={colour.Primaries}:color_trc={colour.Transfer}");
        yield return FormattableString.Invariant($"tile={image.Columns}x{image.Rows}");
        yield return FormattableString.Invariant($"crop={image.Crop.Width}:{image.Crop.Height}:{image.Crop.X}:{image.Crop.Y}:exact=1");
        if (image.QuarterTurns == 1) yield return "transpose=cclock";
        else if (image.QuarterTurns == 2) yield return "hflip,vflip";
        else if (image.QuarterTurns == 3) yield return "transpose=clock";
        if (image.Mirror is { } leftAndRight) yield return leftAndRight ? "hflip" : "vflip";
    }
}
