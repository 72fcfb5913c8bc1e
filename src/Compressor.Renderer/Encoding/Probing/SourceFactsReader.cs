using System.Globalization;
using Compressor.Media;

namespace Compressor.Renderer.Encoding.Probing;

/// <summary>Turns ffprobe's answer into facts; a pure function.</summary>
internal static class SourceFactsReader
{
    private static readonly string[] TextCodecs = ["subrip", "srt", "ass", "ssa", "webvtt", "mov_text", "text"];

    private static readonly string[] AlphaFormats = ["yuva", "rgba", "bgra", "argb", "abgr", "gbrap", "ya8", "ya16"];

    /// <summary>Seconds by which a header may differ from the packets.</summary>
    private const double Rounding = 0.1;

    /// <summary>Pixels that are wider, or narrower, are damage: the widest of cameras are twice as wide as high.</summary>
    private const double WidestPixel = 8;

    /// <param name="packets">What reading them all has told; null: nothing.</param>
    /// <exception cref="EncodingException">No stream that can be read, or over a limit.</exception>
    public static SourceFacts Read(FfprobeJson probe, MediaFormat format, long bytes, EncodingOptions limits, PacketFacts? packets = null)
    {
        // Fonts and other attachments are only passed over.
        var streams = probe.Streams.Count(s => s.CodecType is "video" or "audio" or "subtitle");
        if (streams > limits.MaxStreams) throw EncodingErrors.Limit($"The file has {streams} streams, more than {limits.MaxStreams}.", $"文件有 {streams} 个流，超过 {limits.MaxStreams} 个。");
        var choice = StreamChoice.Of(probe);
        if (choice.HasUnusablePicture) throw EncodingErrors.UnsupportedCodec();
        var (picture, sounds, unusable) = choice;
        if (picture is null && sounds.Count == 0) throw EncodingErrors.Unsupported();
        var subtitles = probe.Streams.Where(s => s.CodecType == "subtitle").ToList();
        var start = !format.IsStill && packets?.Start > Rounding ? packets.Start : 0;
        var times = packets?.Picture?.Since(start);
        if (format.Demuxer == "mov" && times is not null && Number(picture?.Duration) is { } stated) times = times.Until(times.Start + stated);
        var duration = format.IsStill ? 0 : Duration(probe, Math.Max(times?.End ?? 0, packets?.Sound?.End - start ?? 0));
        if (duration > limits.MaxDuration.TotalSeconds) throw EncodingErrors.TooLong(limits);
        var audio = sounds.Count > 0 ? ReadAudio(sounds[0], packets?.Sound, start) : null;
        return new SourceFacts
        {
            Format = format,
            Bytes = bytes,
            DurationSeconds = duration,
            StartSeconds = start,
            HasTimeJumps = packets?.HasJumped is true,
            Times = times,
            Video = picture is null ? null : ReadVideo(picture, audio, duration, bytes, limits, times),
            Audio = audio,
            AudioTracks = sounds.Count,
            AudioTrack = audio is null ? 1 : 1 + probe.Streams.Where(s => s.CodecType == "audio").Count(s => s.Index < audio.Index),
            UnusableSounds = [.. unusable.Select(s => s.CodecName ?? "unknown").Distinct()],
            Cover = picture is null ? probe.Streams.FirstOrDefault(s => s is { CodecType: "video", CodecName: "mjpeg" or "png" } && s.Is("attached_pic"))?.Index : null,
            TextSubtitles = [.. subtitles.Where(s => TextCodecs.Contains(s.CodecName)).Select(s => s.Index)],
            HasAlpha = picture?.PixFmt is { } pixels && HasAlpha(pixels),
            HasAppleTags = probe.Format?.Tags.Keys.Any(key => key.StartsWith("com.", StringComparison.Ordinal) || key.StartsWith("location", StringComparison.Ordinal)) is true,
            Chapters = [.. probe.Chapters.Select(chapter => ReadChapter(chapter, Number(probe.Format?.StartTime) ?? 0)).OfType<Chapter>()],
            PictureSubtitles = subtitles.Count(s => !TextCodecs.Contains(s.CodecName)),
        };
    }

    /// <summary>Palettes have an entry for what is transparent, whether it is used or not; what they show is seen in the file itself.</summary>
    private static bool HasAlpha(string pixelFormat) =>
        AlphaFormats.Any(start => pixelFormat.StartsWith(start, StringComparison.Ordinal));

