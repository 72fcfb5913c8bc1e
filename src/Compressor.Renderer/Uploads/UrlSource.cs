using Microsoft.Extensions.Options;
using Microsoft.Security.AntiSSRF;

namespace Compressor.Renderer.Uploads;

/// <summary>Opens files by URL, from public addresses unless others are allowed: the checked address is the one that is connected to, on redirects too.</summary>
internal sealed class UrlSource : IDisposable
{
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
        policy.AddDeniedAddresses(["169.254.0.0/16", "fe80::/10"]);
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
        catch (Exception exception) when (exception is HttpRequestException or AntiSSRFException or InvalidOperationException or UriFormatException)
        {
            throw new UnreachableUrlException("The file's address can't be reached from here, or is not allowed.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new UnreachableUrlException("The file's server took too long.");
        }
    }

    public void Dispose() => _client.Dispose();
}
