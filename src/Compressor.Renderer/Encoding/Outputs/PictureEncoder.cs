using Compressor.Edits;
using Compressor.Media;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Sizing;

namespace Compressor.Renderer.Encoding.Outputs;

/// <summary>Makes a single picture, under a ceiling if there is one. docs/compression.md, "Other formats".</summary>
internal sealed class PictureEncoder(MediaFormat wanted, EncodingOptions options)
{
    private const string Best = "best";

    /// <exception cref="EncodingException">impossible_size</exception>
    public async Task<EncodedFile> EncodeAsync(EncodingPlan plan, EncodingRun run)
    {
        var format = PictureFormat.Of(wanted);
        await Frames.MakeAsync(plan, plan.Layout, run, options.Threads, (0.02, 0.4), most: 1);
        var (edit, smallest) = (plan.Request.Edit, plan.Mode == EncodingMode.Smallest);
        var rungs = SizeLadder.From(new Rung(plan.Layout, 0, edit.Compress && plan.MaxBytes is null ? format.Everyday : 0, 1), format.Levels, plan.FrameSizeIsRequested, keepsRate: true);
        // Smaller than it was, where only that is asked.
        var ceiling = plan.MaxBytes ?? (smallest ? Math.Max(1, plan.Source.Bytes / 4) : edit.Compress ? plan.Source.Bytes - 1 : (long?)null);
        var rung = rungs[0];
        if (ceiling is { } maxBytes)
        {
            var (best, least) = await LadderSearch.FindAsync(rungs, maxBytes, one => EncodeAsync(format, plan, one, run), Keep);
            rung = best ?? throw (plan.MaxBytes is null
                ? EncodingErrors.NotSmaller(plan.Source.Bytes, least)
                : EncodingErrors.Impossible(maxBytes, (long)(least * 1.05), null, ResultKind.Picture));
        }
        else
        {
            // Turned or cropped, a photo needs no more bytes than it had, as long as nobody sees that.
            var own = plan is { IsStill: true, Layout: var layout } && (long)layout.Width * layout.Height <= (long)plan.Video.CodedWidth * plan.Video.CodedHeight ? plan.Source.Bytes : long.MaxValue;
            while (await EncodeAsync(format, plan, rung, run) > own && rung.Level < format.Everyday) rung = rung with { Level = rung.Level + 1 };
            Keep();
        }

        EncodingNote[] reduced = rung.Frame.ShortSide < plan.Layout.ShortSide ? [EncodingNotes.ResolutionReduced(rung.Frame.Width, rung.Frame.Height)] : [];
        return new EncodedFile(Best, plan, rung.Frame, EncodingMethod.ConstantQuality, [.. plan.Notes, .. reduced]);

        void Keep() => File.Move(run.PathOf(format.FileName), run.PathOf(Best), overwrite: true);
    }

    private static async Task<long> EncodeAsync(PictureFormat format, EncodingPlan plan, Rung rung, EncodingRun run)
    {
        await run.RunAsync(format.Command(plan, rung), EncodingPhase.SecondPass, (0.4, 0.98), 1);
        return run.BytesOf(format.FileName);
    }
}
