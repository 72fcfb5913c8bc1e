using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Sizing;

/// <summary>What a video takes at the least. All constants: docs/compression.md, "Floor".</summary>
/// <param name="Bytes">Of the smallest file that can be promised.</param>
/// <param name="Encoded">Of the file of all frames in the smallest and slowest picture at the floor's quality; null: only samples were encoded.</param>
internal sealed record Floor(long Bytes, long? Encoded)
{
    /// <summary>Bytes over those of that file, and part of them that the index of all frames would take, at which no picture but that one is worth an encode.</summary>
    private const double NearFactor = 1.6, MostOfIndex = 0.3;

    /// <param name="room">Bytes that there are without the sound.</param>
    public bool IsNear(EncodingPlan plan, long room) => room <= Encoded * NearFactor && SizeBudget.AroundPicture(plan.Codec, plan.Frames) >= room * MostOfIndex;
}
