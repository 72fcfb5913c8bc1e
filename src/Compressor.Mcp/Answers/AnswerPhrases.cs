using Compressor.Core.Batches;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Mcp.Files;

namespace Compressor.Mcp.Answers;

/// <summary>What tools say about jobs, in English and Chinese. Models pass it on, so that it has all they need: ids, paths, what to do next.</summary>
internal static class AnswerPhrases
{
    /// <param name="output">The path of the result; null: it has none.</param>
    public static string Of(Job job, string? output, Language language)
    {
        List<string> lines = [job.Status is JobState.Failed && job.Error is { } error ? error.Describe() : job.Text];
        if (job is { Status: JobState.Completed, Result.Note: { Length: > 0 } note } && !job.Text.Contains(note, StringComparison.Ordinal)) lines.Add(note);
        if (output is not null) lines.Add(language.Say($"Result: {output}", $"结果：{output}"));
        lines.Add(job.Status.IsEnded() ? Ended(job, output, language) : Running(job.Id, job.Percent, job.RemainingSeconds, language));
        return string.Join('\n', lines);
    }

    public static string Of(Batch batch, IReadOnlyList<(BatchItem Item, string? Output)> items, Language language)
    {
        List<string> lines = [batch.Error?.Describe() ?? batch.Text];
        lines.AddRange(items.Select(item => Item(item.Item, item.Output, language)));
        lines.Add(batch.Status.IsEnded() ? language.Say($"Batch {batch.Id}.", $"批次 {batch.Id}。") : Running(batch.Id, batch.Percent, remaining: null, language));
        return string.Join('\n', lines);
    }

    public static string Result(Job job, ResultPlace place, Language language) => place switch
    {
        { Path: { } path } => language.Say($"The result of job {job.Id} is {path}", $"任务 {job.Id} 的结果：{path}"),
        _ => language.Say(
            $"{place.FileName} can be downloaded until {place.ExpiresAt:u}: {place.Url}", $"可在 {place.ExpiresAt:u} 之前下载 {place.FileName}：{place.Url}"),
    };

    /// <param name="remaining">Seconds; null: unknown.</param>
    private static string Running(string id, int percent, double? remaining, Language language)
    {
        var time = remaining is { } seconds ? Phrases.Remaining(seconds, language) : null;
        return language.Say(
            $"{percent} % done{(time is null ? "" : $", {time} left")}. Call get_status with job {id} and wait_seconds for the rest.",
            $"已完成 {percent}%{(time is null ? "" : $"，还需{time}")}。请用任务 {id} 和 wait_seconds 调用 get_status 查看后续。");
    }

    private static string Ended(Job job, string? output, Language language) => job.Result is not null && output is null
        ? language.Say($"Job {job.Id}. Call get_result for a link to {job.Result.FileName}.", $"任务 {job.Id}。请调用 get_result 获取 {job.Result.FileName} 的链接。")
        : language.Say($"Job {job.Id}.", $"任务 {job.Id}。");

    private static string Item(BatchItem item, string? output, Language language)
    {
        var state = item.Error?.Describe() ?? item.Status switch
        {
            JobState.Completed => output ?? language.Say("done", "已完成"),
            JobState.Cancelled => language.Say("cancelled", "已取消"),
            JobState.Queued => language.Say("waiting", "等待中"),
            _ => $"{item.Percent} %",
        };
        return language.Say($"{item.Id}, {item.Input}: {state}", $"{item.Id}，{item.Input}：{state}");
    }
}
