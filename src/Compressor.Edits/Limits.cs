namespace Compressor.Edits;

/// <summary>What edits can ask for. Other places refer to these and state none of their own.</summary>
public static class Limits
{
    /// <summary>Pixels of a result (docs/nemo-api.md, "Formats and limits": at most 1920 on the long and 1080 on the short side).</summary>
    public const int MaxLongSide = 1920, MaxShortSide = 1080;

    /// <summary>Pixels of the smallest picture: one macroblock of H.264 (ISO/IEC 14496-10 §6.3).</summary>
    public const int MinSide = 16;

    /// <summary>Pixels of a side that a sentence may name; larger ones are slips of the pen (8K has 7680).</summary>
    public const int MaxNamedSide = 8192;

    /// <summary>Percent of the picture that may be cropped from one side. Chosen, not measured.</summary>
    public const double MaxCropPercent = 95;

    /// <summary>Characters of a title.</summary>
    public const int MaxTitle = 200;

    /// <summary>Frames per second.</summary>
    public const double MinFrameRate = 1, MaxFrameRate = 240;

    /// <summary>Width to height, and height to width: beyond it a picture is a stripe. Chosen, not measured.</summary>
    public const int MaxAspect = 10;

    /// <summary>The largest number in an aspect ratio.</summary>
    public const int MaxAspectSide = 10_000;

    /// <summary>Times the original speed.</summary>
    public const double MinSpeed = 0.05, MaxSpeed = 100;

    /// <summary>Times the original amplitude; less is "without sound".</summary>
    public const double MinVolume = 0.001, MaxVolume = 10;

    /// <summary>Decibels of gain: the same range.</summary>
    public const double MinDecibels = -60, MaxDecibels = 20;

    /// <summary>
    /// Loudness of speech and music online, in LUFS as EBU R 128 measures it: the louder end of the −20 to −16 LUFS that AES TD1004 recommends for
    /// streaming, and what Apple Podcasts asks for, since most listen on phones.
    /// </summary>
    public const double LoudnessTarget = -16;

    /// <summary>Seconds of the longest fade.</summary>
    public const double MaxFade = 60;

    /// <summary>Bytes; a petabyte. Larger ceilings are slips of the pen.</summary>
    public const long MaxBytes = 1L << 50;

    /// <summary>Seconds; shorter parts than a frame at 240 a second show nothing.</summary>
    public const double ShortestPart = 0.004;

    /// <summary>Seconds for which a picture is shown among others, and the fewest that may be asked for.</summary>
    public const double PictureSeconds = 3, MinPictureSeconds = 0.1;

    /// <summary>Parts of which one video may be made. Each is an input of its own for the encoder, which must stay within its memory.</summary>
    public const int MaxParts = 64;

    /// <summary>Seconds; longer than any video.</summary>
    public const double MaxSeconds = 1e6;

    /// <summary>Seconds for which a single picture can be shown. Chosen, not measured.</summary>
    public const double MaxPictureSeconds = 3600;

    /// <exception cref="ArgumentOutOfRangeException">The value is outside of the range, or no number.</exception>
    internal static double Check(double value, double least, double most, string name) =>
        value >= least && value <= most ? value : throw new ArgumentOutOfRangeException(name, value, $"Must be from {least} to {most}.");
}
