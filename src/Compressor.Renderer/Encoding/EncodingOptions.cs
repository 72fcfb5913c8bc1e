namespace Compressor.Renderer.Encoding;

/// <summary>Where ffmpeg is, and how much an untrusted file may cost.</summary>
public sealed class EncodingOptions
{
    /// <summary>A path, or a name to look up in PATH.</summary>
    public string FfmpegPath { get; set; } = "ffmpeg";
    public string FfprobePath { get; set; } = "ffprobe";

    /// <summary>Threads of each decoder, filter graph and encoder.</summary>
    public int Threads { get; set; } = Math.Clamp(Environment.ProcessorCount, 1, 8);

    /// <summary>Pixels of one frame (8192 x 8192).</summary>
    public long MaxPixels { get; set; } = 8192L * 8192L;
    public TimeSpan MaxDuration { get; set; } = TimeSpan.FromHours(6);
    public int MaxStreams { get; set; } = 64;

    /// <summary>Longest run of one ffmpeg process.</summary>
    public TimeSpan MaxEncodeTime { get; set; } = TimeSpan.FromHours(3);
    public TimeSpan MaxProbeTime { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Address space of one process.</summary>
    public long MaxMemoryBytes { get; set; } = 8L << 30;

    /// <summary>Largest file that a process may write.</summary>
    public long MaxOutputBytes { get; set; } = 4L << 30;

    /// <summary>Length of the video made of a still image when none is asked for.</summary>
    public double ImageSeconds { get; set; } = 5;

    /// <summary>Compare the result with the source at the end; costs less than a tenth of the encode.</summary>
    public bool MeasureSsim { get; set; } = true;
}
