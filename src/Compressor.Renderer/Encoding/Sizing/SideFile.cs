using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Planning;

namespace Compressor.Renderer.Encoding.Sizing;

/// <param name="Name">Of the file in the work folder; null: there is nothing to hold.</param>
internal sealed record SideFile(string? Name, long Bytes, bool HasAudio, string? Note)
{
    public static SideFile None { get; } = new(null, 0, false, null);

    public static async Task<SideFile> MakeAsync(EncodingPlan plan, AudioTarget? audio, EncodingRun run, (double From, double To) part, string? note = null)
    {
        if (audio is null && plan.Source.TextSubtitles.Count == 0) return None with { Note = note };
        const string name = "side.mp4";
        await run.RunAsync(FfmpegCommands.Side(plan, audio, name), "audio", part, plan.Seconds);
        return new SideFile(name, run.BytesOf(name), audio is not null, note);
    }

    /// <summary>As good a sound as the ceiling has room for.</summary>
    public static Task<SideFile> ForSizeAsync(EncodingPlan plan, EncodingRun run, (double From, double To) part)
    {
        if (plan.Audio is not { } audio) return MakeAsync(plan, null, run, part);
        var target = AudioPlanner.ForSize(audio, plan.Trimmed, plan.MaxBytes!.Value, plan.Seconds);
        string? note = target switch
        {
            null => "the sound was left out: there is no room for it",
            { Copy: false, BitRate: <= 32_000 } => $"the sound is reduced to {target.BitRate / 1000} kbit/s",
            _ => null,
        };
        return MakeAsync(plan, target, run, part, note);
    }
}
