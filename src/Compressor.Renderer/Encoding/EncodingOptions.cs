using System.ComponentModel.DataAnnotations;
using Compressor.Settings;

[assembly: SettingsType<Compressor.Renderer.Encoding.EncodingOptions>]

namespace Compressor.Renderer.Encoding;

/// <summary>Settings <c>Encoding:*</c>: where ffmpeg is, and how much an untrusted file may cost.</summary>
public sealed class EncodingOptions : ISettings
{
    /// <summary>Seconds of the video made of a still image when none are asked for.</summary>
    public const double ImageSeconds = 5;

    public static string Section => "Encoding";

    /// <summary>ffmpeg: a path, or a name to look for beside this program, in PATH and where package managers put programs.</summary>
    public string FfmpegPath { get; set; } = "ffmpeg";

    /// <summary>ffprobe, likewise: it is looked for beside ffmpeg first.</summary>
    public string FfprobePath { get; set; } = "ffprobe";

    /// <summary>Most threads of each decoder, filter graph and encoder. A small picture, which couldn't keep them busy, gets fewer, and so does a very large one, for want of memory, but no fewer than 8 of them. Concurrent renders have the same number each, so they share the cores evenly.</summary>
    [Range(1, 64), DefaultText("number of cores, at most 64")]
    public int Threads { get; set; } = Math.Clamp(Environment.ProcessorCount, 1, 64);

    /// <summary>A graphics chip that encodes instead of the processor: faster, with more bytes for the same picture. Where it does not work, the processor does it, and the result says so.</summary>
    public HardwareEncoder HardwareEncoder { get; set; }

    /// <summary>The device of VA-API.</summary>
    public string HardwareDevice { get; set; } = "/dev/dri/renderD128";

    /// <summary>Second passes that are expected to take longer are done in parts of half this time each, so that a render that was interrupted goes on from the last part that it had finished.</summary>
    [Range(typeof(TimeSpan), "00:00:00.001", "30.00:00:00")]
    public TimeSpan ResumableAfter { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>Pixels of one frame that are decoded; the default is 8192 × 8192.</summary>
    [Range(typeof(long), "10000", "1073741824")]
    public long MaxPixels { get; set; } = 8192L * 8192L;

    /// <summary>Length of a source.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan MaxDuration { get; set; } = TimeSpan.FromHours(6);

    /// <summary>Streams of a source.</summary>
    [Range(1, 10_000)]
    public int MaxStreams { get; set; } = 64;

    /// <summary>Time limit of one ffmpeg process.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "30.00:00:00")]
    public TimeSpan MaxEncodeTime { get; set; } = TimeSpan.FromHours(3);

    /// <summary>Time limit of one ffprobe process.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "01:00:00")]
    public TimeSpan MaxProbeTime { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Address space of one process, in bytes.</summary>
    [Range(typeof(long), "268435456", "9223372036854775807")]
    public long MaxMemoryBytes { get; set; } = 8L << 30;

    /// <summary>Bytes of the largest file that a process may write.</summary>
    [Range(typeof(long), "1000000", "9223372036854775807")]
    public long MaxOutputBytes { get; set; } = 4L << 30;

    /// <summary>Compare the result with the source (SSIM) at the end. It costs less than a tenth of the encode.</summary>
    public bool MeasureSsim { get; set; } = true;
}
