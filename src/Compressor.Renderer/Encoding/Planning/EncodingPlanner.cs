using Compressor.Edits;
using Compressor.Media;
using Compressor.Renderer.Encoding.Filters;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Planning;

/// <summary>Turns facts and a request into a plan; a pure function.</summary>
internal static class EncodingPlanner
{
    private const double StillFrameRate = 25;

    /// <exception cref="EncodingException">There is no picture, or the trim leaves nothing of it.</exception>
    public static EncodingPlan Plan(SourceFacts source, EncodingRequest request, EncodingOptions options)
    {
        var video = source.Video ?? throw EncodingErrors.NoPicture();
        var edit = request.Edit;
        var still = source.Kind == MediaKind.Image;
        var start = still ? 0 : Math.Max(0, edit.Trim?.Start ?? 0);
        var duration = edit.Trim?.End - (edit.Trim?.Start ?? 0);
        var whole = still ? duration ?? EncodingOptions.ImageSeconds : source.DurationSeconds;
        var seconds = Math.Min(duration ?? double.MaxValue, whole - start);
        if (seconds <= 0) throw EncodingErrors.EmptyTrim();
        var endCut = !still && start + seconds < whole - 0.5 / video.FrameRate;
        var sourceRate = still ? StillFrameRate : video.FrameRate;
        // A rate within a thousandth (29.97 for 30000/1001) is the source's own.
        double? convert = edit.FrameRate is { PerSecond: var rate } && rate < sourceRate * 0.999 ? rate : still ? StillFrameRate : null;
        var layout = FrameLayoutPlanner.Plan(video, request);
        var audio = edit.Mute ? null : source.Audio;
        var plan = new EncodingPlan
        {
            Source = source,
            Request = request,
            Input = Path.GetFullPath(request.Input),
            Mode = edit.Size?.Bytes is not null ? EncodingMode.Size : edit.Size is { Smallest: true } ? EncodingMode.Smallest : EncodingMode.Quality,
            Layout = layout,
            Start = start,
            Seconds = seconds,
            Trimmed = start > 0 || endCut,
            EndCut = endCut,
            ConvertFrameRate = convert,
            FrameRate = convert ?? sourceRate,
            Audio = audio,
            MaxBytes = edit.Size?.Bytes,
            FrameSizeIsRequested = edit.FrameSize is not null,
            Notes = [.. Notes(source, edit)],
        };
        return CanCopy(plan) && plan.MaxBytes >= source.Bytes ? plan with { Mode = EncodingMode.Copy } : plan;
    }

    /// <summary>Nothing about the streams would change: codecs that may be copied, no filter that does anything, and the whole length.</summary>
    public static bool CanCopy(EncodingPlan plan) =>
        plan.Source.Format.Demuxer is "mov" or "matroska" && plan.Codec.CanCopy(plan.Video) && plan.Audio is null or { Codec: "aac" }
        && !plan.Trimmed && plan.ConvertFrameRate is null && VideoFilters.AllowCopy(plan);

    private static IEnumerable<EncodingNote> Notes(SourceFacts source, VideoEdit edit)
    {
        if (source.AudioTracks > 1 && !edit.Mute) yield return EncodingNotes.AudioTracksLeftOut(source.AudioTracks);
        if (source.PictureSubtitles > 0) yield return EncodingNotes.PictureSubtitlesLeftOut;
        if (source.Video!.IsHdr) yield return EncodingNotes.HdrConverted;
    }
}
