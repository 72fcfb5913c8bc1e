using System.Net;
using System.Net.Sockets;
using Compressor.Api.Errors;
using Compressor.Core.Addresses;
using Compressor.Errors;

namespace Compressor.Api.Security;

/// <summary>Resolves a host name; a delegate so that tests need no network.</summary>
internal delegate Task<IPAddress[]> ResolveHost(string host, CancellationToken cancellationToken);

/// <summary>
/// Checks URLs from users before a job is started, so that they are told at once. This does not replace the AntiSSRF handler
/// at the time of connecting: a name may resolve to something else by then. Both follow one rule: https and public addresses, unless
/// <c>Api:AllowPrivateAddresses</c> is set.
/// </summary>
internal sealed class UrlCheck(UntrustedUrlOptions options, ResolveHost resolve)
{
    private const int MaxLength = 4096;

    /// <exception cref="ApiException"><c>source_url_refused</c>.</exception>
    public Task<Uri> CheckSourceAsync(string? text, CancellationToken cancellationToken) =>
        CheckAsync(text, "source.url", Failures.SourceUrl, cancellationToken);

    /// <returns>Null if there is none.</returns>
    /// <exception cref="ApiException"><c>callback_url_refused</c>.</exception>
    public async Task<Uri?> CheckCallbackAsync(string? text, CancellationToken cancellationToken) => text is null ? null :
        await CheckAsync(text, "callbackUrl", Failures.CallbackUrl, cancellationToken);

    /// <exception cref="ApiException"><c>callback_url_refused</c>.</exception>
    public Task<Uri> CheckSubscriptionAsync(string? text, CancellationToken cancellationToken) =>
        CheckAsync(text, "url", Failures.CallbackUrl, cancellationToken);

    private async Task<Uri> CheckAsync(string? text, string field, UrlFailures failures, CancellationToken cancellationToken)
    {
        ApiException Refuse(Failure failure) => new(failure, ("field", field), ("schemes", options.AllowPrivateAddresses ? "http://, https://" : "https://"));

        if (text is null || text.Length > MaxLength || !Uri.TryCreate(text, UriKind.Absolute, out var url)) throw Refuse(failures.NotAbsolute);
        if (url.Scheme != Uri.UriSchemeHttps && !(options.AllowPrivateAddresses && url.Scheme == Uri.UriSchemeHttp)) throw Refuse(failures.WrongScheme);
        if (url.UserInfo.Length > 0) throw Refuse(failures.HoldsUserName);
        // A closed network may know names that only its own servers resolve.
        if (options.AllowPrivateAddresses && !IPAddress.TryParse(url.IdnHost.Trim('[', ']'), out _)) return url;
        var addresses = await ResolveAsync(url, cancellationToken) ?? throw Refuse(failures.HostNotFound);
        return addresses.Any(address => !AddressRules.Allows(address, options.AllowPrivateAddresses)) ? throw Refuse(failures.NotPublic) : url;
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
}
