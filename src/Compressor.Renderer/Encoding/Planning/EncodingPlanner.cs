using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Planning;

/// <summary>Facts and request to plan; a pure function.</summary>
internal static class EncodingPlanner
{
    private const double StillFrameRate = 25;

    /// <exception cref="EncodingException">No picture, or nothing of it is left.</exception>
    public static EncodingPlan Plan(SourceFacts source, EncodingRequest request, EncodingOptions options)
    {
        var video = source.Video ?? throw EncodingErrors.NoPicture();
        bool still = source.Kind == "image";
        double start = still ? 0 : Math.Max(0, request.Start ?? 0);
        double whole = still ? request.Duration ?? options.ImageSeconds : source.DurationSeconds;
        double seconds = Math.Min(request.Duration ?? double.MaxValue, whole - start);
        if (seconds <= 0) throw EncodingErrors.EmptyTrim();
        bool endCut = !still && start + seconds < whole - 0.5 / video.FrameRate;
        double sourceRate = still ? StillFrameRate : video.FrameRate;
        // A rate within a thousandth (29.97 for 30000/1001) is the source's own.
        double? convert = request.FrameRate is { } rate && rate > 0 && rate < sourceRate * 0.999 ? rate : still ? StillFrameRate : null;
        var picture = PicturePlanner.Plan(video, request);
        var audio = request.Mute ? null : source.Audio;
        var plan = new EncodingPlan
        {
            Source = source,
            Input = Path.GetFullPath(request.Input),
            Mode = request.MaxBytes is not null ? EncodingMode.Size : request.Smallest ? EncodingMode.Smallest : EncodingMode.Quality,
            Picture = picture,
            Start = start,
            Seconds = seconds,
            Trimmed = start > 0 || endCut,
            EndCut = endCut,
            ConvertFrameRate = convert,
            FrameRate = convert ?? sourceRate,
            Audio = audio,
            MaxBytes = request.MaxBytes,
            PictureIsAskedFor = request.Width is not null || request.ShortSide is not null,
            Comparable = request.Aspect is null && !picture.Padded,
            Notes = [.. Notes(source, request)],
        };
        return CanCopy(plan) && request.MaxBytes >= source.Bytes ? plan with { Mode = EncodingMode.Copy } : plan;
    }

    /// <summary>Nothing about the streams would change: H.264 and AAC within the limits, and no edit but leaving the sound out.</summary>
    public static bool CanCopy(EncodingPlan plan)
    {
        var video = plan.Video;
        return plan.Source.Format.Demuxer is "mov" or "matroska" && video is { Codec: "h264", PixelFormat: "yuv420p" or "yuvj420p", Interlaced: false, IsHdr: false }
            && plan.Audio is null or { Codec: "aac" }
            && !plan.Trimmed && plan.ConvertFrameRate is null && plan.Picture is { Scaled: false, Cut: null, Padded: false };
    }

    private static IEnumerable<string> Notes(SourceFacts source, EncodingRequest request)
    {
        if (source.AudioTracks > 1 && !request.Mute) yield return $"only the first of {source.AudioTracks} audio tracks is kept";
        if (source.PictureSubtitles > 0) yield return "subtitles that are pictures are left out, MP4 can't hold them";
        if (source.Video!.IsHdr) yield return "HDR was converted to standard colours";
        if (request.Width > PicturePlanner.MaxLong || request.Height > PicturePlanner.MaxLong
            || Math.Min(request.Width ?? 0, request.Height ?? 0) > PicturePlanner.MaxShort)
            yield return $"the picture is at most {PicturePlanner.MaxLong}x{PicturePlanner.MaxShort}";
    }
}
