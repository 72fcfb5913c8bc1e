using System.Globalization;
using Compressor.Media;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Outputs;

/// <summary>How a single picture is written in each format: the encoder's arguments for every quality level. docs/compression.md, "Other formats".</summary>
/// <param name="Levels">Bytes of each level, as a share of the first.</param>
/// <param name="Everyday">The level for "compress this", without a size.</param>
internal sealed record PictureFormat(string FileName, IReadOnlyList<double> Levels, int Everyday)
{
    private static readonly int[] JpegQuantizers = [2, 3, 5, 7, 10, 14, 20, 31], WebPQualities = [90, 80, 70, 55, 40, 25, 10];

    /// <summary>Colours; 0: all, without loss.</summary>
    private static readonly int[] PngColours = [0, 256, 128, 64, 32, 16];

    private static readonly PictureFormat Jpeg = new("picture.jpg", [1, 0.75, 0.52, 0.42, 0.33, 0.27, 0.22, 0.17], 2);
    private static readonly PictureFormat WebP = new("picture.webp", [1, 0.65, 0.48, 0.4, 0.33, 0.26, 0.18], 1);
    private static readonly PictureFormat Png = new("picture.png", [1, 0.35, 0.28, 0.22, 0.17, 0.13], 1);

    public static PictureFormat Of(MediaFormat format) => format == MediaFormats.Png ? Png : format == MediaFormats.WebP ? WebP : Jpeg;

    public IReadOnlyList<string> Command(EncodingPlan plan, Rung rung) =>
    [
        "-f", "matroska", "-i", Frames.Name, .. Filters(Scaling.To(plan, rung, 0), rung.Level, plan.Source.HasAlpha), "-frames:v", "1",
        .. Encoder(rung.Level), "-map_metadata", "-1", "-f", "image2", "-update", "1", FileName,
    ];

    private IReadOnlyList<string> Encoder(int level) => FileName switch
    {
        "picture.png" => ["-c:v", "png", "-pred", "mixed", "-compression_level", "9"],
        "picture.webp" => ["-c:v", "libwebp", "-quality", Number(WebPQualities[level]), "-compression_level", "6"],
        _ => ["-c:v", "mjpeg", "-q:v", Number(JpegQuantizers[level]), "-huffman", "optimal"],
    };

    private IReadOnlyList<string> Filters(string scaled, int level, bool hasAlpha) => FileName switch
    {
        "picture.png" when level > 0 =>
            ["-filter_complex", $"{scaled},format=rgba,split[a][b];[a]palettegen=max_colors={PngColours[level]}[p];[b][p]paletteuse=dither=sierra2_4a"],
        "picture.png" => ["-vf", $"{scaled},format={(hasAlpha ? "rgba" : "rgb24")}"],
        "picture.webp" => ["-vf", $"{scaled},format={(hasAlpha ? "yuva420p" : "yuv420p")}"],
        // JFIF: BT.601, full range.
        _ => ["-vf", $"{scaled}:out_color_matrix=bt601:out_range=pc,format=yuvj420p"],
    };

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
