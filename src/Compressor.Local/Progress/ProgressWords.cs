using Compressor.Core.Jobs;
using Compressor.Edits;

namespace Compressor.Local.Progress;

/// <summary>What a job is doing, in a few words; never the agent's own, which may be of any length.</summary>
internal static class ProgressWords
{
    public static string Of(Job job)
    {
        var language = PromptReader.LanguageOf(job.Prompt);
        return job.Status switch
        {
            // Its turn has come: only a render waits for others, in a queue of its own.
            JobState.Queued => language.Say("Starting", "正在开始"),
            JobState.Rendering when job.Text == Phrases.Queued(language) => language.Say("Waiting for another video", "等待另一个视频"),
            JobState.Connecting or JobState.Uploading => language.Say("Reading the video", "正在读取视频"),
            JobState.Editing => language.Say("Working out how", "正在安排"),
            JobState.Rendering when job.RemainingSeconds is { } left => Phrases.Remaining(left, language),
            JobState.Rendering => language.Say("Writing the picture", "正在写画面"),
            JobState.Delivering => language.Say("Putting it in its place", "正在放好结果"),
            _ => "",
        };
    }

    /// <summary>The same on a line of its own, where no bar tells what a time is.</summary>
    public static string OnItsOwn(Job job)
    {
        var (words, language) = (Of(job), PromptReader.LanguageOf(job.Prompt));
        return job is { Status: JobState.Rendering, RemainingSeconds: { } left } && words == Phrases.Remaining(left, language) ? language.Say($"{words} left", $"还剩{words}") : words;
    }

    /// <summary>"2 of 4", or shorter "2/4"; empty for the only one.</summary>
    public static string Place(VideoTitle video, Language language, bool isShort) => video.Total == 1
        ? ""
        : isShort ? $"{video.Number}/{video.Total}" : language.Say($"{video.Number} of {video.Total}", $"第 {video.Number} 个，共 {video.Total} 个");
}
