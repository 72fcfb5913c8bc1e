using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Splitting;

/// <summary>
/// Encodes the picture at a rate, by the statistics of a first pass. One object serves all attempts at one result, so it may keep what an attempt taught it.
/// </summary>
internal interface ISecondPass
{
    /// <param name="layout">Size of the picture; smaller than the plan's when the rate starves it.</param>
    /// <param name="rate">The rate, and the log of the first pass of the same frames, which may have been smaller.</param>
    /// <returns>The result was written whole; false: the picture alone. Either has all frames of the plan.</returns>
    /// <exception cref="EncodingException">The encoder failed; <see cref="IVideoCodec.LowestKilobits"/> tells a rate that it refused from what it printed.</exception>
    Task<bool> EncodeAsync(EncodingPlan plan, FrameLayout layout, RateControl.SecondPass rate, PictureOutput output, EncodingRun run);
}
