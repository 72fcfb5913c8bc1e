using Compressor.Renderer.Encoding.Codecs;

namespace Compressor.Renderer.Encoding.Planning;

/// <summary>What is left for the picture under a ceiling. All constants: docs/compression.md, "Budget".</summary>
internal static class SizeBudget
{
    /// <summary>The share of the ceiling that an encode aims at.</summary>
    public const double Aim = 0.996;

    /// <summary>A result below this share of the ceiling is encoded again.</summary>
    public const double Enough = 0.97;

    /// <summary>Bytes of the boxes that every MP4 has beside its tables: where sound has a file of its own, some are counted with that.</summary>
    private const long FixedBoxes = 1500, FixedBoxesBesideSound = 900;

    /// <summary>Bytes of an MP4 with one short video track, without its index.</summary>
    private const long LeastBoxes = 800;

    /// <summary>Bytes a second of chunk entries where picture and sound alternate; the sound's own index is counted with the sound's file.</summary>
    private const double ChunkBytesPerSecond = 48;

    /// <summary>Rates (kbit/s) below this lose over 2 % by being cut to whole thousands.</summary>
    private const double CoarseKilobits = 50;

    /// <summary>Such a rate may be rounded up when that oversteps the aim by so little.</summary>
    private const double RoundingTolerance = 1.007;

    /// <summary>Bytes of the MP4 around the packets.</summary>
    public static long Container(IVideoCodec codec, int frames, double seconds, bool hasAudio) =>
        ((long)codec.IndexBytesPerFrame * frames) + (hasAudio ? FixedBoxesBesideSound + (long)(ChunkBytesPerSecond * seconds) : FixedBoxes);

    /// <summary>Bytes of a file with a picture alone that are not the picture's, at least.</summary>
    public static long AroundPicture(IVideoCodec codec, int frames) => LeastBoxes + ((long)codec.IndexBytesPerFrame * frames);

    /// <summary>Bytes for the picture.</summary>
    /// <param name="side">Bytes of the file that holds sound and subtitles.</param>
    public static long Video(IVideoCodec codec, long maxBytes, long side, int frames, double seconds, bool hasAudio) =>
        (long)(maxBytes * Aim) - side - Container(codec, frames, seconds, hasAudio);

    /// <summary>The rate in thousands of bits a second, at least one.</summary>
    public static double ExactKilobits(double videoBytes, double seconds) => Math.Max(1, Math.Floor(videoBytes * 8 / seconds) / 1000);

    /// <summary>The rate in the whole thousands of bits a second that most encoders take, at least one.</summary>
    public static int Kilobits(double videoBytes, double seconds)
    {
        var exact = videoBytes * 8 / seconds / 1000;
        var whole = Math.Floor(exact);
        return (int)Math.Max(1, exact < CoarseKilobits && whole + 1 <= exact * RoundingTolerance ? whole + 1 : whole);
    }
}
