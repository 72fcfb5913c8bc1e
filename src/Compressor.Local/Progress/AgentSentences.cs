using Compressor.Core.Jobs;

namespace Compressor.Local.Progress;

/// <summary>What the agent has said in a job and was not told of yet.</summary>
internal sealed class AgentSentences
{
    private int _told;

    public IReadOnlyList<string> TakeNew(Job job)
    {
        var said = job.Messages.Skip(_told).Where(message => message.Role is JobMessageRole.Agent).Select(message => message.Text).ToList();
        _told = Math.Max(_told, job.Messages.Count);
        return said;
    }
}
