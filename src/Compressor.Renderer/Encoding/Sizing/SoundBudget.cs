using Compressor.Renderer.Encoding.Analysis;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Sizing;

/// <summary>Moves bytes between sound and picture once it is known what the picture needs. All constants: docs/compression.md, "Sound ladder".</summary>
internal static class SoundBudget
{
    /// <summary>Part of the ceiling that stays free when the sound is fitted in.</summary>
    private const double Margin = 0.003;

    /// <summary>Bits a second of the index of a sound where there was none.</summary>
    private const double IndexBitRate = 1_800;

    /// <summary>A sound of so much higher a bit rate is worth an encode, and where much of the ceiling is left.</summary>
    private const double WorthIt = 1.15, WorthItOfMuch = 1.05;

    /// <summary>Part of its bit rate that the sound keeps at least when it makes up for a picture that became too large.</summary>
    private const double LeastOfSound = 0.8;

    /// <summary>The encoder may take more than it is asked for.</summary>
    private const int MaxAttempts = 2;

    private static readonly (double From, double To) BesideFirstPass = (0.3, 0.32), AfterPicture = (0.92, 0.93);

    /// <summary>Less of the sound for a picture that starves, by what it is; null: it has too little already.</summary>
    public static async Task<AudioAndSubtitles?> StarvedAsync(EncodingPlan plan, AudioAndSubtitles side, EncodingRun run)
    {
        if (side is not { Name: { } name, Target: { } now } || AudioPlanner.ForStarved(plan, isSpeech: true, isSilent: true) is null) return null;
        var kind = await SoundLook.TakeAsync(name, plan.Seconds, run);
        // A copy is the same, whatever bit rate it was planned for.
        return AudioPlanner.ForStarved(plan, kind is SoundKind.Speech, kind is SoundKind.Silence) is { } less && less != now && !(less.Copy && now.Copy)
            ? await AudioAndSubtitles.WithAsync(plan, less, run, BesideFirstPass)
            : null;
    }

    /// <summary>What a picture leaves that needs no more goes to the sound.</summary>
    /// <param name="file">The best whole result.</param>
    /// <param name="side">Its sound.</param>
    public static async Task<EncodedFile> SpendAsync(EncodedFile file, AudioAndSubtitles side, EncodingRun run)
    {
        var (plan, maxBytes) = (file.Plan, file.Plan.MaxBytes!.Value);
        if (plan.Audio is null || side.Target is { Copy: true }) return file;
        try
        {
            return await RicherAsync(file, side, plan, maxBytes, run) ?? file;
        }
        catch (EncodingException)
        {
            // There is a result that fits already.
            return file;
        }
    }

    private static async Task<EncodedFile?> RicherAsync(EncodedFile file, AudioAndSubtitles side, EncodingPlan plan, long maxBytes, EncodingRun run)
    {
        var now = side.Target?.BitRate ?? 0;
        var bitRate = now + BitRate((maxBytes * (1 - Margin)) - run.BytesOf(file.Name)) - (now > 0 ? 0 : IndexBitRate);
        var worthIt = run.BytesOf(file.Name) < maxBytes * SizeBudget.Enough ? WorthItOfMuch : WorthIt;
        for (var attempt = 0; attempt < MaxAttempts && AudioPlanner.Within(plan, bitRate) is { } better && better.BitRate >= now * worthIt; attempt++)
        {
            var richer = await AudioAndSubtitles.WithAsync(plan, better, run, AfterPicture);
            var bytes = await ResultJoin.JoinAsync(plan, richer, run, file.Name);
            if (bytes <= maxBytes)
            {
                ResultJoin.Keep(run);
                return file with { Notes = [.. file.Notes.Where(note => !side.Notes.Contains(note)), .. richer.Notes] };
            }

            bitRate = better.BitRate - BitRate(bytes - (maxBytes * (1 - Margin)));
        }

        return null;

        double BitRate(double bytes) => bytes * 8 / plan.Seconds;
    }

    /// <summary>So much less of the sound that a result fits which is slightly too large, in a part of the time that the picture would take; null: the sound can't give as much.</summary>
    /// <param name="overshoot">Bytes over the ceiling.</param>
    public static async Task<AudioAndSubtitles?> ThinnerAsync(EncodingPlan plan, AudioAndSubtitles side, long overshoot, EncodingRun run) =>
        side.Target is { } now && Thinner(plan, now, side.Bytes, overshoot) is { } thinner ? await AudioAndSubtitles.WithAsync(plan, thinner, run, AfterPicture) : null;

    /// <summary>A sound of fewer bytes, only little worse; null: there is none, or it takes fewer than its bit rate says, so that a lower one would not tell.</summary>
    /// <param name="now">As it was encoded.</param>
    /// <param name="bytes">That it took.</param>
    /// <param name="overshoot">Bytes over the ceiling.</param>
    public static AudioTarget? Thinner(EncodingPlan plan, AudioTarget now, long bytes, long overshoot)
    {
        var bitRate = now.BitRate - ((overshoot + (Margin * plan.MaxBytes!.Value)) * 8 / plan.Seconds);
        return now.Copy || bytes * 8 / plan.Seconds < now.BitRate * LeastOfSound || bitRate < Math.Max(now.BitRate * LeastOfSound, AudioPlanner.LowestBitRate) ? null : now with { BitRate = (int)bitRate };
    }
}
