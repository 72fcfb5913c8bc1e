using Compressor.Storage;

namespace Compressor.Core.Health;

/// <summary>The store of files and records: a record is written.</summary>
public sealed class StorageDependency(IRecordStore records, TimeProvider time) : IDependency
{
    public string Name => "storage";

    public async Task<string?> CheckAsync(CancellationToken cancellationToken)
    {
        await records.SetAsync("readiness", time.GetUtcNow(), cancellationToken);
        return null;
    }
}
