using System.Globalization;

namespace Compressor.Bench.Clips;

/// <summary>How ffmpeg makes one clip. Its files are named relative to a folder that has <see cref="ClipMaker"/>'s pictures and texts.</summary>
/// <param name="Picture">Filters from the inputs to <c>[v]</c>.</param>
/// <param name="Sound">A source of sound; null for a silent clip.</param>
/// <param name="Encoding">Options of the encoder.</param>
internal sealed record ClipRecipe(string Name, double Seconds, string Picture, string? Sound, params string[] Encoding)
{
    /// <summary>Pictures that are read, <see cref="Scene"/> for instance.</summary>
    public IReadOnlyList<string> Inputs { get; init; } = [];

    /// <summary>Name of the picture with this number, at least 3200 x 1800.</summary>
    public static string Scene(int number) => string.Create(CultureInfo.InvariantCulture, $"scene{number}.png");

    public IReadOnlyList<string> Arguments(string output) =>
    [
        .. Inputs.SelectMany(input => (string[])["-i", input]),
        "-filter_complex", Sound is null ? Picture : $"{Picture};{Sound}[a]",
        "-map", "[v]", .. Sound is null ? (string[])[] : ["-map", "[a]", "-c:a", "aac", "-b:a", "128k"],
        "-t", Seconds.ToString(CultureInfo.InvariantCulture), "-c:v", "libx264", "-preset", "veryfast", "-pix_fmt", "yuv420p",
        .. Encoding, "-movflags", "+faststart", output,
    ];
}
