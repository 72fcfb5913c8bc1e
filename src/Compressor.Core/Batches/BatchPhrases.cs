using Compressor.Edits;
using Compressor.Errors;

namespace Compressor.Core.Batches;

/// <summary>Every sentence that users read about a batch, in English and Chinese.</summary>
public static class BatchPhrases
{
    /// <summary>"2 of 5, clip.mp4: ⏳ 40%".</summary>
    /// <param name="text">The item's own sentence.</param>
    public static string Item(int number, int total, string fileName, string text, Language language) =>
        language.Say($"{number} of {total}, {fileName}: {text}", $"第 {number}/{total} 个，{fileName}：{text}");

    /// <summary>"3 of 5 done, 1 failed, 1 cancelled."</summary>
    public static string Counts(BatchCounts counts, Language language)
    {
        List<string> parts = [language.Say($"{counts.Completed} of {counts.Total} done", $"共 {counts.Total} 个，已完成 {counts.Completed} 个")];
        if (counts.Failed > 0) parts.Add(language.Say($"{counts.Failed} failed", $"失败 {counts.Failed} 个"));
        if (counts.Cancelled > 0) parts.Add(language.Say($"{counts.Cancelled} cancelled", $"已取消 {counts.Cancelled} 个"));
        return string.Join(language.Say(", ", "，"), parts) + language.Say(".", "。");
    }

    /// <summary>An error of one of several items, which it names.</summary>
    /// <param name="number">Counted from 1.</param>
    /// <param name="fileName">Null: unknown.</param>
    public static JobError AboutItem(int number, string? fileName, JobError error, Language language)
    {
        var item = fileName is null ? language.Say($"Item {number}", $"第 {number} 项") : language.Say($"Item {number} ({fileName})", $"第 {number} 项（{fileName}）");
        return error with { Message = language.Say($"{item}: {error.Message}", $"{item}：{error.Message}") };
    }

    /// <summary>A sentence that is about one of the files of its session, whose name stands before it: what any backend's agent understands.</summary>
    public static string AboutFile(string fileName, string sentence) => $"{fileName}: {sentence}";
}
