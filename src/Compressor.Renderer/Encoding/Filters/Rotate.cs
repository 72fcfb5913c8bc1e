using Compressor.Edits;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Filters;

/// <summary>Turns the picture as the request asks. What the file itself says of its rotation, the decoder has done before.</summary>
internal sealed class Rotate : IVideoFilter
{
    public EditKind? Kind => EditKind.Rotation;

    public string? For(EncodingPlan plan, FrameLayout layout) => plan.Request.Edit.Rotation?.Degrees switch
    {
        90 => "transpose=clock",
        180 => "hflip,vflip",
        270 => "transpose=cclock",
        _ => null,
    };

    public FrameShape Reshape(FrameShape frame, EncodingRequest request) => request.Edit.Rotation is { IsQuarter: true } ? frame.Transposed : frame;
}
