namespace Compressor.Core.Retention;

/// <summary>The number of things that a run has removed.</summary>
public sealed class RetentionSummary
{
    private int _instances;
    private int _records;

    public int Instances => _instances;

    public int Records => _records;

    internal void AddInstance() => Interlocked.Increment(ref _instances);

    internal void AddRecord() => Interlocked.Increment(ref _records);
}
