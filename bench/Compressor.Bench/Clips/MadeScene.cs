using System.Globalization;

namespace Compressor.Bench.Clips;

/// <summary>Pictures of 3200 x 1800 for camera-like clips.</summary>
internal static class MadeScene
{
    private const string Size = "3200:1800";

    /// <summary>Layers of noise whose amplitude falls with their frequency, as in photographs, in shapes with hard edges and a fractal's details.</summary>
    public static IReadOnlyList<string> Arguments(int seed, string output)
    {
        string[] layers = ["16x9", "48x27", "160x90", "480x270", "1600x900", "3200x1800"];
        var inputs = layers.Select((size, i) => Noise(size, (10 * seed) + i + 1) + ",format=gbrp")
            .Append(Noise("40x22", (10 * seed) + 9) + ",format=gray,lut=y='if(gt(val,128),255,0)',format=gbrp")
            .Append(string.Create(CultureInfo.InvariantCulture, $"mandelbrot=s=1600x900:start_scale={0.3 / (1 + seed):0.###}:start_x=-0.743:start_y=0.126,scale={Size},format=gbrp"));
        const string rough = "[0][1][2][3][4][5]mix=inputs=6:weights='8 6 4 3 2 1',lutrgb=r='(val-128)*3.2+128':g='(val-128)*3+118':b='(val-128)*2.6+100',hue=s=0.6,format=gbrp,split[a][b]";
        const string smooth = "[b]hue=h=140:s=0.8,gblur=sigma=1.5,format=gbrp[s];[s][7]blend=all_mode=softlight,format=gbrp[t]";
        return [.. inputs.SelectMany(input => (string[])["-f", "lavfi", "-i", input]), "-filter_complex", $"{rough};{smooth};[a][t][6]maskedmerge,format=rgb24", "-frames:v", "1", output];
    }

    public static IReadOnlyList<string> FromPhoto(string photo, string output) =>
        ["-i", photo, "-vf", $"scale={Size}:force_original_aspect_ratio=increase:flags=lanczos,crop={Size},format=rgb24", "-frames:v", "1", output];

    private static string Noise(string size, int seed) =>
        string.Create(CultureInfo.InvariantCulture, $"color=gray:s={size},format=gbrp,noise=alls=100:allf=u:all_seed={seed},scale={Size}:flags=bicubic");
}
