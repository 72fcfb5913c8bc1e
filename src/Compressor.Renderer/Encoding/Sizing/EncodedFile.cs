using Compressor.Renderer.Encoding.Analysis;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Sizing;

/// <summary>A finished result that was not delivered yet.</summary>
/// <param name="Name">Of the file in the work folder.</param>
/// <param name="Plan">The plan as it was carried out in the end.</param>
internal sealed record EncodedFile(string Name, EncodingPlan Plan, FrameLayout Layout, EncodingMethod Method, IReadOnlyList<EncodingNote> Notes)
{
    /// <summary>Bytes of the picture at which it would have kept its size; null: it was not looked at, or keeps it.</summary>
    public double? SufficientPictureBytes { get; init; }

    /// <summary>What the picture was taken for; null: it was not looked at.</summary>
    public Content? Content { get; init; }
}
