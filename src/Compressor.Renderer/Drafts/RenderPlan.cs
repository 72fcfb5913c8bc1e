using Compressor.Renderer.Encoding;
using Compressor.Renderer.Uploads;

namespace Compressor.Renderer.Drafts;

/// <summary>A draft that was checked: everything in it is in range, and its source belongs to the session.</summary>
/// <param name="Start">Seconds of the source; null: from its start.</param>
/// <param name="Duration">Seconds; null: to its end.</param>
/// <param name="LeftOut">Notes about tracks that are not rendered.</param>
internal sealed record RenderPlan(Upload Source, double? Start, double? Duration, OutputSettings Output, (int Width, int Height)? Aspect, IReadOnlyList<EncodingNote> LeftOut);

/// <summary>A draft can't be rendered; the message says why.</summary>
internal sealed class DraftException(string message) : Exception(message);
