using System.Net;
using System.Net.Sockets;
using Compressor.Api.Errors;
using Microsoft.Security.AntiSSRF;

namespace Compressor.Api.Security;

/// <summary>Resolves a host name; a delegate so that tests need no network.</summary>
internal delegate Task<IPAddress[]> ResolveHost(string host, CancellationToken cancellationToken);

/// <summary>
/// Checks the URLs that users give before a job is started, so that they hear of it at once. It does not replace the AntiSSRF handler of
/// whoever connects later: a name may resolve to something else by then.
/// </summary>
internal sealed class UrlCheck(ApiOptions options, ResolveHost resolve)
{
    private const int MaxLength = 4096;
    private static readonly IPNetwork[] NotPublic = [.. IPAddressRanges.recommendedLatest.Select(IPNetwork.Parse)];

    /// <exception cref="ApiException"><c>source_url_refused</c>.</exception>
    public Task<Uri> CheckSourceAsync(string? text, CancellationToken cancellationToken) =>
        CheckAsync(text, "source.url", "source_url_refused", allowPlainHttp: true, cancellationToken);

    /// <returns>Null: there is none.</returns>
    /// <exception cref="ApiException"><c>callback_url_refused</c>.</exception>
    public async Task<Uri?> CheckCallbackAsync(string? text, CancellationToken cancellationToken) => text is null ? null :
        await CheckAsync(text, "callbackUrl", "callback_url_refused", allowPlainHttp: options.AllowPrivateAddresses, cancellationToken);

    /// <exception cref="ApiException"><c>callback_url_refused</c>.</exception>
    public Task<Uri> CheckSubscriptionAsync(string? text, CancellationToken cancellationToken) =>
        CheckAsync(text, "url", "callback_url_refused", allowPlainHttp: options.AllowPrivateAddresses, cancellationToken);

    private async Task<Uri> CheckAsync(string? text, string field, string code, bool allowPlainHttp, CancellationToken cancellationToken)
    {
        ApiException Refuse(string reason) => new(400, code, $"{field} {reason}");

        if (text is null || text.Length > MaxLength || !Uri.TryCreate(text, UriKind.Absolute, out var url)) throw Refuse("is not an absolute URL. Give it whole, with https://.");
        if (url.Scheme != Uri.UriSchemeHttps && !(allowPlainHttp && url.Scheme == Uri.UriSchemeHttp)) throw Refuse($"must begin with {(allowPlainHttp ? "http:// or " : "")}https://.");
        if (url.UserInfo.Length > 0) throw Refuse("must not hold a user name or password. Use a signed URL instead.");
        if (options.AllowPrivateAddresses) return url;
        var addresses = await ResolveAsync(url, cancellationToken) ?? throw Refuse("names a host that cannot be found. Check its spelling.");
        return addresses.Any(IsNotPublic) ? throw Refuse("names a private or local address. Give one that the public internet reaches.") : url;
    }

    private async Task<IPAddress[]?> ResolveAsync(Uri url, CancellationToken cancellationToken)
    {
        if (IPAddress.TryParse(url.IdnHost.Trim('[', ']'), out var literal)) return [literal];
        try
        {
            return await resolve(url.IdnHost, cancellationToken) is { Length: > 0 } addresses ? addresses : null;
        }
        catch (Exception e) when (e is SocketException or ArgumentException)
        {
            return null;
        }
    }

    private static bool IsNotPublic(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return NotPublic.Any(network => network.Contains(plain));
    }
}
