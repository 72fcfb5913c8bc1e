namespace Compressor.Renderer.Encoding;

/// <summary>Reads the facts of an untrusted file.</summary>
public interface IMediaProbe
{
    /// <exception cref="EncodingException">Not a media file that is supported, truncated, or over the limits.</exception>
    Task<ProbedMedia> ProbeAsync(string path, CancellationToken cancellationToken);
}
