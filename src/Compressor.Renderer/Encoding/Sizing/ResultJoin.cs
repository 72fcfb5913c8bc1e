using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Sizing;

/// <summary>Puts a picture and what goes beside it together, and keeps the best result.</summary>
internal static class ResultJoin
{
    /// <summary>Files in the work folder: the picture alone, and the best whole result.</summary>
    public const string Video = "video.mp4", Best = "best.mp4";

    private const string Candidate = "candidate.mp4";

    /// <summary>Where an encode writes the picture, or all at once.</summary>
    public static PictureOutput Output(AudioAndSubtitles side) => new(Video) { Whole = Candidate, Beside = side.Beside };

    /// <summary>Puts together what an encode has not written whole.</summary>
    /// <returns>Bytes of the picture and of the whole file.</returns>
    public static async Task<(long Picture, long Whole)> CompleteAsync(EncodingPlan plan, AudioAndSubtitles side, bool isWhole, EncodingRun run)
    {
        if (!isWhole) return (run.BytesOf(Video), await JoinAsync(plan, side, run));
        var bytes = run.BytesOf(Candidate);
        return (Math.Max(1, bytes - side.Bytes), bytes);
    }

    /// <summary>The picture that was joined last, beside another sound.</summary>
    /// <returns>Bytes of the whole file.</returns>
    public static Task<long> RejoinAsync(EncodingPlan plan, AudioAndSubtitles side, EncodingRun run)
    {
        File.Move(run.PathOf(Candidate), run.PathOf(Video), overwrite: true);
        return JoinAsync(plan, side, run);
    }

    /// <param name="video">The file in the work folder whose picture it is.</param>
    /// <returns>Bytes of the whole file.</returns>
    public static async Task<long> JoinAsync(EncodingPlan plan, AudioAndSubtitles side, EncodingRun run, string video = Video)
    {
        await run.RunAsync(FfmpegCommands.Mux(plan, video, side.Name, Candidate), EncodingPhase.SecondPass, (0.9, 0.92), plan.Seconds);
        return run.BytesOf(Candidate);
    }

    /// <summary>The file that was joined last is the best so far.</summary>
    public static void Keep(EncodingRun run) => File.Move(run.PathOf(Candidate), run.PathOf(Best), overwrite: true);

    public static IReadOnlyList<EncodingNote> Notes(EncodingPlan plan, FrameLayout layout, AudioAndSubtitles side)
    {
        List<EncodingNote> notes = [.. plan.Notes];
        if (layout.ShortSide < plan.Layout.ShortSide) notes.Add(EncodingNotes.ResolutionReduced(layout.Width, layout.Height));
        if (plan is { FramesDropped: true, ConvertFrameRate: { } rate }) notes.Add(EncodingNotes.FramesLeftOut(rate));
        notes.AddRange(side.Notes);
        return notes;
    }
}
