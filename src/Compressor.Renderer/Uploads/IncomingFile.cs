namespace Compressor.Renderer.Uploads;

/// <summary>A received file that is not recorded yet. Disposing deletes it unless it was moved.</summary>
internal sealed class IncomingFile(string path) : IDisposable
{
    public string Path { get; } = path;
    public long Bytes { get; set; }

    /// <summary>Hex SHA-256 of the content.</summary>
    public string Hash { get; set; } = "";

    public void MoveTo(string destination) => File.Move(Path, destination);

    public void Dispose() => File.Delete(Path);
}
