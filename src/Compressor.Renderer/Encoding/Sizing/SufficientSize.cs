using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Sizing;

/// <summary>The ceiling that leaves a picture so many bytes, beside the sound that it allows. docs/compression.md, "Comparison with the source".</summary>
internal static class SufficientSize
{
    /// <summary>A higher ceiling allows more sound, which needs a higher ceiling: the steps of the sound end that.</summary>
    private const int Rounds = 10;

    /// <summary>The sound may take more than its bit rate says, and the first pass at the higher rate may tell something else than was reckoned.</summary>
    private const double Margin = 1.05;

    /// <param name="picture">Bytes of the picture.</param>
    public static long Of(EncodingPlan plan, double picture)
    {
        // Rates are whole thousands of bits a second.
        var perKilobit = SecondPassAttempt.BytesPerKilobit * plan.Seconds;
        picture = Math.Ceiling(picture / perKilobit) * perKilobit;
        var bytes = 0L;
        for (var round = 0; round < Rounds; round++)
        {
            var under = plan with { MaxBytes = Math.Max(bytes, 1) };
            var side = AudioAndSubtitles.Expected(under, AudioPlanner.ForSize(under), isUnderCeiling: true);
            var needed = (long)Math.Ceiling((picture + side.Bytes + SizeBudget.Container(plan.Codec, plan.Frames, plan.Seconds, side.HasAudio)) / SizeBudget.Aim * Margin);
            if (needed <= bytes) break;
            bytes = needed;
        }

        return bytes;
    }
}
