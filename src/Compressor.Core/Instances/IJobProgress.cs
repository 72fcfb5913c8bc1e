namespace Compressor.Core.Instances;

/// <summary>Where running activities report their progress and jobs read it. It may be lost without harm.</summary>
public interface IJobProgress
{
    ValueTask ReportAsync(string instanceId, LiveProgress progress, CancellationToken cancellationToken);

    ValueTask<LiveProgress?> GetAsync(string instanceId, CancellationToken cancellationToken);

    /// <summary>Each report from now on, or the latest of several that come at once, until the reader stops.</summary>
    IAsyncEnumerable<LiveProgress> WatchAsync(string instanceId, CancellationToken cancellationToken = default);

    /// <summary>At the end of a job.</summary>
    ValueTask ForgetAsync(string instanceId, CancellationToken cancellationToken);
}
