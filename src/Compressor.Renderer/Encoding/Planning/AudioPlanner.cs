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
    public const int LowestBitRate = 12_000;

    /// <summary>Bits a second that speech and music keep where the picture starves.</summary>
    private const int SpeechBitRate = 24_000, MusicBitRate = 32_000;

    /// <summary>Part of all bits that is enough for speech where the picture starves.</summary>
    private const double SpeechShare = 0.15;

    /// <summary>Share of the source's rate from which a ceiling takes nothing away. Chosen, not measured.</summary>
    private const double NearSourceRate = 0.95;

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
    public static AudioTarget? ForSize(EncodingPlan plan) => plan.Audio is null || Rung(plan) is not (>= 0 and var rung) ? null : Fit(plan, plan.Audio, Ladder[rung].Target, keepAnyAac: false);

    /// <summary>Under the plan's ceiling, where the picture starves; null if nothing may be taken from the sound.</summary>
    /// <param name="isSpeech">A voice, which far fewer bits do than music.</param>
    /// <param name="isSilent">There is nothing to hear.</param>
    public static AudioTarget? ForStarved(EncodingPlan plan, bool isSpeech, bool isSilent)
    {
        if (plan.Audio is null || Rung(plan) is not (>= 0 and var rung)) return null;
        var least = isSilent ? LowestBitRate : isSpeech ? SpeechBitRate : MusicBitRate;
        var most = isSilent ? LowestBitRate : isSpeech ? Math.Max(SpeechBitRate, TotalRate(plan) * SpeechShare) : Ladder[Math.Min(rung + 1, Ladder.Length - 1)].Target.BitRate;
        return Array.FindIndex(Ladder, rung, s => s.Target.BitRate <= most) is var lower && lower > rung && Ladder[lower].Target.BitRate >= least
            ? Fit(plan, plan.Audio, Ladder[lower].Target, keepAnyAac: false)
            : null;
    }

    /// <summary>The best of so many bits a second; null: there is none of so few.</summary>
    public static AudioTarget? Within(EncodingPlan plan, double bitRate)
    {
        if (plan.Audio is null || Array.FindIndex(Ladder, s => s.Target.BitRate <= bitRate) is not (>= 0 and var rung)) return null;
        return Fit(plan, plan.Audio, Ladder[rung].Target with { BitRate = (int)Math.Min(bitRate, BestTarget.BitRate) }, keepAnyAac: false);
    }

    /// <summary>Bytes of the best sound, where music is put under a video that had none.</summary>
    public static double AddedBytes(EncodingPlan plan) => plan is { Music: not null, Source.Audio: null } ? plan.Seconds * BestTarget.BitRate / 8 : 0;

    private static double TotalRate(EncodingPlan plan) => plan.MaxBytes!.Value * 8 / plan.Seconds;

    /// <summary>-1: no room for sound.</summary>
    private static int Rung(EncodingPlan plan) => Array.FindIndex(Ladder, s => TotalRate(plan) >= s.TotalRate) is >= 0 and var rung ? rung : HasSourceRate(plan) ? Ladder.Length - 1 : -1;

    /// <summary>The source does with as few bits for picture and sound, so its sound is not what is too much.</summary>
    private static bool HasSourceRate(EncodingPlan plan) =>
        plan.Source is { Audio: not null, DurationSeconds: > 0 } source && TotalRate(plan) >= source.Bytes * 8 / source.DurationSeconds * NearSourceRate;

    private static AudioTarget Fit(EncodingPlan plan, AudioFacts audio, AudioTarget wanted, bool keepAnyAac)
    {
        var source = SourceRate(plan, audio);
        // Copying costs nothing and loses nothing; a cut inside a frame of AAC (21 ms) needs a new encode, and so does every filter.
        if (audio.Codec == "aac" && AudioChain.AllowCopy(plan) && (keepAnyAac || source <= wanted.BitRate * CopyTolerance))
            return wanted with { Copy = true };
        var channels = plan.Request.Edit.Channels?.Count ?? Math.Min(audio.Channels, wanted.Channels);
        var bitRate = channels < wanted.Channels ? MonoRate(wanted.BitRate) : wanted.BitRate;
        if (IsLossy(audio) && source < bitRate) bitRate = Math.Max(LowestBitRate, (int)source);
        if (bitRate < wanted.BitRate && channels == 1) wanted = wanted with { SampleRate = Array.FindLast(Ladder, s => s.Target.Channels == 1 && s.Target.BitRate >= bitRate).Target?.SampleRate };
        int? sampleRate = wanted.SampleRate is { } hertz ? Math.Min(hertz, audio.SampleRate) : audio.SampleRate > HighestSampleRate ? HighestSampleRate : null;
        return new AudioTarget(bitRate, channels, sampleRate);
    }

    /// <summary>Bits a second that the source's sound has, or at most has: where it is not known, those of the whole file. Music that is put under it has any.</summary>
    private static double SourceRate(EncodingPlan plan, AudioFacts audio) =>
        audio.BitRate ?? (plan is { Music: null, IsJoined: false, Source.DurationSeconds: > 0 and var seconds } ? plan.Source.Bytes * 8 / seconds : double.MaxValue);

    private static int MonoRate(int stereoRate) => stereoRate * 2 / 3;

    private static bool IsLossy(AudioFacts audio) => !audio.Codec.StartsWith("pcm", StringComparison.Ordinal) && audio.Codec is not ("flac" or "alac");
}
