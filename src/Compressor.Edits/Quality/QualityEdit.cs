using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"without losing quality": wished for, as far as the size allows it. What it cost is measured and told.</summary>
public sealed class QualityEdit() : FlagEdit(edit => edit.KeepQuality, (edit, value) => edit with { KeepQuality = value })
{
    /// <summary>SSIM from which a loss is hard to see at normal size. Chosen, not measured.</summary>
    private const double GoodSsim = 0.95;

    /// <summary>Notes of the renderer that speak of a loss which everybody sees or hears.</summary>
    private static readonly string[] Losses = ["picture_coarse", "text_hard_to_read", "resolution_reduced", "frames_left_out", "sound_left_out"];

    /// <summary>Notes of the renderer that no loss is seen without a comparison.</summary>
    private static readonly string[] Good = ["looks_like_original", "small_details_lost"];

    public override EditKind Kind => EditKind.Quality;

    public override Wording Mentions { get; } = Pattern.Zh(@"\b(?:quality|lossless)\b|画质|质量|无损");

    public override string Name(Language language) => language.Say("keep the quality", "保持画质");

    /// <summary>Where the quality was not measured, nothing speaks against it: this is a wish about the way, not about the file.</summary>
    public override Finding? Judge(JudgedResult result, Language language)
    {
        if (!result.Edit.KeepQuality) return null;
        if (result.Notes.FirstOrDefault(note => Losses.Contains(note.Code, StringComparer.Ordinal)) is { } loss)
            return new Finding.Unmet(language.Say($"The size cost quality: {loss.Text}", $"为达到大小损失了画质：{loss.Text}"), CanBeAskedAgain: false);
        if (result.Notes.Any(note => Good.Contains(note.Code, StringComparer.Ordinal))) return Finding.Met;
        if (result.Ssim is not < GoodSsim) return Finding.Met;
        // The word "softer" is fitted, and often one step off, so it decides nothing by itself.
        var softer = result.Notes.FirstOrDefault(note => note.Code == "picture_softer")?.Text;
        return new Finding.Unmet(
            language.Say($"The size cost quality: {softer ?? $"SSIM is {result.Ssim:0.000}."}", $"为达到大小损失了画质：{softer ?? $"SSIM 为 {result.Ssim:0.000}。"}"), CanBeAskedAgain: false);
    }

    public override string Describe(VideoEdit edit, Language language) => language.Say("no visible loss of quality where the size allows it", "在大小允许时不损失可见画质");

    public override string Ask(VideoEdit edit, Language language) => language.Say("Keep the quality.", "保持画质。");

    public override void Write(VideoEdit edit, JsonObject output) => output["quality"] = "high";

    public override VideoEdit Read(VideoEdit edit, JsonElement output) => output.Text("quality") is null ? edit : edit with { KeepQuality = true };
}
