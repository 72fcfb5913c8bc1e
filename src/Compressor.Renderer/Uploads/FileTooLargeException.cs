namespace Compressor.Renderer.Uploads;

/// <summary>A file is larger than allowed.</summary>
/// <param name="limit">Bytes.</param>
internal sealed class FileTooLargeException(long limit) : Exception($"The file is larger than {limit:N0} bytes.")
{
    public long Limit { get; } = limit;
}
