using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Sizing;

/// <param name="Name">Of the file in the work folder; null: there is nothing to hold.</param>
internal sealed record AudioAndSubtitles(string? Name, long Bytes, bool HasAudio, IReadOnlyList<EncodingNote> Notes)
{
    public static AudioAndSubtitles None { get; } = new(null, 0, false, []);

    /// <summary>Neither, with what there would have been as notes.</summary>
    public static AudioAndSubtitles LeftOut(EncodingPlan plan) => None with
    {
        Notes =
        [
            .. plan.Audio is null ? (EncodingNote[])[] : [EncodingNotes.SoundLeftOut],
            .. plan.Source.TextSubtitles.Count == 0 ? (EncodingNote[])[] : [EncodingNotes.SubtitlesLeftOut],
        ],
    };

    /// <summary>Bytes that the sound's bit rate does not account for are over a tenth of the ceiling: hour-long lyrics, embedded pictures.</summary>
    public bool HasOversizedTags(long maxBytes) => Bytes - SoundBytes > maxBytes / 10 + 8_000;

    /// <summary>What the sound should need, its index included.</summary>
    private double SoundBytes { get; init; }

    public static async Task<AudioAndSubtitles> MakeAsync(EncodingPlan plan, AudioTarget? audio, EncodingRun run, (double From, double To) part, EncodingNote? note = null)
    {
        IReadOnlyList<EncodingNote> notes = note is null ? [] : [note];
        if (audio is null && plan.Source.TextSubtitles.Count == 0) return None with { Notes = notes };
        const string name = "side.mp4";
        await run.RunAsync(FfmpegCommands.AudioAndSubtitles(plan, audio, name), EncodingPhase.Audio, part, plan.Seconds);
        double sound = audio is null ? 0 : plan.Seconds * (((audio.Copy ? plan.Audio!.BitRate ?? audio.BitRate : audio.BitRate) / 8 * 1.15) + 220);
        return new AudioAndSubtitles(name, run.BytesOf(name), audio is not null, notes) { SoundBytes = sound };
    }

    /// <summary>As good a sound as the ceiling has room for.</summary>
    public static Task<AudioAndSubtitles> ForSizeAsync(EncodingPlan plan, EncodingRun run, (double From, double To) part)
    {
        if (plan.Audio is not { } audio) return MakeAsync(plan, null, run, part);
        var target = AudioPlanner.ForSize(audio, plan.Trimmed, plan.MaxBytes!.Value, plan.Seconds);
        EncodingNote? note = target switch
        {
            null => EncodingNotes.SoundLeftOut,
            { Copy: false, BitRate: <= 32_000 } => EncodingNotes.SoundReduced(target.BitRate),
            _ => null,
        };
        return MakeAsync(plan, target, run, part, note);
    }
}
