using System.Globalization;
using Compressor.Media;
using Compressor.Renderer.Encoding.Ffmpeg;

namespace Compressor.Renderer.Encoding.Probing;

/// <summary>Turns ffprobe's answer into facts; a pure function.</summary>
internal static class SourceFactsReader
{
    private static readonly string[] TextCodecs = ["subrip", "srt", "ass", "ssa", "webvtt", "mov_text", "text"];

    /// <param name="measuredSeconds">The length found by reading all packets, when the header does not state it.</param>
    /// <exception cref="EncodingException">No stream that can be read, or over a limit.</exception>
    public static SourceFacts Read(FfprobeJson probe, MediaFormat format, long bytes, EncodingOptions limits, double? measuredSeconds = null)
    {
        // Fonts and other attachments are only passed over.
        var streams = probe.Streams.Count(s => s.CodecType is "video" or "audio" or "subtitle");
        if (streams > limits.MaxStreams) throw EncodingErrors.Limit($"The file has {streams} streams, more than {limits.MaxStreams}.", $"文件有 {streams} 个流，超过 {limits.MaxStreams} 个。");
        var picture = probe.Streams.FirstOrDefault(s => s.CodecType == "video" && !Is(s, "attached_pic") && !Is(s, "timed_thumbnails"));
        var sounds = probe.Streams.Where(s => s.CodecType == "audio" && s.CodecName is not null).ToList();
        if (picture is null && sounds.Count == 0) throw EncodingErrors.Unsupported();
        var subtitles = probe.Streams.Where(s => s.CodecType == "subtitle").ToList();
        var duration = format.IsStill ? 0
            : measuredSeconds ?? Number(probe.Format?.Duration) ?? probe.Streams.Max(s => Number(s.Duration)) ?? 0;
        if (duration > limits.MaxDuration.TotalSeconds) throw EncodingErrors.TooLong(limits);
        var audio = sounds.Count > 0 ? ReadAudio(sounds[0]) : null;
        return new SourceFacts
        {
            Format = format,
            Bytes = bytes,
            DurationSeconds = duration,
            Video = picture is null ? null : ReadVideo(picture, audio, duration, bytes, limits),
            Audio = audio,
            AudioTracks = sounds.Count,
            Cover = picture is null ? probe.Streams.FirstOrDefault(s => s is { CodecType: "video", CodecName: "mjpeg" or "png" } && Is(s, "attached_pic"))?.Index : null,
            TextSubtitles = [.. subtitles.Where(s => TextCodecs.Contains(s.CodecName)).Select(s => s.Index)],
            HasChapters = probe.Chapters.Count > 0,
            PictureSubtitles = subtitles.Count(s => !TextCodecs.Contains(s.CodecName)),
        };
    }

    private static VideoFacts ReadVideo(FfprobeStream s, AudioFacts? audio, double duration, long bytes, EncodingOptions limits)
    {
        if (!AllowedDecoders.VideoCodecs.Contains(s.CodecName ?? "") || s.Width <= 0 || s.Height <= 0) throw EncodingErrors.UnsupportedCodec();
        if ((long)s.Width * s.Height > limits.MaxPixels) throw EncodingErrors.TooManyPixels(s.Width, s.Height);
        var mean = Fraction(s.AvgFrameRate) ?? Fraction(s.RFrameRate) ?? 25;
        var nominal = Fraction(s.RFrameRate) ?? mean;
        // Halved rates are how ffprobe reports fields; anything else that differs by over 2 % has frames of unequal length.
        var variable = Math.Abs(mean - nominal) > 0.02 * nominal && !IsField(s);
        var stated = Number(s.BitRate);
        return new VideoFacts
        {
            Index = s.Index,
            Codec = s.CodecName!,
            CodedWidth = s.Width,
            CodedHeight = s.Height,
            PixelAspect = Ratio(s.SampleAspectRatio),
            Rotation = Rotation(s),
            PixelFormat = s.PixFmt ?? "yuv420p",
            Interlaced = IsField(s),
            Seconds = Number(s.Duration),
            FrameRate = mean is > 0 and <= 1000 ? mean : 25,
            VariableFrameRate = variable,
            BitRate = stated ?? (duration > 0 ? Math.Max(0, bytes * 8 / duration - (audio?.BitRate ?? 0)) : null),
            Range = Known(s.ColorRange),
            Matrix = Known(s.ColorSpace),
            Transfer = Known(s.ColorTransfer),
            Primaries = Known(s.ColorPrimaries),
        };
    }

    private static AudioFacts ReadAudio(FfprobeStream s) => new()
    {
        Index = s.Index,
        Codec = s.CodecName!,
        Channels = Math.Max(1, s.Channels),
        SampleRate = (int)(Number(s.SampleRate) ?? 44100),
        BitRate = Number(s.BitRate),
    };

    private static bool IsField(FfprobeStream s) => s.FieldOrder is "tt" or "bb" or "tb" or "bt";

    private static bool Is(FfprobeStream s, string disposition) => s.Disposition.TryGetValue(disposition, out var set) && set != 0;

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
