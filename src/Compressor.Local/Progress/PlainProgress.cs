using Compressor.Core.Jobs;

namespace Compressor.Local.Progress;

/// <summary>Prints a line at each new phase, each message and every ten percent; for logs and pipes.</summary>
internal sealed class PlainProgress(TextWriter output) : IProgressView
{
    public void Announce(string title) => output.WriteLine(title);

    public async Task<Job> FollowAsync(Job job, IAsyncEnumerable<Job> updates)
    {
        Job? shown = null;
        var messages = 0;
        await foreach (var now in updates)
        {
            job = now;
            foreach (var message in now.Messages.Skip(messages).Where(message => message.Role is JobMessageRole.Agent))
                await output.WriteLineAsync($"  {message.Text.ReplaceLineEndings("\n  ")}");
            messages = Math.Max(messages, now.Messages.Count);
            if (now.Status.IsEnded() || !IsNews(shown, now)) continue;
            await output.WriteLineAsync($"{now.Percent,3} % {now.Text}");
            shown = now;
        }

        return job;
    }

    private static bool IsNews(Job? shown, Job now) =>
        shown is null || shown.Status != now.Status || now.Percent / 10 != shown.Percent / 10;
}
