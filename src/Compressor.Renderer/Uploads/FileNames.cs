namespace Compressor.Renderer.Uploads;

internal static class FileNames
{
    private const int MaxChars = 200;

    /// <summary>The last part of a name that a client gave, without control characters; only ever shown, never used as a path.</summary>
    public static string Clean(string? name)
    {
        var last = (name ?? "").Split('/', '\\')[^1];
        var clean = new string([.. last.Where(character => !char.IsControl(character)).Take(MaxChars)]).Trim();
        return clean is "" or "." or ".." ? "file" : clean;
    }
}
