using System.Globalization;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Media;

namespace Compressor.Core.Estimates;

/// <summary>Every sentence that users read about an estimate, in English and Chinese.</summary>
public static class EstimatePhrases
{
    /// <summary>Names of codecs that people know otherwise than ffmpeg.</summary>
    private static readonly Dictionary<string, string> Codecs = new(StringComparer.Ordinal) { ["h264"] = "H.264", ["hevc"] = "H.265", ["av1"] = "AV1", ["vp9"] = "VP9", ["vp8"] = "VP8" };

    /// <summary>All sentences, one after another.</summary>
    public static string Summary(Estimate estimate) => string.Join(estimate.Language.Say(" ", ""), Sentences(estimate));

    /// <summary>What would be done, what can't be, what is expected, and how long it takes.</summary>
    public static IEnumerable<string> Sentences(Estimate estimate)
    {
        var language = estimate.Language;
        if (estimate.Result is not { IsOriginal: true } && estimate.Error is null && estimate.Understood.Count > 0) yield return Understood(estimate.Understood, language);
        foreach (var declined in estimate.Declined) yield return Phrases.LeftOut(declined, language);
        foreach (var assumption in estimate.Assumptions) yield return assumption;
        if (estimate.Question is { } question) yield return question;
        if (estimate.Error is { } error) yield return error.Describe();
        if (estimate.Result is { IsOriginal: false } result) yield return Expected(result, language);
        foreach (var note in estimate.Notes) yield return note.Text;
        if (estimate.Result is { IsOriginal: false, Seconds: { } seconds }) yield return Time(seconds, language);
    }

    private static string Understood(IReadOnlyList<string> parts, Language language) =>
        language.Say($"Understood: {string.Join("; ", parts)}.", $"理解为：{string.Join("；", parts)}。");

    /// <summary>"Expected: about 9.9 MB (at most 10.0 MB), 1280x720 at 30 frames a second, H.264, sound 96 kbit/s."</summary>
    private static string Expected(EstimatedResult result, Language language)
    {
        List<string> parts = [Size(result, language)];
        if (result is { Width: { } width, Height: { } height }) parts.Add(Picture(width, height, result.FrameRate, language));
        if (result.VideoCodec is { } codec) parts.Add(Codecs.GetValueOrDefault(codec, codec));
        if (result.Sound is { } sound) parts.Add(Sound(sound, language));
        return language.Say($"Expected: {string.Join(", ", parts)}.", $"预计：{string.Join("，", parts)}。");
    }

    private static string Size(EstimatedResult result, Language language)
    {
        var (size, least, most) = (ByteSize.Format(result.Bytes), ByteSize.Format(result.LeastBytes), ByteSize.Format(result.MostBytes));
        return least == most ? size : language.Say($"about {size} ({least} to {most})", $"约 {size}（{least} 至 {most}）");
    }

    private static string Picture(int width, int height, double? rate, Language language) => rate is { } frames
        ? language.Say($"{width}x{height} at {Number(frames)} frames a second", $"{width}x{height}，每秒 {Number(frames)} 帧")
        : $"{width}x{height}";

    private static string Sound(EstimatedSound sound, Language language) => sound switch
    {
        { IsCopied: true } => language.Say("sound as it is", "声音保持不变"),
        { BitRate: { } rate } => language.Say($"sound at {rate / 1000} kbit/s", $"声音 {rate / 1000} kbit/s"),
        _ => language.Say("sound", "有声音"),
    };

    private static string Time(double seconds, Language language)
    {
        var time = Phrases.Remaining(seconds, language);
        return language.Say($"It takes {time}.", $"需要{time}。");
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
