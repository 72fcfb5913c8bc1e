using Compressor.Nemo;
using Microsoft.Security.AntiSSRF;

namespace Compressor.Core.Addresses;

/// <summary>Opens addresses that a backend gives under the rules for those of users.</summary>
public sealed class ForeignHttp : IForeignHttp, IDisposable
{
    private readonly HttpMessageInvoker _http;

    public ForeignHttp(UntrustedUrlOptions options)
    {
        var handler = AddressRules.CreateHandler(options.AllowPrivateAddresses);
        handler.AllowAutoRedirect = false;
        handler.UseCookies = false;
        handler.ConnectTimeout = TimeSpan.FromSeconds(10);
        _http = new HttpMessageInvoker(handler);
    }

    public async Task<HttpResponseMessage?> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        try
        {
            return await _http.SendAsync(request, cancellationToken);
        }
        catch (AntiSSRFException)
        {
            return null;
        }
        catch (Exception e) when (e is not (HttpRequestException or OperationCanceledException))
        {
            throw new HttpRequestException("The address can't be reached.", e);
        }
    }

    public void Dispose() => _http.Dispose();
}
