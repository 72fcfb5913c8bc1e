using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace Compressor.Api.Security;

/// <summary>Counts the requests of each address against <c>Api:RequestsPerMinute</c>: as many at once, and then one for each that time makes room for.</summary>
internal sealed class RequestLimiter : IDisposable
{
    /// <summary>A household or a machine has this much of an IPv6 address, and changes the rest as it likes.</summary>
    private const int BytesOfNetwork = 8;
    private readonly PartitionedRateLimiter<IPAddress?> _limiter;

    public RequestLimiter(ApiOptions options)
    {
        PerMinute = options.RequestsPerMinute ?? int.MaxValue;
        var bucket = new TokenBucketRateLimiterOptions { TokenLimit = PerMinute, TokensPerPeriod = 1, ReplenishmentPeriod = TimeSpan.FromMinutes(1) / PerMinute, QueueLimit = 0 };
        _limiter = PartitionedRateLimiter.Create<IPAddress?, string>(address => RateLimitPartition.GetTokenBucketLimiter(CallerAt(address), _ => bucket));
    }

    public int PerMinute { get; }

    /// <returns>What the address has left, and how long it has to wait if that was too much (null: it was not).</returns>
    public (long Left, TimeSpan? Wait) Take(IPAddress? address)
    {
        using var lease = _limiter.AttemptAcquire(address);
        if (!lease.IsAcquired) return (0, lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromMinutes(1));
        return (_limiter.GetStatistics(address)?.CurrentAvailablePermits ?? 0, null);
    }

    public void Dispose() => _limiter.Dispose();

    private static string CallerAt(IPAddress? address)
    {
        if (address is { IsIPv4MappedToIPv6: true }) address = address.MapToIPv4();
        return address is { AddressFamily: AddressFamily.InterNetworkV6 } ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, BytesOfNetwork)) : address?.ToString() ?? "";
    }
}
