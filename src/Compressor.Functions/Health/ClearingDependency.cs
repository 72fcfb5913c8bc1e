using System.Globalization;
using Compressor.Core.Health;
using Compressor.Functions.Retention;
using Compressor.Storage;

namespace Compressor.Functions.Health;

/// <summary>The clearing of what is old, whichever instance of the app did it last.</summary>
internal sealed class ClearingDependency(IRecordStore records, TimeProvider time) : IDependency
{
    /// <summary>Some runs in a row have failed, or none has begun.</summary>
    internal static readonly TimeSpan LongestPause = TimeSpan.FromHours(2);

    public string Name => "clearing";

    public bool IsVital => false;

    public async Task<string?> CheckAsync(CancellationToken cancellationToken)
    {
        if (await records.GetAsync<LastClearing>(LastClearing.Key, cancellationToken) is not { } last) return "none yet";
        var detail = string.Create(CultureInfo.InvariantCulture, $"{last.At:u}: {last.Instances} instances, {last.Records} records");
        return time.GetUtcNow() - last.At > LongestPause ? throw new DependencyDownException(detail) : detail;
    }
}
