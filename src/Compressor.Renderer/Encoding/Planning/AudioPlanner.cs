using Compressor.Renderer.Encoding.AudioFilters;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Planning;

/// <summary>
/// How much of the bytes the sound gets. At low rates it gives way to the picture, and last of all it is left out. All constants:
/// docs/compression.md, "Sound ladder".
/// </summary>
internal static class AudioPlanner
{
    /// <summary>AAC of the source is copied up to this multiple of the wanted rate.</summary>
    private const double CopyTolerance = 1.1;

    /// <summary>Bits a second below which AAC is not worth hearing.</summary>
    private const int LowestBitRate = 12_000;

    /// <summary>Hz; players need no more.</summary>
    private const int HighestSampleRate = 48_000;

    private static readonly AudioTarget BestTarget = new(160_000, 2, null), SmallTarget = new(48_000, 2, null);

    /// <summary>The smallest bit rate of the whole file (bits per second) for each sound quality, best first.</summary>
    private static readonly (double TotalRate, AudioTarget Target)[] Ladder =
    [
        (1_000_000, BestTarget),
        (700_000, new(128_000, 2, null)),
        (450_000, new(96_000, 2, null)),
        (250_000, new(64_000, 2, null)),
        (160_000, SmallTarget),
        (96_000, new(32_000, 1, null)),
        (64_000, new(24_000, 1, 24_000)),
        (40_000, new(16_000, 1, 16_000)),
        (24_000, new(LowestBitRate, 1, 12_000)),
    ];

    /// <summary>For a file without a ceiling; null if there is no sound.</summary>
    public static AudioTarget? Best(EncodingPlan plan) => plan.Audio is null ? null : Fit(plan, plan.Audio, BestTarget, keepAnyAac: true);

    /// <summary>For a file that is to be as small as possible; null if there is no sound.</summary>
    public static AudioTarget? Small(EncodingPlan plan) => plan.Audio is null ? null : Fit(plan, plan.Audio, SmallTarget, keepAnyAac: false);

    /// <summary>Under the plan's ceiling; null if there is no sound, or no room for it.</summary>
    public static AudioTarget? ForSize(EncodingPlan plan)
    {
        var rate = plan.MaxBytes!.Value * 8 / plan.Seconds;
        var step = Ladder.FirstOrDefault(s => rate >= s.TotalRate).Target;
        return step is null || plan.Audio is null ? null : Fit(plan, plan.Audio, step, keepAnyAac: false);
    }

    /// <summary>Bytes of the best sound, where music is put under a video that had none.</summary>
    public static double AddedBytes(EncodingPlan plan) => plan is { Music: not null, Source.Audio: null } ? plan.Seconds * BestTarget.BitRate / 8 : 0;

    private static AudioTarget Fit(EncodingPlan plan, AudioFacts audio, AudioTarget wanted, bool keepAnyAac)
    {
        var source = audio.BitRate ?? double.MaxValue;
        // Copying costs nothing and loses nothing; a cut inside a frame of AAC (21 ms) needs a new encode, and so does every filter.
        if (audio.Codec == "aac" && AudioChain.AllowCopy(plan) && (keepAnyAac || source <= wanted.BitRate * CopyTolerance))
            return wanted with { Copy = true };
        var channels = plan.Request.Edit.Channels?.Count ?? Math.Min(audio.Channels, wanted.Channels);
        var bitRate = channels < wanted.Channels ? MonoRate(wanted.BitRate) : wanted.BitRate;
        if (IsLossy(audio) && source < bitRate) bitRate = Math.Max(LowestBitRate, (int)source);
        int? sampleRate = wanted.SampleRate is { } hertz ? Math.Min(hertz, audio.SampleRate) : audio.SampleRate > HighestSampleRate ? HighestSampleRate : null;
        return new AudioTarget(bitRate, channels, sampleRate);
    }

    private static int MonoRate(int stereoRate) => stereoRate * 2 / 3;

    private static bool IsLossy(AudioFacts audio) => !audio.Codec.StartsWith("pcm", StringComparison.Ordinal) && audio.Codec is not ("flac" or "alac");
}
