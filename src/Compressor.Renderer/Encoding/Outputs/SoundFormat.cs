using Compressor.Media;

namespace Compressor.Renderer.Encoding.Outputs;

/// <summary>How sound alone is written in one format. Where its numbers come from: docs/compression.md, "Other formats".</summary>
internal sealed record SoundFormat
{
    public required string FileName { get; init; }

    /// <summary>As ffprobe names it.</summary>
    public required string Codec { get; init; }

    /// <summary>ffmpeg's arguments for encoder and container.</summary>
    public required IReadOnlyList<string> Encoder { get; init; }
    public required IReadOnlyList<string> Container { get; init; }

    /// <summary>Bit rates with the channels and sample rates that they are worth, best first. MP3 has no other rates.</summary>
    public required IReadOnlyList<SoundTarget> Ladder { get; init; }

    /// <summary>Bits a second that nobody tells from the original; of "compress this"; of "as small as possible".</summary>
    public required int Best { get; init; }
    public int Everyday => 128_000;
    public int Smallest => 48_000;

    /// <summary>Bytes a second of the container's index, and of the rest of it.</summary>
    public required double IndexBytesPerSecond { get; init; }
    public double FixedBytes => 2_500;

    public static SoundFormat M4a { get; } = new()
    {
        FileName = "sound.m4a",
        Codec = "aac",
        Encoder = ["-c:a", "aac"],
        Container = ["-movflags", "+faststart", "-f", "ipod"],
        Best = 160_000,
        IndexBytesPerSecond = 220,
        Ladder =
        [
            new(256_000, 2), new(192_000, 2), new(160_000, 2), new(128_000, 2), new(112_000, 2), new(96_000, 2), new(80_000, 2), new(64_000, 2), new(56_000, 1), new(48_000, 1),
            new(40_000, 1), new(32_000, 1, 32_000), new(24_000, 1, 24_000), new(16_000, 1, 16_000), new(12_000, 1, 12_000), new(8_000, 1, 8_000),
        ],
    };

    public static SoundFormat Mp3 { get; } = new()
    {
        FileName = "sound.mp3",
        Codec = "mp3",
        Encoder = ["-c:a", "libmp3lame"],
        Container = ["-id3v2_version", "3", "-f", "mp3"],
        Best = 192_000,
        IndexBytesPerSecond = 0,
        Ladder =
        [
            new(320_000, 2), new(256_000, 2), new(224_000, 2), new(192_000, 2), new(160_000, 2), new(128_000, 2), new(112_000, 2), new(96_000, 2), new(80_000, 2), new(64_000, 1),
            new(56_000, 1), new(48_000, 1), new(40_000, 1, 32_000), new(32_000, 1, 24_000), new(24_000, 1, 24_000), new(16_000, 1, 16_000), new(8_000, 1, 8_000),
        ],
    };

    public static SoundFormat Of(MediaFormat format) => format == MediaFormats.Mp3 ? Mp3 : M4a;
}
