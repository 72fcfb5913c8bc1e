namespace Compressor.Nemo;

/// <param name="Length">Bytes, when the server says.</param>
public sealed record RenderDownload(Stream Content, long? Length) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}
