using System.Diagnostics;
using System.Globalization;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Previews;
using Compressor.Renderer.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(Compressor.Renderer.Tests.Encoding.EncodingFixture))]

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>The real encoder over the real ffmpeg, and tiny clips that are made once for the whole run.</summary>
public sealed class EncodingFixture : IAsyncDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddEncoding().BuildServiceProvider();
    private readonly ServiceProvider _uncompared = new ServiceCollection().AddEncoding(configure: options => options.MeasureSsim = false).BuildServiceProvider();
    private readonly Lock _lock = new();
    private readonly Dictionary<string, (string Arguments, Task<string> Clip)> _clips = new(StringComparer.Ordinal);

    public string Folder { get; } = Directory.CreateTempSubdirectory("encoding-tests-").FullName;
    public IVideoEncoder Encoder => _services.GetRequiredService<IVideoEncoder>();
    public IVideoEstimator Estimator => _services.GetRequiredService<IVideoEstimator>();
    internal IFramePicture Pictures => _services.GetRequiredService<IFramePicture>();
    internal PlanPreparation Preparation => _services.GetRequiredService<PlanPreparation>();
    public IMediaProbe Probe => _services.GetRequiredService<IMediaProbe>();

    /// <summary>A clip made with these ffmpeg arguments (parted by spaces), under this name.</summary>
    public Task<string> ClipAsync(string name, string arguments)
    {
        lock (_lock)
        {
            if (!_clips.TryGetValue(name, out var made)) _clips[name] = made = (arguments, MakeAsync());
            return made.Arguments == arguments ? made.Clip : throw new InvalidOperationException($"Another test has made another clip under the name {name}.");
        }

        async Task<string> MakeAsync()
        {
            var path = Path.Combine(Folder, name);
            await FfmpegAsync([.. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), path]);
            return path;
        }
    }

    /// <summary>192x108, 24 fps, 3 s, moving, with a tone: H.264 and AAC.</summary>
    public Task<string> MovingAsync() => ClipAsync(
        "moving.mp4",
        "-f lavfi -i mandelbrot=size=192x108:rate=24:start_scale=0.5 -f lavfi -i sine=frequency=440 -t 3 -c:v libx264 -preset veryfast -crf 12 -pix_fmt yuv420p -c:a aac -b:a 64k");

    /// <summary>128x96, 10 fps, 2 s, with a tone, H.264 and AAC: for what any video shows.</summary>
    public Task<string> TinyAsync() => ClipAsync(
        "tiny-clip.mp4", "-f lavfi -i testsrc2=size=128x96:rate=10:d=2 -f lavfi -i sine=d=2 -c:v libx264 -preset ultrafast -crf 12 -pix_fmt yuv420p -c:a aac -b:a 64k");

    /// <summary>A clip whose file asks players to turn it by a quarter: older ffmpegs write it from metadata, newer ones by an option.</summary>
    public async Task<string> SidewaysAsync(string name, string upright)
    {
        try
        {
            return await ClipAsync(name, $"-display_rotation 90 -i {upright} -c copy");
        }
        catch (InvalidOperationException)
        {
            return await ClipAsync("tagged-" + name, $"-i {upright} -c copy -metadata:s:v:0 rotate=90");
        }
    }

    /// <param name="compares">The result is compared with its source, as by default: a process or two more, for tests that look at what they find.</param>
    public async Task<(EncodingReport Report, string Output, List<EncodingProgress> Progress)> EncodeAsync(EncodingRequest request, bool compares = false)
    {
        var seen = new Collected();
        var encoder = compares ? Encoder : _uncompared.GetRequiredService<IVideoEncoder>();
        var report = await encoder.EncodeAsync(request, seen, TestContext.Current.CancellationToken);
        return (report, request.Output, seen.Items);
    }

    public EncodingRequest Request(string input) => new() { Input = input, Output = Path.Combine(Folder, Path.GetRandomFileName() + ".mp4"), WorkFolder = NewWorkFolder() };

    /// <summary>An empty folder, which goes with all others at the end of the run.</summary>
    public string NewWorkFolder() => Directory.CreateDirectory(Path.Combine(Folder, "work", Path.GetRandomFileName())).FullName;

    /// <summary>A program that writes its arguments down and runs ffmpeg.</summary>
    /// <param name="before">What its shell does in between.</param>
    public string Recorder(string calls, string before = ":")
    {
        var path = Path.Combine(Folder, Path.GetFileName(calls) + ".sh");
        File.WriteAllText(path, $"#!/bin/sh\necho \"$@\" >> '{calls}'\n{before}\nexec ffmpeg \"$@\"\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
    }

    public static Task<string> FfmpegAsync(IReadOnlyList<string> arguments) => RunAsync("ffmpeg", ["-v", "error", "-nostdin", "-y", .. arguments]);

    /// <summary>Fields of the streams, as ffprobe prints them: parted by commas, in its order, each stream on a line of its own.</summary>
    /// <param name="stream"><c>v:0</c>: the first picture; <c>a</c>: every sound.</param>
    public static async Task<string> FieldAsync(string path, string stream, string field) => (await ProbedStreams.OfAsync(path)).Fields(stream, field);

    public static async Task<int> FramesAsync(string path) => int.Parse(await FieldAsync(path, "v:0", "nb_read_frames"), CultureInfo.InvariantCulture);

    public static async Task<string> RunAsync(string program, IReadOnlyList<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {await error}");
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _uncompared.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private sealed class Collected : IProgress<EncodingProgress>
    {
        public List<EncodingProgress> Items { get; } = [];

        public void Report(EncodingProgress value)
        {
            lock (Items) Items.Add(value);
        }
    }
}
