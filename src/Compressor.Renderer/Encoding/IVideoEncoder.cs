namespace Compressor.Renderer.Encoding;

/// <summary>Turns one source file into the MP4 that an edit asks for. The single entry point to everything that ffmpeg does for a render.</summary>
public interface IVideoEncoder
{
    /// <exception cref="EncodingException">It can't be done; the message is a plain sentence that says what to do.</exception>
    Task<EncodingReport> EncodeAsync(EncodingRequest request, IProgress<EncodingProgress> progress, CancellationToken cancellationToken);
}
