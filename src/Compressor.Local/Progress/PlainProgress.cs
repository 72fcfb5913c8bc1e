using Compressor.Core.Jobs;
using Compressor.Edits;

namespace Compressor.Local.Progress;

/// <summary>Prints a line at each new phase, each sentence of the agent and every ten percent; for logs and pipes.</summary>
internal sealed class PlainProgress(TextWriter output) : IProgressView
{
    public async Task<Job> FollowAsync(VideoTitle video, Job job, IAsyncEnumerable<Job> updates)
    {
        var language = PromptReader.LanguageOf(job.Prompt);
        if (video.Total > 1) await output.WriteLineAsync(language.Say($"{ProgressWords.Place(video, language, isShort: false)}: {video.Name}", $"{ProgressWords.Place(video, language, isShort: false)}：{video.Name}"));
        var agent = new AgentSentences();
        Job? shown = null;
        await foreach (var now in updates)
        {
            job = now;
            foreach (var sentence in agent.TakeNew(now)) await output.WriteLineAsync($"  {sentence.ReplaceLineEndings("\n  ")}");
            if (now.Status.IsEnded() || !IsNews(shown, now)) continue;
            await output.WriteLineAsync($"{now.Percent,3} % {ProgressWords.OnItsOwn(now)}");
            shown = now;
        }

        return job;
    }

    private static bool IsNews(Job? shown, Job now) =>
        shown is null || (shown.Status != now.Status && ProgressWords.Of(shown) != ProgressWords.Of(now)) || now.Percent / 10 != shown.Percent / 10;
}
