using Compressor.Edits;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Measuring;
using Compressor.Renderer.Encoding.Outputs;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Sizing;

namespace Compressor.Renderer.Encoding.Estimating;

/// <summary>
/// Encodes what takes no longer than a look: a clip of few pixels, a picture, the sound; of animations and long sounds, a part, under its share of the
/// ceiling. docs/compression.md, "Estimates".
/// </summary>
internal sealed class WholeEstimate(EncodingOptions options)
{
    /// <summary>Pixels of all frames together that are encoded as fast as they are looked at.</summary>
    private const double FewPixels = 8e6;

    /// <summary>Seconds of an animation, and of a sound, that stand for the whole.</summary>
    private const double AnimationSeconds = 3, SoundSeconds = 60;

    /// <summary>By which the bytes of a whole may be off, if a part was encoded.</summary>
    private const double Error = 0.25;

    public static bool Suits(EncodingPlan plan) =>
        plan.Result.Kind is not ResultKind.Video || plan.Frames < SizeEncoder.FewFrames || (double)plan.Video.CodedWidth * plan.Video.CodedHeight * plan.Frames * plan.Pace < FewPixels;

    /// <exception cref="EncodingException">As the encode would say.</exception>
    public async Task<EncodingEstimate> EstimateAsync(EncodingPlan plan, EncodingRun run)
    {
        var seconds = plan.Result.Kind switch
        {
            ResultKind.Animation => Math.Min(plan.Seconds, AnimationSeconds),
            ResultKind.Sound => Math.Min(plan.Seconds, SoundSeconds),
            _ => plan.Seconds,
        };
        var (part, share) = seconds < plan.Seconds ? (Part(plan, seconds), plan.Seconds / seconds) : (plan, 1);
        try
        {
            return await EncodeAsync(part, share);
        }
        catch (EncodingException exception) when (share > 1 && exception.SmallestBytes is not null && plan.Result.Kind is ResultKind.Animation && FloorCheck.IsCheap(plan))
        {
            // What is suggested has to be reached, and an animation's beginning says little of the rest.
            return await EncodeAsync(plan, 1);
        }
        catch (EncodingException exception) when (share > 1 && exception.SmallestBytes is { } smallest)
        {
            throw plan.MaxBytes is { } maxBytes
                ? EncodingErrors.Impossible(maxBytes, (long)(smallest * share), Fitting.Seconds(plan.Seconds, maxBytes, (long)(smallest * share)), plan.Result.Kind)
                : EncodingErrors.NotSmaller(plan.Source.Bytes, (long)(smallest * share));
        }

        async Task<EncodingEstimate> EncodeAsync(EncodingPlan part, double share)
        {
            var (file, cpu) = await Effort.MeasureAsync(() => OutputEncoder.EncodeAsync(plan.Result, part, options, run), run);
            return await OfAsync(plan, file, share, cpu, run);
        }
    }

    private async Task<EncodingEstimate> OfAsync(EncodingPlan plan, EncodedFile file, double share, double cpu, EncodingRun run)
    {
        var (isVideo, hasPicture) = (plan.Result.Kind is ResultKind.Video, plan.Result.Kind is not ResultKind.Sound);
        var quality = file.Method is EncodingMethod.Copy ? new QualityReport(1) : isVideo ? await new QualityMeasurement(options).MeasureAsync(file.Plan, file.Layout, file.Name, run) : null;
        var (bytes, error) = ((long)(run.BytesOf(file.Name) * share), share > 1 ? Error : 0);
        return new EncodingEstimate
        {
            Format = plan.Result.Format,
            Bytes = bytes,
            LeastBytes = (long)(bytes * (1 - error)),
            MostBytes = Math.Min(plan.MaxBytes ?? long.MaxValue, (long)(bytes * (1 + error))),
            Width = hasPicture ? file.Layout.Width : 0,
            Height = hasPicture ? file.Layout.Height : 0,
            FrameRate = plan.Result.Kind is ResultKind.Video or ResultKind.Animation ? file.Plan.FrameRate : null,
            DurationSeconds = plan.Result.Kind is ResultKind.Picture ? 0 : plan.Seconds,
            Codec = !isVideo ? null : file.Method is EncodingMethod.Copy ? plan.Video.Codec : plan.Codec.Name,
            Quality = quality,
            SufficientBytes = QualityWords.SufficientBytes(file),
            Method = file.Method,
            EncodingSeconds = EncodingTime.OfCpu(cpu * share, options),
            Notes = [.. file.Notes.Select(note => ExpectedNotes.Of(note, file.Layout.Width, file.Layout.Height)), .. QualityWords.Expected(file, quality)],
        };
    }

    /// <summary>The beginning, under its share of the ceiling.</summary>
    private static EncodingPlan Part(EncodingPlan plan, double seconds)
    {
        var part = plan.Source.Video is null
            ? plan with { Clips = [plan.Clips[0] with { Seconds = Math.Min(plan.Clips[0].Seconds, seconds * plan.Pace), EndCut = true }], Seconds = seconds, IsJoined = false }
            : plan.Part(0, seconds);
        return part with { MaxBytes = plan.MaxBytes is { } maxBytes ? (long)(maxBytes * seconds / plan.Seconds) : null };
    }
}
