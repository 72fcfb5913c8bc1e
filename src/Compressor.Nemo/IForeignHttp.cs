namespace Compressor.Nemo;

/// <summary>Opens addresses that a backend gives and that are not its own, as an untrusted party's.</summary>
public interface IForeignHttp
{
    /// <summary>Sends a request, without following redirects.</summary>
    /// <returns>The answer, of which the head has arrived; null: the address is not allowed.</returns>
    /// <exception cref="HttpRequestException">It can't be reached.</exception>
    Task<HttpResponseMessage?> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken);
}
