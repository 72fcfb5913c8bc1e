using System.Text;
using Compressor.Storage;

namespace Compressor.Nemo.Tokens;

/// <summary>Blobs in a private container, shared by all instances of an installation.</summary>
public sealed class BlobTokenStore(IBlobStore blobs, string container) : ITokenStore
{
    public async Task<string?> ReadAsync(string name, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var stream = await blobs.OpenReadAsync(new BlobName(container, name), 0, cancellationToken);
            using var reader = new StreamReader(stream);
            return await reader.ReadToEndAsync(cancellationToken);
        }
        catch (BlobNotFoundException)
        {
            return null;
        }
    }

    public async Task WriteAsync(string name, string text, CancellationToken cancellationToken = default)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        await blobs.WriteAsync(new BlobName(container, name), content, new BlobWriteOptions { ContentType = "text/plain" }, cancellationToken);
    }
}
