namespace Compressor.Mcp.Files;

/// <summary>Where a file can be sent to.</summary>
/// <param name="Id">The upload's id, for the argument <c>upload</c> of the tools.</param>
/// <param name="Url">Accepts the file's bytes once, by <paramref name="Method"/> with <paramref name="Headers"/>.</param>
/// <param name="MaxBytes">Bytes.</param>
public sealed record UploadPlace(string Id, string Method, Uri Url, IReadOnlyDictionary<string, string> Headers, DateTimeOffset ExpiresAt, long MaxBytes)
{
    public override string ToString() => "[signed URL]";
}
