namespace Compressor.Core.Nemo.Tokens;

/// <summary>Files of mode 0600 in the data folder, replaced by renaming.</summary>
public sealed class FileTokenStore(string directory) : ITokenStore
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public async Task<string?> ReadAsync(string name, CancellationToken cancellationToken = default)
    {
        var path = Path.Combine(directory, name);
        return File.Exists(path) ? await File.ReadAllTextAsync(path, cancellationToken) : null;
    }

    public async Task WriteAsync(string name, string text, CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(directory);
        var temporary = Path.Combine(directory, $".{name}.{Guid.NewGuid():N}");
        try
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerOnly;
            await using (var writer = new StreamWriter(temporary, options)) await writer.WriteAsync(text.AsMemory(), cancellationToken);
            File.Move(temporary, Path.Combine(directory, name), overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}
