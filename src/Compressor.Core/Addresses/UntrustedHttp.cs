namespace Compressor.Core.Addresses;

/// <summary>
/// The only way to open a URL from a user: https to public addresses, checked after the name is resolved and
/// again on each redirect (Microsoft.Security.AntiSSRF).
/// </summary>
public sealed class UntrustedHttp(UntrustedUrlOptions options) : IDisposable
{
    private readonly HttpClient _following = Create(options, redirects: true);
    private readonly HttpClient _direct = Create(options, redirects: false);

    /// <summary>For reading sources.</summary>
    public HttpClient Following => _following;

    /// <summary>For callbacks, which must not be redirected (Standard Webhooks).</summary>
    public HttpClient Direct => _direct;

    public void Dispose()
    {
        _following.Dispose();
        _direct.Dispose();
    }

    private static HttpClient Create(UntrustedUrlOptions options, bool redirects)
    {
        var handler = AddressRules.CreateHandler(options.AllowPrivateAddresses);
        handler.AllowAutoRedirect = redirects;
        handler.MaxAutomaticRedirections = 5;
        handler.UseCookies = false;
        handler.ConnectTimeout = TimeSpan.FromSeconds(10);
        // A receiver only has to say that it has the message.
        return new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(redirects ? 30 : 15) };
    }
}
