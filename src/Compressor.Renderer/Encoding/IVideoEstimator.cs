namespace Compressor.Renderer.Encoding;

/// <summary>Tells what <see cref="IVideoEncoder"/> would make of a request, for a small part of its time.</summary>
public interface IVideoEstimator
{
    /// <param name="request">As for an encode; nothing is written to its output.</param>
    /// <exception cref="EncodingException">It can't be done, as far as that can be told before it is tried.</exception>
    Task<EncodingEstimate> EstimateAsync(EncodingRequest request, CancellationToken cancellationToken);
}
