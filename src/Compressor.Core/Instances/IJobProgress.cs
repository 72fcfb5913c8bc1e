namespace Compressor.Core.Instances;

/// <summary>Where running activities tell their progress, and jobs read it. Losing it loses nothing.</summary>
public interface IJobProgress
{
    ValueTask ReportAsync(string instanceId, LiveProgress progress, CancellationToken cancellationToken);

    ValueTask<LiveProgress?> GetAsync(string instanceId, CancellationToken cancellationToken);

    ValueTask ForgetAsync(string instanceId, CancellationToken cancellationToken);
}
