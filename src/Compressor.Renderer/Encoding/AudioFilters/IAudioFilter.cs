using Compressor.Edits;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.AudioFilters;

/// <summary>
/// One step of the filter chain between decoder and encoder of the sound; a stateless, pure function of the plan. A new step is a class and one
/// entry in <see cref="AudioChain"/>: whether the sound may be copied follows from it.
/// </summary>
internal interface IAudioFilter
{
    /// <summary>The kind of edit that this step does by itself; null: none, or one that the planners work out.</summary>
    EditKind? Kind => null;

    /// <summary>It works on own sound and music together, as fades do, and not on the own sound alone.</summary>
    bool ComesAfterMusic => false;

    /// <summary>The text of the ffmpeg filter, or of several separated by commas; null if this plan does not need the step.</summary>
    string? For(EncodingPlan plan);
}
