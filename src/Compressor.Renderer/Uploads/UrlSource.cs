using Microsoft.Extensions.Options;
using Microsoft.Security.AntiSSRF;

namespace Compressor.Renderer.Uploads;

/// <summary>Opens files by URL, from public addresses unless others are allowed: the checked address is the one that is connected to, on redirects too.</summary>
internal sealed class UrlSource : IDisposable
{
    /// <summary>Link-local networks, and where clouds have their metadata services outside of those.</summary>
    private static readonly string[] Never = ["169.254.0.0/16", "fe80::/10", "168.63.129.16/32", "100.100.100.200/32", "fd00:ec2::254/128"];

    /// <summary>Forms of IPv6 that stand for an IPv4 address, beside those that the library knows.</summary>
    private static readonly string[] Embedded = ["::/96", "::ffff:0:0:0/96"];

    private readonly HttpClient _client;
    private readonly RendererOptions _options;

    public UrlSource(IOptions<RendererOptions> options)
    {
        _options = options.Value;
        var policy = new AntiSSRFPolicy(_options.AllowPrivateAddresses ? PolicyConfigOptions.None : PolicyConfigOptions.ExternalOnlyLatest)
        {
            AllowPlainTextHttp = _options.AllowPrivateAddresses,
            AddXFFHeader = false,
        };
        policy.AddDeniedAddresses(_options.AllowPrivateAddresses ? Never : [.. Never, .. Embedded]);
        _client = new HttpClient(policy.GetHandler()) { Timeout = _options.UrlTimeout };
    }

    /// <summary>Opens a file. Error messages never contain the URL, which may be signed.</summary>
    /// <exception cref="UnreachableUrlException">Not reachable or not allowed.</exception>
    /// <exception cref="FileTooLargeException"/>
    public async Task<HttpResponseMessage> OpenAsync(Uri url, CancellationToken cancellationToken)
    {
        try
        {
            var response = await _client.GetAsync(url, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.IsSuccessStatusCode && !(response.Content.Headers.ContentLength > _options.MaxUploadBytes)) return response;
            var status = (int)response.StatusCode;
            var tooLarge = response.IsSuccessStatusCode;
            response.Dispose();
            throw tooLarge ? new FileTooLargeException(_options.MaxUploadBytes) : new UnreachableUrlException($"The file's server answered {status}.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UnreachableUrlException("The file's server took too long.");
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or UnreachableUrlException or FileTooLargeException))
        {
            // Refused, no route, no such name, a certificate that is not trusted: whatever it is, it is the address that does not work.
            throw new UnreachableUrlException("The file's address can't be reached from here, or is not allowed.");
        }
    }

    public void Dispose() => _client.Dispose();
}
