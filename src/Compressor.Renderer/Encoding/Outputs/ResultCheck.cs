using Compressor.Edits;
using Compressor.Media;
using Compressor.Media.Content;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Outputs;

/// <summary>The final look at a result that is no video: it is what was wanted, and whole.</summary>
internal static class ResultCheck
{
    /// <summary>A damaged source ends early without an error of the decoder.</summary>
    private const double LeastShare = 0.9, Allowance = 0.5;

    /// <exception cref="EncodingException">It is not.</exception>
    public static async Task<MediaFacts> ReadAsync(string path, ResultFormat wanted, EncodingPlan plan, CancellationToken cancellationToken)
    {
        await using var content = File.OpenRead(path);
        if (await MediaFile.ReadAsync(content, cancellationToken) is not { IsComplete: true, EndsEarly: false } file || file.Format.Name != wanted.Format.Name) throw EncodingErrors.Failed();
        if (wanted.Kind is not ResultKind.Sound && file.Facts is not { Width: > 0, Height: > 0 }) throw EncodingErrors.Failed();
        var isMoving = wanted.Kind is ResultKind.Sound || (wanted.Kind is ResultKind.Animation && !plan.IsStill && plan.Frames > 1);
        if (isMoving && (file.Facts.DurationSeconds ?? 0) < (SecondsOf(plan, wanted.Kind) * LeastShare) - Allowance) throw EncodingErrors.Truncated();
        return file.Facts;
    }

    /// <summary>A sound may begin later, and end earlier, than its picture.</summary>
    private static double SecondsOf(EncodingPlan plan, ResultKind kind) => kind is ResultKind.Sound && plan.Music is null
        ? plan.Clips.Sum(clip => clip.HeardSeconds) / plan.Pace
        : plan.Seconds - plan.HeldSeconds;
}
