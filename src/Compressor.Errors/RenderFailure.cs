using System.Globalization;
using Compressor.Edits;
using Compressor.Media;

namespace Compressor.Errors;

/// <summary>Why a render failed, as the backend put it.</summary>
/// <param name="Code">One of <see cref="RenderErrorCodes"/> when the reason is known.</param>
/// <param name="Said">The backend's sentence.</param>
/// <param name="SmallestBytes">For an impossible size: the smallest bytes that would do.</param>
/// <param name="FittingSeconds">For an impossible size: the seconds of the video that would fit.</param>
public sealed record RenderFailure(string? Code, string? Said, long? SmallestBytes, double? FittingSeconds)
{
    /// <summary>The same sentence in Chinese; null: the backend has English alone.</summary>
    public string? SaidInChinese { get; init; }

    /// <summary>A failure with a permanent reason keeps its code and is not retried; any other is <see cref="Failures.RenderFailed"/>.</summary>
    public JobError ToError(Language language) => Code switch
    {
        RenderErrorCodes.ImpossibleSize => ImpossibleSize(language),
        RenderErrorCodes.UnsupportedFile => Failures.UnsupportedFile.In(language, ("formats", string.Join(", ", MediaFormats.NemoVideoNames))),
        RenderErrorCodes.UnsupportedCodec => Failures.UnsupportedCodec.In(language),
        RenderErrorCodes.NoPicture => Failures.NoPicture.In(language),
        RenderErrorCodes.NoSound => SaidInChinese is null ? Failures.NoSound.In(language) : Failures.NoSound.Saying(OwnWords(language), language),
        RenderErrorCodes.Encrypted => Failures.Encrypted.In(language),
        RenderErrorCodes.OutsideTrim => Failures.OutsideTrim.In(language),
        RenderErrorCodes.SourceTruncated => Failures.SourceTruncated.In(language),
        RenderErrorCodes.LimitExceeded => Failures.LimitExceeded.Saying(OwnWords(language), language),
        RenderErrorCodes.FfmpegMissing => MissingFfmpeg(OwnWords(language), command: null, language),
        _ => Failures.RenderFailed.Saying(Said, language),
    };

    /// <param name="said">What exactly is missing; null or empty: ffmpeg.</param>
    /// <param name="command">What installs it; null: not known, since it is another machine's.</param>
    public static JobError MissingFfmpeg(string? said, string? command, Language language)
    {
        var error = Failures.FfmpegMissing.In(language, ("command", command ?? language.Say("with the system's package manager", "使用系统的软件包管理器")));
        return string.IsNullOrEmpty(said) ? error : error with { Message = said };
    }

    private string? OwnWords(Language language) => language.IsChinese() ? SaidInChinese is { } chinese ? language.Say("", chinese) : null : Said;

    private JobError ImpossibleSize(Language language)
    {
        if (SmallestBytes is not { } smallest) return Failures.ImpossibleSize.In(language);
        var size = ByteSize.AtLeast(smallest);
        return FittingSeconds is >= 1 and var seconds
            ? Failures.LongerThanFits.In(language, ("size", size), ("seconds", Math.Floor(seconds).ToString(CultureInfo.InvariantCulture)))
            : Failures.SmallerThanPossible.In(language, ("size", size));
    }
}
