using System.Diagnostics;
using Compressor.TestSupport;

[assembly: AssemblyFixture(typeof(Compressor.Renderer.Tests.Support.Clips))]

namespace Compressor.Renderer.Tests.Support;

/// <summary>Tiny clips, made once per run by the real ffmpeg.</summary>
public sealed class Clips : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>3 s of a moving picture at 320×180, 25 frames a second, with a tone; about 100 kB.</summary>
    public string Video => _folder["clip.mp4"];

    /// <summary>As <see cref="Video"/>, with another name and content.</summary>
    public string OtherVideo => _folder["other.mp4"];
    public string Audio => _folder["tone.wav"];

    /// <summary>A picture of 200×300.</summary>
    public string Picture => _folder["picture.png"];
    public string Text => _folder["text.mp4"];
    public string Empty => _folder["empty.mp4"];

    public async ValueTask InitializeAsync()
    {
        await MakeAsync("-f", "lavfi", "-i", "testsrc2=size=320x180:rate=25", "-f", "lavfi", "-i", "sine=440", "-t", "3", "-preset", "ultrafast", "-pix_fmt", "yuv420p", Video);
        await MakeAsync("-f", "lavfi", "-i", "mandelbrot=size=320x180:rate=25", "-t", "2", "-preset", "ultrafast", "-pix_fmt", "yuv420p", OtherVideo);
        await MakeAsync("-f", "lavfi", "-i", "sine=440", "-t", "1", Audio);
        await MakeAsync("-f", "lavfi", "-i", "color=c=0x808080:s=200x300", "-frames:v", "1", Picture);
        await File.WriteAllTextAsync(Text, "This is not a video.");
        await File.WriteAllBytesAsync(Empty, []);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private static async Task MakeAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("ffmpeg", ["-v", "error", "-nostdin", "-y", .. arguments]))!;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }
}
