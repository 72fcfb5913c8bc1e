namespace Compressor.Renderer.Encoding;

/// <summary>Writes a result whole or not at all, even across file systems.</summary>
internal static class Delivery
{
    public static async Task DeliverAsync(string from, string to, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        var partial = to + ".partial";
        try
        {
            await using (var source = File.OpenRead(from))
            await using (var target = File.Create(partial))
                await source.CopyToAsync(target, cancellationToken);
            File.Move(partial, to, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }
}
