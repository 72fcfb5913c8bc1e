using Compressor.Edits;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Filters;

/// <summary>
/// One step of the filter chain between decoder and encoder; a stateless, pure function of the plan. A new step is a class and one entry in
/// <see cref="VideoFilters"/>, from which it follows whether streams may be copied.
/// </summary>
internal interface IVideoFilter
{
    /// <summary>The kind of edit that this step does by itself; null: none, or one that the planners work out.</summary>
    EditKind? Kind => null;

    /// <summary>The text of the ffmpeg filter, or of several separated by commas; null if this plan does not need the step.</summary>
    string? For(EncodingPlan plan, FrameLayout layout);

    /// <summary>The frame after this step, for steps that turn it. Cropping and scaling are computed on the turned frame.</summary>
    FrameShape Reshape(FrameShape frame, EncodingRequest request) => frame;

    /// <summary>True if streams can be copied without this step: it does not apply, or only prepares frames for the encoder.</summary>
    bool AllowsCopy(EncodingPlan plan, FrameLayout layout) => For(plan, layout) is null;
}
