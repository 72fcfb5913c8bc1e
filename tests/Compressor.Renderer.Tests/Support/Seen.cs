using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Compressor.Renderer.Tests.Encoding;

namespace Compressor.Renderer.Tests.Support;

/// <summary>Looks at frames and listens to sound, as decoded by the real ffmpeg.</summary>
internal static class Seen
{
    /// <summary>Samples a second of <see cref="SoundAsync"/>.</summary>
    public const int SampleRate = 8000;

    /// <summary>Luma by which neighbouring frames of <see cref="CountingAsync"/> differ.</summary>
    private const int Step = 3;

    private const string Middle = "if(between(X\\,32\\,127)*between(Y\\,24\\,95)\\,", MiddleChroma = "if(between(X\\,16\\,63)*between(Y\\,12\\,47)\\,";

    /// <summary>160x120, 3 s at 25 fps, whose frames tell their number by the grey of their middle, and whose sound beeps for 50 ms at every full second.</summary>
    public static Task<string> CountingAsync(EncodingFixture fixture) => fixture.ClipAsync(
        "counting.mp4",
        $"-f lavfi -i testsrc2=s=160x120:r=25,geq=lum={Middle}16+N*{Step}\\,lum(X\\,Y)):cb={MiddleChroma}128\\,cb(X\\,Y)):cr={MiddleChroma}128\\,cr(X\\,Y)) -f lavfi -i aevalsrc=if(lt(mod(t\\,1)\\,0.05)\\,0.5*sin(2*PI*1000*t)\\,0):s=48000 "
        + "-t 3 -c:v libx264 -preset veryfast -crf 5 -pix_fmt yuv420p -g 50 -c:a aac -b:a 128k");

    /// <summary>The numbers of the frames of a counting clip that are shown.</summary>
    public static async Task<int[]> NumbersAsync(string path) =>
        [.. (await GreysAsync(path)).Select(grey => (int)Math.Round((grey - 16) / Step, MidpointRounding.AwayFromZero))];

    /// <summary>Mean luma of the middle of each frame, 16 to 235.</summary>
    public static async Task<double[]> GreysAsync(string path)
    {
        // The luma as it is stored, of 2x2 pixels; two of chroma follow.
        var bytes = await ReadAsync(path, "-map", "0:v:0", "-fps_mode", "passthrough", "-vf", "crop=iw/2:ih/2,scale=2:2:flags=area,format=yuv420p", "-f", "rawvideo", "-");
        return [.. bytes.Chunk(6).Select(pixels => pixels.Take(4).Average(pixel => (double)pixel))];
    }

    /// <summary>Mono samples, −1 to 1.</summary>
    public static async Task<float[]> SoundAsync(string path)
    {
        var bytes = await ReadAsync(path, "-map", "0:a:0", "-ac", "1", "-ar", SampleRate.ToString(CultureInfo.InvariantCulture), "-f", "f32le", "-");
        return MemoryMarshal.Cast<byte, float>(bytes).ToArray();
    }

    /// <summary>Seconds at which beeps begin.</summary>
    public static async Task<double[]> BeepsAsync(string path)
    {
        var sound = await SoundAsync(path);
        List<double> beeps = [];
        var last = -SampleRate;
        for (var i = 0; i < sound.Length; i++)
        {
            if (Math.Abs(sound[i]) < 0.1) continue;
            // Silence of 100 ms parts two beeps.
            if (i - last > SampleRate / 10) beeps.Add((double)i / SampleRate);
            last = i;
        }

        return [.. beeps];
    }

    private static async Task<byte[]> ReadAsync(string path, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("ffmpeg", ["-v", "error", "-nostdin", "-i", path, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        using var bytes = new MemoryStream();
        await process.StandardOutput.BaseStream.CopyToAsync(bytes);
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return bytes.ToArray();
    }
}