    /// <summary>The header's, where the packets agree: it may know of a few samples that are cut away.</summary>
    private static double Duration(FfprobeJson probe, double measured)
    {
        var stated = Number(probe.Format?.Duration) ?? probe.Streams.Max(s => Number(s.Duration));
        return measured > 0 && (stated is null || Math.Abs(stated.Value - measured) > Rounding) ? measured : stated ?? 0;
    }

    private static VideoFacts ReadVideo(FfprobeStream s, AudioFacts? audio, double duration, long bytes, EncodingOptions limits, FrameTimes? times)
    {
        if ((long)s.Width * s.Height > limits.MaxPixels) throw EncodingErrors.TooManyPixels(s.Width, s.Height);
        var (rate, variable) = FrameRateReader.Read(Fraction(s.AvgFrameRate) ?? Fraction(s.RFrameRate), Fraction(s.RFrameRate), IsField(s), times);
        var stated = Number(s.BitRate);
        return new VideoFacts
        {
            Index = s.Index,
            Codec = s.CodecName!,
            CodedWidth = s.Width,
            CodedHeight = s.Height,
            PixelAspect = Ratio(s.SampleAspectRatio) is > 1 / WidestPixel and < WidestPixel and var aspect ? aspect : 1,
            Rotation = Rotation(s),
            PixelFormat = s.PixFmt ?? "yuv420p",
            Interlaced = IsField(s),
            Seconds = times?.End ?? Number(s.Duration),
            FrameRate = rate,
            VariableFrameRate = variable,
            BitRate = times is { Bytes: > 0 } && times.End - times.Start is > 0 and var shown ? times.Bytes * 8 / shown : stated ?? (duration > 0 ? Math.Max(0, bytes * 8 / duration - (audio?.BitRate ?? 0)) : null),
            Range = Known(s.ColorRange),
            Matrix = Known(s.ColorSpace),
            Transfer = Known(s.ColorTransfer),
            Primaries = Known(s.ColorPrimaries),
            IsIpt = s.SideDataList.Any(data => data is { SideDataType: "DOVI configuration record", DvBlSignalCompatibilityId: 0 }),
        };
    }

    private static AudioFacts ReadAudio(FfprobeStream s, TrackLength? packets, double start) => new()
    {
        Index = s.Index,
        Codec = s.CodecName!,
        Channels = Math.Max(1, s.Channels),
        SampleRate = (int)(Number(s.SampleRate) ?? 44100),
        Start = packets?.Start - start,
        End = packets?.End - start,
        BitRate = Number(s.BitRate) ?? (packets is { Bytes: > 0 } && packets.End - packets.Start is > 0 and var heard ? packets.Bytes * 8 / heard : null),
    };

    /// <param name="zero">Seconds of the header that are 0 for ffmpeg.</param>
    private static Chapter? ReadChapter(FfprobeChapter chapter, double zero) => Number(chapter.StartTime) is { } start && Number(chapter.EndTime) is { } end && end > start
        ? new Chapter(Math.Max(0, start - zero), end - zero, chapter.Tags.GetValueOrDefault("title") ?? "")
        : null;

    private static bool IsField(FfprobeStream s) => s.FieldOrder is "tt" or "bb" or "tb" or "bt";

    /// <summary>The display matrix turns counter-clockwise; people and transposes turn clockwise.</summary>
    private static int Rotation(FfprobeStream s)
    {
        var matrix = s.SideDataList.FirstOrDefault(d => d.SideDataType == "Display Matrix");
        var quarter = matrix is null || double.IsNaN(matrix.Rotation) ? 0 : (int)Math.Round(-matrix.Rotation / 90);
        return ((quarter % 4) + 4) % 4 * 90;
    }

    private static string? Known(string? tag) => tag is null or "unknown" or "reserved" or "unspecified" ? null : tag;

    private static double Ratio(string? text) => text?.Split(':') is [var a, var b] && Number(a) is > 0 and var x && Number(b) is > 0 and var y ? x / y : 1;

    private static double? Fraction(string? text) => text?.Split('/') is [var a, var b] && Number(a) is > 0 and var x && Number(b) is > 0 and var y ? x / y : null;

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
}
