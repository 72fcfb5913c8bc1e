using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Commands;

/// <summary>What goes beside a picture in a result.</summary>
/// <param name="Side">A file in the work folder with sound, subtitles and tags; null: there is none, and tags come from the source.</param>
internal sealed record Beside(string? Side)
{
    /// <summary>
    /// The process that encodes the picture can write the whole result: nothing has to be said of the picture's end that only its packets tell, no limit of its length
    /// would cut the sound, and there are no words, before which MP4 gets an empty one where they come later than the picture.
    /// </summary>
    public bool FitsAtOnce(EncodingPlan plan) => plan is { StatesPictureEnd: false, Window: null, Source.TextSubtitles.Count: 0 } && !FfmpegCommands.Length(plan).Any() && (Side is not null || !plan.Trimmed);
}
