namespace Compressor.Core.Jobs;

/// <summary>The jobs and batches that wait for their turn.</summary>
public interface IJobQueue
{
    int Waiting { get; }
}

/// <summary>Where everything begins at once.</summary>
internal sealed class NoQueue : IJobQueue
{
    public int Waiting => 0;
}
