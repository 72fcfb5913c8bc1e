using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>A picture quality to reach. Where a size is asked for too, the size wins, and the miss is told.</summary>
public sealed class PictureQualityEdit() : Edit<PictureQuality>(edit => edit.PictureQuality, (edit, value) => edit with { PictureQuality = value })
{
    /// <summary>SSIM that rounding and the choice of compared frames may hide. Chosen, not measured.</summary>
    private const double Tolerance = 0.001;

    public override EditKind Kind => EditKind.PictureQuality;

    public override Wording Mentions { get; } = Pattern.Zh(@"\bquality\b|画质|质量");

    public override string Name(Language language) => language.Say("reach a picture quality (\"quality 90\")", "达到指定画质（“画质 90”）");

    public override Finding? Judge(JudgedResult result, Language language)
    {
        if (result.Edit.PictureQuality is not { } quality || result.Ssim is not { } ssim) return null;
        return ssim >= quality.Ssim - Tolerance ? Finding.Met : new Finding.Unmet(
            language.Say($"The picture quality was not reached: SSIM is {ssim:0.000}, not {quality.Ssim:0.000}.", $"没有达到指定画质：SSIM 为 {ssim:0.000}，不到 {quality.Ssim:0.000}。"), CanBeAskedAgain: false);
    }

    protected override string Describe(PictureQuality value, Language language) => language.Say(
        $"picture quality {Number(value.Percent)} (SSIM of at least {value.Ssim:0.000})", $"画质 {Number(value.Percent)}（SSIM 至少 {value.Ssim:0.000}）");

    protected override string Ask(PictureQuality value, Language language) => language.Say($"Set the picture quality to {Number(value.Percent)}.", $"画质设为 {Number(value.Percent)}。");

    public override void Write(VideoEdit edit, JsonObject output) => output["pictureQuality"] = edit.PictureQuality!.Percent;

    public override VideoEdit Read(VideoEdit edit, JsonElement output) =>
        output.Number("pictureQuality", 1, 100) is { } percent ? edit with { PictureQuality = new PictureQuality(percent) } : edit;

    private static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
