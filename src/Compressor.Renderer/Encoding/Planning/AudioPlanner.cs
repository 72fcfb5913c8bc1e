using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Planning;

/// <summary>How much of the bytes the sound gets. At low rates it gives way to the picture, and last of all it is left out.</summary>
internal static class AudioPlanner
{
    /// <summary>Smallest rate of the whole file (bits per second) for each quality of sound, best first.</summary>
    private static readonly (double TotalRate, AudioTarget Target)[] Ladder =
    [
        (1_000_000, new(160_000, 2, null)),
        (700_000, new(128_000, 2, null)),
        (450_000, new(96_000, 2, null)),
        (250_000, new(64_000, 2, null)),
        (160_000, new(48_000, 2, null)),
        (96_000, new(32_000, 1, null)),
        (64_000, new(24_000, 1, 24_000)),
        (40_000, new(16_000, 1, 16_000)),
        (24_000, new(12_000, 1, 12_000)),
    ];

    /// <summary>For a file without a ceiling.</summary>
    public static AudioTarget Best(AudioFacts audio, bool trimmed) => Fit(audio, trimmed, new(160_000, 2, null), keepAnyAac: true);

    public static AudioTarget Small(AudioFacts audio, bool trimmed) => Fit(audio, trimmed, new(48_000, 2, null), keepAnyAac: false);

    /// <summary>Null: there is no room for sound.</summary>
    public static AudioTarget? ForSize(AudioFacts audio, bool trimmed, long maxBytes, double seconds)
    {
        double rate = maxBytes * 8 / seconds;
        var step = Ladder.FirstOrDefault(s => rate >= s.TotalRate).Target;
        return step is null ? null : Fit(audio, trimmed, step, keepAnyAac: false);
    }

    private static AudioTarget Fit(AudioFacts audio, bool trimmed, AudioTarget wanted, bool keepAnyAac)
    {
        double source = audio.BitRate ?? double.MaxValue;
        // Copying costs nothing and loses nothing; a cut inside a frame of AAC (21 ms) needs a new encode.
        if (audio.Codec == "aac" && !trimmed && (keepAnyAac || source <= wanted.BitRate * 1.1))
            return wanted with { Copy = true };
        int channels = Math.Min(audio.Channels, wanted.Channels);
        int perChannels = channels < wanted.Channels ? wanted.BitRate * 2 / 3 : wanted.BitRate;
        bool lossy = !audio.Codec.StartsWith("pcm", StringComparison.Ordinal) && audio.Codec is not ("flac" or "alac");
        int bitRate = lossy && source < perChannels ? Math.Max(12_000, (int)source) : perChannels;
        int? sampleRate = wanted.SampleRate is { } hertz ? Math.Min(hertz, audio.SampleRate) : audio.SampleRate > 48_000 ? 48_000 : null;
        return new AudioTarget(bitRate, channels, sampleRate);
    }
}
