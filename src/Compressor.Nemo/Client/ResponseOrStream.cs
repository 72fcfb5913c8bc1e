using Compressor.Nemo.Http;

namespace Compressor.Nemo.Client;

internal sealed record ResponseOrStream(HttpResponseMessage? Stream, NemoResponse? Response) : IDisposable
{
    public void Dispose() => Stream?.Dispose();
}
