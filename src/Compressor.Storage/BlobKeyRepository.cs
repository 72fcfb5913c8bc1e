using System.Text;
using System.Xml.Linq;
using Compressor.Media;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Compressor.Storage;

/// <summary>
/// Keeps the Data Protection keys in the private state container, so that every instance of the app reads what another has
/// encrypted. Whoever can read that container can read the secrets; logs, histories or records alone do not suffice.
/// </summary>
internal sealed class BlobKeyRepository(IBlobStore blobs, string container) : IXmlRepository
{
    private const string Prefix = "keys/";

    // The interface is synchronous; keys are read and created a few times in the life of a process.
    public IReadOnlyCollection<XElement> GetAllElements() => Task.Run(ReadAllAsync).GetAwaiter().GetResult();

    public void StoreElement(XElement element, string friendlyName) => Task.Run(async () =>
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)), writable: false);
        await blobs.WriteAsync(new BlobName(container, $"{Prefix}{FileName.Sanitize(friendlyName)}.xml"), content, new BlobWriteOptions());
    }).GetAwaiter().GetResult();

    private async Task<IReadOnlyCollection<XElement>> ReadAllAsync()
    {
        var keys = new List<XElement>();
        await foreach (var facts in blobs.ListAsync(container, Prefix))
        {
            await using var content = await blobs.OpenReadAsync(facts.Blob);
            keys.Add(await XElement.LoadAsync(content, LoadOptions.None, CancellationToken.None));
        }

        return keys;
    }
}
