using System.Text;
using Compressor.Core.Storage;

namespace Compressor.Core.Nemo.Tokens;

/// <summary>Blobs in the private container <c>state</c>, shared by all instances of an installation.</summary>
public sealed class BlobTokenStore(IBlobStore blobs) : ITokenStore
{
    private const string Container = "state";

    public async Task<string?> ReadAsync(string name, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var stream = await blobs.OpenReadAsync(new BlobName(Container, name), 0, cancellationToken);
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
        await blobs.WriteAsync(new BlobName(Container, name), content, new BlobWriteOptions { ContentType = "text/plain" }, cancellationToken);
    }
}
