namespace Compressor.Core.Retention;

/// <summary>The number of things that a run has removed.</summary>
public sealed class RetentionSummary
{
    private int _instances;
    private int _records;

    public int Instances => _instances;

    public int Records => _records;

    internal void AddInstance() => AddInstances(1);

    internal void AddInstances(int count) => Interlocked.Add(ref _instances, count);

    internal void AddRecord() => Interlocked.Increment(ref _records);
}
