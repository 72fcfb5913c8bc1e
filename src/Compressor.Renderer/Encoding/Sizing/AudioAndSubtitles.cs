using Compressor.Renderer.Encoding.Analysis;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Sizing;

/// <summary>
/// Sound, subtitles, chapters and tags in a file of their own, made before the picture, so that their exact bytes are known. All constants:
/// docs/compression.md, "Sound ladder".
/// </summary>
/// <param name="Name">Name of the file in the work folder; null if there is nothing to store.</param>
internal sealed record AudioAndSubtitles(string? Name, long Bytes, bool HasAudio, IReadOnlyList<EncodingNote> Notes)
{
    private const string FileName = "side.mp4";

    /// <summary>Bytes a second that AAC may take over its nominal bit rate, and its index (43 packets a second) with the container's own.</summary>
    private const double SoundOvershoot = 1.15, SoundIndexBytesPerSecond = 220;

    /// <summary>Bytes a second of the index that a sound has at 44.1 kHz. docs/compression.md, "Budget".</summary>
    private const double ExpectedIndexBytesPerSecond = 172;

    /// <summary>Tags may take this part of the ceiling, and so many bytes more.</summary>
    private const double TagsShare = 0.1;
    private const double TagsAllowance = 8_000;

    /// <summary>A sound of this bit rate or less is audibly worse, so it is said.</summary>
    private const int ReducedBitRate = 32_000;

    private static readonly AudioAndSubtitles None = new(null, 0, false, []);

    /// <summary>Neither, with what there would have been as notes.</summary>
    public static AudioAndSubtitles LeftOut(EncodingPlan plan) => None with
    {
        Notes =
        [
            .. plan.Audio is null ? (EncodingNote[])[] : [EncodingNotes.SoundLeftOut],
            .. plan.Source.TextSubtitles.Count == 0 ? (EncodingNote[])[] : [EncodingNotes.SubtitlesLeftOut],
        ],
    };

    public Beside Beside => new(Name);

    /// <summary>The expected bytes of the sound with its index.</summary>
    private double SoundBytes { get; init; }

    /// <summary>The sound as it was encoded; null: none.</summary>
    public AudioTarget? Target { get; init; }

    /// <summary>Far more bytes than the sound's bit rate accounts for: hour-long lyrics, embedded pictures.</summary>
    public bool HasOversizedTags(long maxBytes) => Bytes - SoundBytes > (maxBytes * TagsShare) + TagsAllowance;

    public static async Task<AudioAndSubtitles> MakeAsync(
        EncodingPlan plan, AudioTarget? audio, EncodingRun run, (double From, double To) part, EncodingNote? note = null, LookBesideSound? look = null)
    {
        List<EncodingNote> notes = note is null ? [] : [note];
        if (audio is null && plan.Source.TextSubtitles.Count == 0) return None with { Notes = notes };
        if (MixedDown(plan, audio) is { } mixed) notes.Add(mixed);
        if (audio is { Copy: false }) await EncoderPeaks.HoldAsync(plan, EncodeAsync, FileName, run, part.To);
        else await EncodeAsync(plan);
        var bitRate = audio is null ? 0 : BitRate(plan, audio);
        return new AudioAndSubtitles(FileName, run.BytesOf(FileName), audio is not null, notes)
        {
            Target = audio,
            SoundBytes = audio is null ? 0 : plan.Seconds * ((bitRate / 8 * SoundOvershoot) + SoundIndexBytesPerSecond),
        };

        async Task EncodeAsync(EncodingPlan plan)
        {
            if (look is not null && await look.TryAsync(task => FfmpegCommands.AudioAndSubtitles(plan, audio, FileName, task), part)) return;
            await run.RunAsync(FfmpegCommands.AudioAndSubtitles(plan, audio, FileName), EncodingPhase.Audio, part, plan.Seconds);
        }
    }

    /// <summary>The best sound that fits under the ceiling.</summary>
    /// <param name="look">Taken by the same process; null: none.</param>
    public static Task<AudioAndSubtitles> ForSizeAsync(EncodingPlan plan, EncodingRun run, (double From, double To) part, LookBesideSound? look = null) =>
        plan.Audio is null ? MakeAsync(plan, null, run, part, look: look) : WithAsync(plan, AudioPlanner.ForSize(plan), run, part, look);

    /// <summary>A sound under the ceiling of a plan that has some.</summary>
    /// <param name="target">Null: no room for it.</param>
    /// <param name="look">Taken by the same process; null: none.</param>
    public static Task<AudioAndSubtitles> WithAsync(EncodingPlan plan, AudioTarget? target, EncodingRun run, (double From, double To) part, LookBesideSound? look = null) =>
        MakeAsync(plan, target, run, part, Reduced(target), look);

    /// <summary>What is to be expected of a sound before it is encoded.</summary>
    /// <param name="target">Null: none.</param>
    /// <param name="isUnderCeiling">A ceiling decides how good the sound may be.</param>
    public static AudioAndSubtitles Expected(EncodingPlan plan, AudioTarget? target, bool isUnderCeiling)
    {
        if (plan.Audio is null) return None;
        EncodingNote?[] notes = [isUnderCeiling ? Reduced(target) : null, MixedDown(plan, target)];
        var bitRate = target is null ? 0 : BitRate(plan, target);
        return None with
        {
            Bytes = target is null ? 0 : (long)(plan.Seconds * ((bitRate / 8) + ExpectedIndexBytesPerSecond)),
            HasAudio = target is not null,
            Target = target,
            Notes = [.. notes.OfType<EncodingNote>()],
        };
    }

    private static double BitRate(EncodingPlan plan, AudioTarget audio) => audio.Copy ? plan.Audio!.BitRate ?? audio.BitRate : audio.BitRate;

    private static EncodingNote? Reduced(AudioTarget? target) => target switch
    {
        null => EncodingNotes.SoundLeftOut,
        { Copy: false, BitRate: <= ReducedBitRate } => EncodingNotes.SoundReduced(target.BitRate),
        _ => null,
    };

    /// <summary>Fewer channels than the sound has, without having been asked for.</summary>
    private static EncodingNote? MixedDown(EncodingPlan plan, AudioTarget? audio) =>
        audio is { Copy: false } && plan.Request.Edit.Channels is null && Math.Max(plan.OwnAudio?.Channels ?? 0, plan.Audio!.Channels) is var channels && channels > audio.Channels
            ? EncodingNotes.SoundMixedDown(channels, audio.Channels)
            : null;
}
