using Compressor.Core.Jobs;

namespace Compressor.Local.Inbox;

/// <summary>Is told of each video of an inbox when it has ended and everything is in its place.</summary>
internal interface IInboxWatcher
{
    /// <param name="outcome">The path of the file beside the video that says how it ended.</param>
    /// <param name="job">Null: the video was refused before a job began.</param>
    Task EndedAsync(string fileName, string outcome, Job? job, CancellationToken cancellationToken);
}
