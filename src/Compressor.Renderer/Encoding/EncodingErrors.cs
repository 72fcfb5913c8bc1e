using Compressor.Edits;
using Compressor.Media;

namespace Compressor.Renderer.Encoding;

/// <summary>Error messages for users. They never contain a path or decoder output.</summary>
internal static class EncodingErrors
{
    public static EncodingException Unsupported() =>
        new(RenderErrorCodes.UnsupportedFile, $"This file is not a media file that can be read; send one of the usual formats, such as {string.Join(", ", MediaFormats.NemoVideoNames)}.");

    public static EncodingException UnsupportedCodec() =>
        new(RenderErrorCodes.UnsupportedCodec, "The picture in this file is of a kind that can't be decoded here; convert it to H.264 first.");

    public static EncodingException NoPicture() =>
        new(RenderErrorCodes.NoPicture, "This file has sound but no picture; send a video, an animation or an image.");

    public static EncodingException NoSound() =>
        new(RenderErrorCodes.NoSound, "The file that is to be the music has no sound; add an audio file and ask again.");

    public static EncodingException NothingToHear() =>
        new(RenderErrorCodes.NoSound, "This file has no sound; ask for a video, or send a file with sound.");

    /// <summary>Of a file whose sound begins later, or ends earlier.</summary>
    public static EncodingException SilentPart() => new(RenderErrorCodes.NoSound, "There is no sound in the part that is kept; keep another part.") { Chinese = "保留的部分没有声音，请保留其他部分。" };

    /// <param name="program">The name that was looked for.</param>
    public static EncodingException FfmpegMissing(string program) =>
        new(RenderErrorCodes.FfmpegMissing, $"{program} was not found on this machine.") { Chinese = $"这台电脑上没有找到 {program}。" };

    /// <param name="setting">Its key.</param>
    public static EncodingException NoProgramAt(string setting) =>
        new(RenderErrorCodes.FfmpegMissing, $"There is no program where {setting} says.") { Chinese = $"{setting} 所指的位置没有可运行的程序。" };

    public static EncodingException FfmpegBroken() =>
        new(RenderErrorCodes.FfmpegMissing, "The ffmpeg on this machine can't be started.") { Chinese = "这台电脑上的 ffmpeg 无法启动。" };

    public static EncodingException Empty() => new(RenderErrorCodes.UnsupportedFile, "The file is empty; send it again.");

    public static EncodingException Truncated() =>
        new(RenderErrorCodes.SourceTruncated, "The file is incomplete: its end is missing; upload it again from the original.");

    public static EncodingException Encrypted() =>
        new(RenderErrorCodes.Encrypted, "The file is protected against copying (DRM), so it can't be read; send a copy without that protection.");

    /// <param name="what">The limit that is exceeded, as a sentence.</param>
    public static EncodingException Limit(string what, string inChinese) => new(RenderErrorCodes.LimitExceeded, what) { Chinese = inChinese };

    public static EncodingException TooLong(EncodingOptions limits) =>
        Limit($"The video is longer than {limits.MaxDuration.TotalHours:0.#} hours.", $"视频超过 {limits.MaxDuration.TotalHours:0.#} 小时。");

    public static EncodingException TooManyPixels(int width, int height) =>
        Limit($"The picture has {width}x{height} pixels, too many to decode.", $"画面为 {width}x{height} 像素，过大而无法解码。");

    /// <param name="log">The last lines that ffmpeg printed.</param>
    public static EncodingException Failed(IReadOnlyList<string>? log = null) =>
        new(RenderErrorCodes.EncoderFailed, "The video could not be encoded: the file may be damaged; try to save it again from the original.") { Log = log ?? [] };

    public static EncodingException EmptyTrim() =>
        new(RenderErrorCodes.OutsideTrim, "The part to keep lies outside the video; choose a start and a length within it.");

    /// <param name="smallest">Bytes that H.264 needs.</param>
    public static EncodingException NotSmaller(long sourceBytes, long? smallest) => new(
        RenderErrorCodes.ImpossibleSize, $"This file can't be made smaller: it has {ByteSize.Format(sourceBytes)} already; keep it as it is.")
    { SmallestBytes = smallest };

    /// <param name="smallest">The smallest sufficient size in bytes.</param>
    /// <param name="fittingSeconds">The length that fits; null if none does.</param>
    public static EncodingException Impossible(long maxBytes, long smallest, double? fittingSeconds, ResultKind kind = ResultKind.Video)
    {
        var trim = fittingSeconds is { } s ? $", or trim it to {s:0.#} seconds" : "";
        return new EncodingException(RenderErrorCodes.ImpossibleSize, $"This {Noun(kind)} can't be made as small as {ByteSize.Format(maxBytes)}; ask for {ByteSize.AtLeast(smallest)} or more{trim}.")
        {
            SmallestBytes = smallest,
            FittingSeconds = fittingSeconds,
        };
    }

    private static string Noun(ResultKind kind) => kind switch
    {
        ResultKind.Animation => "animation",
        ResultKind.Picture => "picture",
        ResultKind.Sound => "sound",
        _ => "video",
    };
}
