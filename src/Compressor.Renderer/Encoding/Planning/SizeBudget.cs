using Compressor.Renderer.Encoding.Codecs;

namespace Compressor.Renderer.Encoding.Planning;

/// <summary>What is left for the picture under a ceiling.</summary>
internal static class SizeBudget
{
    /// <summary>Part of the ceiling that an encode is aimed at.</summary>
    public const double Aim = 0.990;

    /// <summary>A result below this part of the ceiling is tried again.</summary>
    public const double Enough = 0.965;

    /// <summary>
    /// Bytes of the MP4 around the packets: the codec's index entries for each frame, chunk entries of 44 bytes a second beside sound
    /// (its own index is counted with the sound's file), and the fixed boxes.
    /// </summary>
    public static long Container(IVideoCodec codec, int frames, double seconds, bool hasAudio) => 2500 + ((long)codec.IndexBytesPerFrame * frames) + (hasAudio ? (long)(44 * seconds) : 0);

    /// <param name="side">Bytes of the file that holds sound and subtitles.</param>
    public static long Video(IVideoCodec codec, long maxBytes, long side, int frames, double seconds, bool hasAudio) =>
        (long)(maxBytes * Aim) - side - Container(codec, frames, seconds, hasAudio);

    /// <summary>x264 takes whole thousands of bits a second. Where one of them is over 2 %, the aim may be overstepped by a little of what is left above it.</summary>
    public static int Kilobits(double videoBytes, double seconds)
    {
        double exact = videoBytes * 8 / seconds / 1000;
        double whole = Math.Floor(exact);
        return (int)Math.Max(1, exact < 50 && whole + 1 <= exact * 1.007 ? whole + 1 : whole);
    }
}
