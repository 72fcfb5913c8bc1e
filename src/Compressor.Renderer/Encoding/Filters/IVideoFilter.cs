using Compressor.Edits;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Filters;

/// <summary>
/// One step of the picture's way from the decoder to the encoder; stateless, a pure function of the plan. A new step is a class and one entry in
/// <see cref="VideoFilters"/>: whether streams may be copied and whether a result can be compared with its source follow from it.
/// </summary>
internal interface IVideoFilter
{
    /// <summary>The kind of edit that this step does by itself; null: none, or one that the planners work out.</summary>
    EditKind? Kind => null;

    /// <summary>Text of ffmpeg's filter, several parted by commas; null: this plan does not need the step.</summary>
    string? For(EncodingPlan plan, FrameLayout layout);

    /// <summary>The frame after this step, for steps that turn it; cropping and scaling are worked out afterwards, on the turned frame.</summary>
    FrameShape Reshape(FrameShape frame, EncodingRequest request) => frame;

    /// <summary>Streams that are copied do without this step: it does not apply, or only prepares frames for the encoder.</summary>
    bool AllowsCopy(EncodingPlan plan, FrameLayout layout) => For(plan, layout) is null;

    /// <summary>The result shows the whole picture of the source at the source's times, so the two can be compared.</summary>
    bool KeepsPicture(EncodingPlan plan, FrameLayout layout) => true;
}
