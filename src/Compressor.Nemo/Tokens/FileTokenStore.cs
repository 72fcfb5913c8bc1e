using System.Text;
using Compressor.Storage;

namespace Compressor.Nemo.Tokens;

/// <summary>Files of mode 0600 in the data folder, replaced by renaming.</summary>
public sealed class FileTokenStore(string directory) : ITokenStore
{
    public async Task<string?> ReadAsync(string name, CancellationToken cancellationToken = default)
    {
        var path = Path.Combine(directory, name);
        return File.Exists(path) ? await File.ReadAllTextAsync(path, cancellationToken) : null;
    }

    public async Task WriteAsync(string name, string text, CancellationToken cancellationToken = default)
    {
        PrivateFiles.CreateDirectory(directory);
        var temporary = Path.Combine(directory, $".{name}.{Guid.NewGuid():N}");
        try
        {
            await using (var file = PrivateFiles.Create(temporary)) await file.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
            File.Move(temporary, Path.Combine(directory, name), overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
