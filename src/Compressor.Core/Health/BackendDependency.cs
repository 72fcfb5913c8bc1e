using Compressor.Nemo;

namespace Compressor.Core.Health;

/// <summary>The backend: any answer will do, since a probe must cost nothing there.</summary>
public sealed class BackendDependency(INemoEndpoint endpoint) : IDependency, IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) });

    public string Name => "backend";

    public async Task<string?> CheckAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, endpoint.ApiUrl.GetLeftPart(UriPartial.Authority));
        using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return endpoint.ApiUrl.IsLoopback ? "own renderer" : endpoint.ApiUrl.Host;
    }

    public void Dispose() => _http.Dispose();
}
