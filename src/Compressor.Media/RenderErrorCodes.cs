namespace Compressor.Media;

/// <summary>
/// Why a render failed, in <c>error_code</c> of our renderer's answers. All but <see cref="EncoderFailed"/> last: rendering again does not help.
/// </summary>
public static class RenderErrorCodes
{
    /// <summary>The smallest bytes that would do are in <c>smallest_bytes</c>.</summary>
    public const string ImpossibleSize = "impossible_size";
    public const string UnsupportedFile = "unsupported_file";

    /// <summary>A video whose picture can't be decoded.</summary>
    public const string UnsupportedCodec = "unsupported_codec";

    /// <summary>A file with sound alone.</summary>
    public const string NoPicture = "no_picture";

    /// <summary>A file without sound, where its sound is asked for.</summary>
    public const string NoSound = "no_sound";

    /// <summary>A file that is protected against copying.</summary>
    public const string Encrypted = "encrypted";

    /// <summary>The part to keep lies outside the video.</summary>
    public const string OutsideTrim = "outside_trim";
    public const string SourceTruncated = "source_truncated";

    /// <summary>The video is larger, longer or more complex than the renderer takes.</summary>
    public const string LimitExceeded = "limit_exceeded";

    /// <summary>The renderer's machine has no ffmpeg that runs.</summary>
    public const string FfmpegMissing = "ffmpeg_missing";

    /// <summary>The draft is not one that the renderer's agent made.</summary>
    public const string InvalidDraft = "invalid_draft";
    public const string EncoderFailed = "encoder_failed";
}
